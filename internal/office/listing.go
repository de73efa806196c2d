package office

import "github.com/seed-51aee618/cursus/internal/when"

// A listing is the list of a single-seat post: the terms with a place in its
// order. It has none where several hold the post at once.
type listing struct{ terms []Term }

// listing is the list of the post.
func (p Post) listing() listing { return listing{p.inOrder()} }

// under is what the dates of the list and their order come to; it is for the
// readings that go by the order.
func (l listing) under(reading when.Reading) when.List {
	spans, seams := make([]when.Span, len(l.terms)), make([]when.Seam, len(l.terms))
	for i, t := range l.terms {
		spans[i], seams[i] = t.hullUnder(reading), t.seam(reading)
	}
	return when.ListOf(spans, seams)
}
