package when

import "slices"

// A Relation says how the term b of a career lies to the term a it is compared
// with. Each is one or two differences between their four endpoints, so its
// verdict is exact.
type Relation uint8

// The relations, as said of b. The zero value is the plain meaning of "later".
const (
	BeganLater           Relation = iota // began after a began; a may still have run
	BeganAfterLeaving                    // began on the day a ended, or after
	BeganAfterBreak                      // began with a clear day at least after a ended
	ImmediatelyAfter                     // began on the day a ended, or the next
	ServedAfterLeaving                   // went on some day after a ended, whenever it began
	ServedAfterBeginning                 // went on some day after a began
	JoinedWhile                          // began after a began and before a ended
	While                                // shares more with a than a day of handover
	HeldThroughout                       // covers the whole of a
	BeganEarlier                         // began before a began
	AlreadyIn                            // began before a began and had not ended by then
	WhileTouching                        // shares a day with a, be it that of a handover
	HadLeft                              // ended on the day a began, or before
)

var relationNames = [...]string{
	BeganLater:           "BEGAN_LATER",
	BeganAfterLeaving:    "BEGAN_AFTER_LEAVING",
	BeganAfterBreak:      "BEGAN_AFTER_BREAK",
	ImmediatelyAfter:     "IMMEDIATELY_AFTER",
	ServedAfterLeaving:   "SERVED_AFTER_LEAVING",
	ServedAfterBeginning: "SERVED_AFTER_BEGINNING",
	JoinedWhile:          "JOINED_WHILE",
	While:                "WHILE",
	HeldThroughout:       "HELD_THROUGHOUT",
	BeganEarlier:         "BEGAN_EARLIER",
	AlreadyIn:            "ALREADY_IN",
	WhileTouching:        "WHILE_TOUCHING",
	HadLeft:              "HAD_LEFT",
}

// String returns the name in capitals, such as "BEGAN_LATER".
func (r Relation) String() string { return nameOf(relationNames[:], r) }

// ParseRelation is the inverse of [Relation.String].
func ParseRelation(s string) (Relation, bool) { return valueOf[Relation](relationNames[:], s) }

// Relations returns all relations in the order of their values.
func Relations() []Relation {
	all := make([]Relation, len(relationNames))
	for i := range all {
		all[i] = Relation(i)
	}
	return all
}

// An Endpoint is the first or the last day of one of two terms.
type Endpoint uint8

// The endpoints.
const (
	StartA Endpoint = iota
	EndA
	StartB
	EndB
)

// A Constraint demands that To comes at least AtLeast days after From; a
// negative number lets it come that many days before.
type Constraint struct {
	From, To Endpoint
	AtLeast  int
}

var constraints = [...][]Constraint{
	BeganLater:           {{StartA, StartB, 1}},
	BeganAfterLeaving:    {{EndA, StartB, 0}},
	BeganAfterBreak:      {{EndA, StartB, 2}},
	ImmediatelyAfter:     {{EndA, StartB, 0}, {StartB, EndA, -1}},
	ServedAfterLeaving:   {{EndA, EndB, 1}},
	ServedAfterBeginning: {{StartA, EndB, 1}},
	JoinedWhile:          {{StartA, StartB, 1}, {StartB, EndA, 1}},
	While:                {{StartB, EndA, 1}, {StartA, EndB, 1}},
	HeldThroughout:       {{StartB, StartA, 0}, {EndA, EndB, 0}},
	BeganEarlier:         {{StartB, StartA, 1}},
	AlreadyIn:            {{StartB, StartA, 1}, {StartA, EndB, 0}},
	WhileTouching:        {{StartB, EndA, 0}, {StartA, EndB, 0}},
	HadLeft:              {{EndB, StartA, 0}},
}

// Constraints returns what r demands: all of them together, and of no other
// days than these.
func (r Relation) Constraints() []Constraint {
	if int(r) >= len(constraints) {
		return nil
	}
	return slices.Clone(constraints[r])
}

// Holds says how sure it is that r holds of a and b, two terms that nothing
// links but the boxes of their own days. A value that is no relation holds
// never.
func (r Relation) Holds(a, b Span) Certainty {
	if int(r) >= len(constraints) {
		return Impossible
	}
	return hold(constraints[r], a, b)
}

// FollowsWithin says how sure it is that b began on the day a ended or at most
// days later: [ImmediatelyAfter] for another number than 1.
func FollowsWithin(a, b Span, days int) Certainty {
	return a.End.Apart(b.Start, 0, days)
}
