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
			if other == t || !posts.has(other.post()) {
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
