package office

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// An Overlap is two terms that share days, or may share them.
type Overlap struct {
	from, to  Term
	days      SharedDays
	certainty when.Certainty
}

// From is the term that was asked about, or the one nearer to where a chain
// begins.
func (o Overlap) From() Term { return o.from }

// To is the other term.
func (o Overlap) To() Term { return o.to }

// Body is the one that both terms are in; false when they are in different
// bodies or in none.
func (o Overlap) Body() (Body, bool) {
	a, b := o.from.Post().record().Body, o.to.Post().record().Body
	if a != b {
		return Body{}, false
	}
	return o.from.g.body(a)
}

// Days is how many days both terms cover.
func (o Overlap) Days() SharedDays { return o.days }

// Certainty says how sure it is that they share as many days as asked for.
func (o Overlap) Certainty() when.Certainty { return o.certainty }

// compare puts the longer overlap first, then the earlier terms.
func (o Overlap) compare(p Overlap) int {
	return cmp.Or(o.days.compare(p.days), o.from.compare(p.from), o.to.compare(p.to))
}

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
func (t Term) extent() extent {
	key, d := t.key(), t.Duration()
	x := extent{key.start, key.end, d.min, d.max}
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

// Overlapping returns a page of the other terms, in posts that both filters
// choose, that share at least minDays days with this one, by start. Errors
// wrap ErrQuestion, ErrUnknown or relay.ErrPage.
func (t Term) Overlapping(post *PostFilter, body *BodyFilter, minDays int32, atLeast when.Certainty, first *int32, after *string) (*OverlapConnection, error) {
	posts, err := t.g.postsWhere(post, body)
	if err != nil {
		return nil, err
	}
	if err := checkMinDays(minDays); err != nil {
		return nil, err
	}
	own := t.extent()
	found := make([]Overlap, 0)
	for hub := range t.g.hubsOf(posts) {
		hub.meeting(own.hull(), func(s *stay) {
			other := Term{t.g, s.term}
			if other == t || !posts.has(other.info().post) {
				return
			}
			o := t.overlap(own, other, int(minDays))
			if o.certainty >= max(atLeast, when.Possible) && len(found) <= maxOverlaps {
				found = append(found, o)
			}
		})
	}
	if len(found) > maxOverlaps {
		return nil, fmt.Errorf("%s shares days with more than %d terms; choose fewer posts: %w", t.ID(), maxOverlaps, ErrQuestion)
	}
	slices.SortFunc(found, func(a, b Overlap) int { return a.to.compare(b.to) })
	key := func(o Overlap) string { return string(o.from.ID()) + " " + string(o.to.ID()) }
	return relay.List[Overlap]{Version: t.g.Version(), Key: key}.Cut(found, relay.Page{First: first, After: after})
}

// overlap compares a term, whose extent is given, with another.
func (t Term) overlap(own extent, other Term, minDays int) Overlap {
	days := own.shared(other.extent())
	return Overlap{t, other, days, days.atLeast(minDays)}
}

// checkMinDays refuses a number of days that terms share anyway.
func checkMinDays(n int32) error {
	if n < 1 {
		return fmt.Errorf("minDays: %d given; ask for 1 day or more: %w", n, ErrQuestion)
	}
	return nil
}

// OverlapConnection is a page of overlaps.
type OverlapConnection = relay.Connection[Overlap]

// OverlapEdge is one of the overlaps of a page.
type OverlapEdge = relay.Edge[Overlap]
