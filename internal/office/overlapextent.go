package office

import (
	"cmp"

	"github.com/seed-51aee618/cursus/internal/when"
)

// SharedDays is a number of days that two terms share, each counted whole: a
// single day of handover is 1.
type SharedDays struct{ min, max int }

// MinDays is the fewest it can be.
func (d SharedDays) MinDays() int { return d.min }

// MaxDays is the most it can be; false when nothing bounds it.
func (d SharedDays) MaxDays() (int, bool) { return d.max, d.max != when.NoMax }

// atLeast says how sure it is that the days are n or more.
func (d SharedDays) atLeast(n int) when.Certainty {
	switch {
	case d.min >= n:
		return when.Certain
	case d.max >= n:
		return when.Possible
	default:
		return when.Impossible
	}
}

// compare puts more days first.
func (d SharedDays) compare(e SharedDays) int {
	return cmp.Or(cmp.Compare(e.min, d.min), cmp.Compare(e.max, d.max))
}

// An extent is where a term's two ends may lie over all its worlds, and its
// least and greatest time from end to end.
type extent struct {
	start, end  when.Box
	least, most int
}

// extent is the one place that overlaps, chains and compositions take a term's
// worlds from.
func (t Term) extent() extent { return extentOf(t.worlds()) }

func extentOf(worlds []when.Span) extent {
	all, d := hullOf(worlds), duration(worlds)
	x := extent{all.Start, all.End, d.min, d.max}
	if !d.bounded {
		x.most = when.NoMax
	}
	return x
}

// hull is the days that the term may cover. It covers all of them in the world
// that starts it earliest and ends it latest.
func (x extent) hull() when.Box { return when.Box{Lo: x.start.Lo, Hi: x.end.Hi} }

// core is the days that the term covers in every world; false when there is none.
func (x extent) core() (when.Box, bool) {
	return when.Box{Lo: x.start.Hi, Hi: x.end.Lo}, x.start.Hi <= x.end.Lo
}

// shared is how many days both cover. They share the least of four times: each
// from its own end to end, and from the start of one to the end of the other.
// No two terms are linked, so the extremes of the four come about on their own.
func (x extent) shared(y extent) SharedDays {
	least, most := x.start.DaysTo(y.end)
	least2, most2 := y.start.DaysTo(x.end)
	least = min(x.least, y.least, least, least2)
	most = min(x.most, y.most, most, most2)
	if most != when.NoMax {
		most = max(0, most+1)
	}
	return SharedDays{max(0, least+1), most}
}
