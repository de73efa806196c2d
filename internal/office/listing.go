package office

import (
	"cmp"
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A listing is the list of a single-seat post, read once for all questions: they
// ask for it row by row. It has no rows where several hold the post at once.
type listing struct {
	terms             []Term // those with a place in its order
	ordered, handover when.List
}

// keepListings reads every list under the readings that go by its order.
func (g *Graph) keepListings() {
	g.listings = make([]listing, len(g.rec.Posts))
	for i := range g.listings {
		post := Post{g, int32(i)}
		if terms := post.inOrder(); len(terms) == len(post.Terms()) {
			g.listings[i].terms = post.Terms()
		} else {
			g.listings[i].terms = terms
		}
		if l := &g.listings[i]; len(l.terms) > 0 {
			l.ordered = post.readList(l.terms, when.Ordered)
			l.handover = post.readList(l.terms, when.Handover)
		}
	}
}

// listing is the list of the post.
func (p Post) listing() *listing { return &p.g.listings[p.i] }

// under is what its dates and their order come to; it is for the readings that
// go by the order.
func (l *listing) under(reading when.Reading) when.List {
	if reading == when.Handover {
		return l.handover
	}
	return l.ordered
}

// row is the place of a term among those in order.
func (l *listing) row(t Term) (int, bool) {
	return slices.BinarySearchFunc(l.terms, t, func(a, b Term) int {
		return cmp.Compare(a.info().position, b.info().position)
	})
}
