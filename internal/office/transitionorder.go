package office

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// The days below lie each in one of its boxes and none binds another, so a
// world is any choice of them and both answers are exact.

// mayBeNext says whether in some world to lies after from with no rival on a
// day between. A day is no rival of its own.
//
// The less room between the two the better, and at the least room every rival
// has a choice of its own: what each of them can do, all can do together.
func mayBeNext(from, to []when.Box, rivals [][]when.Box) bool {
	for _, a := range from {
		for _, b := range to {
			between := func(rival []when.Box) bool {
				return !slices.ContainsFunc(rival, func(r when.Box) bool {
					return a.Before(r) != when.Certain || r.Before(b) != when.Certain
				})
			}
			if a.Before(b) != when.Impossible && !slices.ContainsFunc(rivals, between) {
				return true
			}
		}
	}
	return false
}

// mayMiss says whether in some world none of the group is next after from:
// either none lies after it, or one of the rest comes before all that do.
func mayMiss(from []when.Box, group, rest [][]when.Box) bool {
	for _, a := range from {
		if each(group, func(g when.Box) bool { return a.Before(g) != when.Certain }) {
			return true
		}
		for _, first := range rest {
			if slices.ContainsFunc(first, func(b when.Box) bool { return mayLead(a, b, group) }) {
				return true
			}
		}
	}
	return false
}

// mayLead says whether in some world b lies after a with none of the group
// between them or on the day of b.
func mayLead(a, b when.Box, group [][]when.Box) bool {
	switch a.Before(b) {
	case when.Certain:
		return each(group, func(g when.Box) bool { return g.Lo <= a.Hi || g.Hi > b.Lo })
	case when.Possible:
		return mayAdjoin(a, b, group)
	default:
		return false
	}
}

// mayAdjoin says whether b can lie on the very day after a while none of the
// group is bound to that day. As each of them binds one day at most, there is
// no need to try more days than there are of them, and one.
func mayAdjoin(a, b when.Box, group [][]when.Box) bool {
	first := max(int(a.Lo)+1, int(b.Lo))
	last := min(int(a.Hi)+1, int(b.Hi), first+len(group))
	for day := first; day <= last; day++ {
		if each(group, func(g when.Box) bool { return int(g.Lo) != day || int(g.Hi) != day }) {
			return true
		}
	}
	return false
}

// each says whether each of the days has a box that passes.
func each(days [][]when.Box, passes func(when.Box) bool) bool {
	for _, boxes := range days {
		if !slices.ContainsFunc(boxes, passes) {
			return false
		}
	}
	return true
}
