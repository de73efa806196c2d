package office

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// starts are the days on which the spell may have begun, one box for each
// alternative.
func (s Spell) starts() []when.Box {
	var starts []when.Box
	for _, w := range s.worlds() {
		if !slices.Contains(starts, w.Start) {
			starts = append(starts, w.Start)
		}
	}
	return starts
}

// adjacent says how sure it is that b lies after a with no rival on a day
// between. Each is a day in one of some boxes and none binds another, which
// makes the verdict exact.
func adjacent(a, b []when.Box, rivals [][]when.Box) when.Certainty {
	lowest, highest := when.Certain, when.Impossible
	for _, from := range a {
		for _, to := range b {
			c := from.Before(to)
			for _, rival := range rivals {
				c = c.And(outside(from, to, rival))
			}
			lowest, highest = min(lowest, c), max(highest, c)
		}
	}
	if lowest == highest {
		return lowest
	}
	return when.Possible
}

// outside says how sure it is that the rival does not lie between from and to.
//
// The widest room between the two decides whether it ever does, the narrowest
// whether it always does. In the narrowest every rival has its own choice, so
// what is possible for each of them is possible for all of them together.
func outside(from, to when.Box, rival []when.Box) when.Certainty {
	widest := when.Box{Lo: from.Lo + 1, Hi: to.Hi - 1}
	always, never := true, true
	for _, box := range rival {
		if _, between := box.Intersect(widest); between {
			never = false
		}
		if from.Before(box) != when.Certain || box.Before(to) != when.Certain {
			always = false
		}
	}
	switch {
	case never:
		return when.Certain
	case always:
		return when.Impossible
	default:
		return when.Possible
	}
}
