package when

import (
	"iter"
	"math/bits"
	"strings"
)

// An Allen is a set of Allen's relations between two terms a and b, as said of
// a. Of two terms known by the day exactly one holds; of others the set is what
// may hold ("Maintaining knowledge about temporal intervals", 1983).
type Allen uint16

// The thirteen relations. Each and its converse stand as far from the middle.
const (
	Before       Allen = 1 << iota // a ended before b began, with days between
	Meets                          // a ended as b began
	Overlaps                       // a began first and ended during b
	FinishedBy                     // a began first, both ended together
	Contains                       // a began first and ended last
	Starts                         // both began together, a ended first
	Equals                         // both began and ended together
	StartedBy                      // both began together, b ended first
	During                         // b began first and ended last
	Finishes                       // b began first, both ended together
	OverlappedBy                   // b began first and ended during a
	MetBy                          // b ended as a began
	After                          // b ended before a began, with days between
)

// AnyAllen is the set of all thirteen.
const AnyAllen Allen = 1<<len(allenNames) - 1

var allenNames = [...]string{
	"BEFORE", "MEETS", "OVERLAPS", "FINISHED_BY", "CONTAINS", "STARTS", "EQUALS",
	"STARTED_BY", "DURING", "FINISHES", "OVERLAPPED_BY", "MET_BY", "AFTER",
}

// Each yields the relations of the set one by one.
func (r Allen) Each() iter.Seq[Allen] {
	return func(yield func(Allen) bool) {
		for rest := r & AnyAllen; rest != 0; rest &= rest - 1 {
			if !yield(rest & -rest) {
				return
			}
		}
	}
}

// String returns the names of the relations in their order, with "|" between:
// "BEFORE|MEETS". The empty set is "".
func (r Allen) String() string {
	var names []string
	for one := range r.Each() {
		names = append(names, allenNames[bits.TrailingZeros16(uint16(one))])
	}
	return strings.Join(names, "|")
}

// ParseAllen is the inverse of [Allen.String]; the names may come in any order.
func ParseAllen(s string) (Allen, bool) {
	var set Allen
	if s == "" {
		return set, true
	}
	for name := range strings.SplitSeq(s, "|") {
		i, ok := valueOf[uint8](allenNames[:], name)
		if !ok {
			return 0, false
		}
		set |= 1 << i
	}
	return set, true
}

// Converse returns the relations of b to a.
func (r Allen) Converse() Allen {
	return Allen(bits.Reverse16(uint16(r&AnyAllen)) >> (16 - len(allenNames)))
}

// Among says how sure it is that one of the relations in set holds, when r is
// what may hold.
func (r Allen) Among(set Allen) Certainty {
	return verdict(r&^set == 0, r&set != 0)
}
