package office

import (
	"iter"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A hub is where people serve together: all terms in the posts of one body, or
// in one post that belongs to no body. Its stays are sorted by the earliest
// day, and as an implicit interval tree: the middle of each part knows the
// latest day in it.
type hub []stay

// A stay is a term as a hub has it.
type stay struct {
	term, person int32
	span         when.Span
	reach        when.Day // latest day in the part of the hub that this is the middle of
}

// indexHubs puts every term into its hub.
func (g *Graph) indexHubs() {
	hubs := len(g.rec.Bodies) + len(g.rec.Posts)
	grouped, first := groups(len(g.terms), hubs, func(i int32) int32 { return Term{g, i}.Post().hub() })
	g.stays, g.firstOfHub = make([]stay, len(grouped)), first
	overParts(hubs, func(from, to int) {
		for at := from; at < to; at++ {
			terms, h := grouped[first[at]:first[at+1]], g.hub(int32(at))
			slices.SortFunc(terms, func(i, j int32) int { return Term{g, i}.compareStays(Term{g, j}) })
			for i, t := range terms {
				h[i] = Term{g, t}.stay()
			}
			h.setReach()
		}
	})
}

// compareStays is the order of stays in a hub.
func (t Term) compareStays(u Term) int {
	a, b := t.brief().span(), u.brief().span()
	if c := compareBoxes(a.Start, b.Start); c != 0 {
		return c
	}
	if c := compareBoxes(a.End, b.End); c != 0 {
		return c
	}
	return strings.Compare(string(t.ID()), string(u.ID()))
}

// hub is the number of the hub of the post's body, or of the post itself when it
// belongs to none.
func (p Post) hub() int32 {
	if b := p.g.bodyOfPost[p.i]; b != none {
		return b
	}
	return int32(len(p.g.rec.Bodies)) + p.i
}

// hub is the one of that number.
func (g *Graph) hub(at int32) hub { return g.stays[g.firstOfHub[at]:g.firstOfHub[at+1]] }

// hubsOf yields the hubs of the posts, each once; those of all posts for nil.
func (g *Graph) hubsOf(posts postSet) iter.Seq[hub] {
	return func(yield func(hub) bool) {
		seen := make(map[int32]bool)
		for i := range g.rec.Posts {
			if !posts.has(int32(i)) {
				continue
			}
			at := Post{g, int32(i)}.hub()
			if !seen[at] && !yield(g.hub(at)) {
				return
			}
			seen[at] = true
		}
	}
}

// hubTest returns a test of hubs: those of the bodies that the filter chooses.
func (g *Graph) hubTest(f *BodyFilter) (func(at int32) bool, error) {
	inBody, err := g.bodyTest(f)
	return func(at int32) bool {
		if at >= int32(len(g.rec.Bodies)) {
			at = none
		}
		return inBody(at)
	}, err
}

// setReach sets the reach of every stay and returns the latest day of all.
func (h hub) setReach() when.Day {
	if len(h) == 0 {
		return when.Past
	}
	middle := len(h) / 2
	h[middle].reach = max(h[middle].span.End.Hi, h[:middle].setReach(), h[middle+1:].setReach())
	return h[middle].reach
}

// meeting visits the stays that may share one of the days, in order.
func (h hub) meeting(days when.Box, visit func(*stay)) {
	for len(h) > 0 {
		middle := len(h) / 2
		if h[middle].reach < days.Lo {
			return
		}
		h[:middle].meeting(days, visit)
		if h[middle].span.Start.Lo > days.Hi {
			return
		}
		if h[middle].span.End.Hi >= days.Lo {
			visit(&h[middle])
		}
		h = h[middle+1:]
	}
}

// together says how sure it is that a term and a stay of its hub share a day.
// Those who hold a single-seat post follow each other, so their terms never
// count, even where one left on the day the other came.
func (t Term) together(s *stay) when.Certainty {
	switch own := t.brief().span(); {
	case t.person() == s.person || t.Post().singleSeat() && t.post() == t.g.postOf[s.term]:
		return when.Impossible
	case own.Start.Hi <= s.span.End.Lo && s.span.Start.Hi <= own.End.Lo:
		return when.Certain
	case own.Start.Lo <= s.span.End.Hi && s.span.Start.Lo <= own.End.Hi:
		return when.Possible
	default:
		return when.Impossible
	}
}

// stay is the term as its hub has it, but for its reach.
func (t Term) stay() stay { return stay{term: t.i, person: t.person(), span: t.brief().span()} }
