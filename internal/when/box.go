package when

import "math"

// A Box is where a day is known to lie: on Lo, on Hi or between. Lo <= Hi; Lo
// may be [Past] and Hi may be [Future] for no bound, never the other way round.
type Box struct{ Lo, Hi Day }

// Anytime is the box without bounds.
func Anytime() Box { return Box{Past, Future} }

// Ongoing is the box of an end that had not come on a day: that day or later.
func Ongoing(asOf Day) Box { return Box{asOf, Future} }

// newBox keeps a day too far away to count inside its box: its near side is
// the last day that counts, its far side has no bound.
func newBox(lo, hi Day) Box {
	return Box{min(lo, Future-1), max(hi, Past+1)}
}

// Contains reports whether d lies in b.
func (b Box) Contains(d Day) bool { return b.Lo <= d && d <= b.Hi }

// Within reports whether every day of b is one of c.
func (b Box) Within(c Box) bool { return c.Lo <= b.Lo && b.Hi <= c.Hi }

// Single reports whether b is one day.
func (b Box) Single() bool { return b.Lo == b.Hi && b.Lo.Bounded() }

// Intersect returns the days b and c share; false when there is none.
func (b Box) Intersect(c Box) (Box, bool) {
	both := Box{max(b.Lo, c.Lo), min(b.Hi, c.Hi)}
	return both, both.Lo <= both.Hi
}

// Hull returns the smallest box around b and c.
func (b Box) Hull(c Box) Box { return Box{min(b.Lo, c.Lo), max(b.Hi, c.Hi)} }

// Before says how sure it is that the day of b lies before the day of c.
func (b Box) Before(c Box) Certainty {
	return verdict(b.Hi < c.Lo, b.Lo < c.Hi)
}

// NotAfter says how sure it is that the day of b is the day of c or before it.
func (b Box) NotAfter(c Box) Certainty {
	return verdict(b.Hi <= c.Lo, b.Lo <= c.Hi)
}

// Same says how sure it is that the days of b and c are one.
func (b Box) Same(c Box) Certainty {
	return verdict(b.Single() && b == c, b.Lo <= c.Hi && c.Lo <= b.Hi)
}

// The limits for [Box.Apart] that limit nothing.
const (
	NoMin = math.MinInt
	NoMax = math.MaxInt
)

// Apart says how sure it is that the day of c comes from lo to hi days after
// the day of b; negative numbers count back. [NoMin] and [NoMax] leave a side
// open.
func (b Box) Apart(c Box, lo, hi int) Certainty {
	least, most := b.least(c), b.most(c)
	return verdict(
		lo <= least && most <= hi && lo <= hi,
		lo <= most && least <= hi && lo <= hi,
	)
}

// DaysTo returns the fewest and the most days from a day of b to a day of c:
// below zero when c may lie before b. lo is [NoMin] or hi [NoMax] where that
// side has no bound.
func (b Box) DaysTo(c Box) (lo, hi int) { return b.least(c), b.most(c) }

// least is the fewest days from the day of b to the day of c, or NoMin.
func (b Box) least(c Box) int {
	if b.Hi == Future || c.Lo == Past {
		return NoMin
	}
	return int(c.Lo) - int(b.Hi)
}

// most is the most days from the day of b to the day of c, or NoMax.
func (b Box) most(c Box) int {
	if b.Lo == Past || c.Hi == Future {
		return NoMax
	}
	return int(c.Hi) - int(b.Lo)
}
