package office

import (
	"cmp"
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
	sole         int32 // the post, when one person holds it at a time, else none
	start, end   when.Box
	reach        when.Day // latest day in the part of the hub that this is the middle of
}

// indexHubs puts every term into its hub.
func (g *Graph) indexHubs() {
	hubOf := make([]int32, len(g.rec.Posts))
	for i := range hubOf {
		hubOf[i] = Post{g, int32(i)}.hub()
	}
	hubs := len(g.rec.Bodies) + len(g.rec.Posts)
	grouped, first := groups(len(g.terms), hubs, func(i int32) int32 { return hubOf[g.postOf[i]] })
	stays := make([]stay, len(grouped))
	for i, at := range grouped {
		stays[i] = Term{g, at}.stay()
	}
	g.hubs = make([]hub, hubs)
	for i := range g.hubs {
		h := hub(stays[first[i]:first[i+1]])
		g.hubs[i] = h
		slices.SortFunc(h, func(a, b stay) int {
			return cmp.Or(
				cmp.Compare(a.start.Lo, b.start.Lo), cmp.Compare(a.start.Hi, b.start.Hi),
				cmp.Compare(a.end.Lo, b.end.Lo), cmp.Compare(a.end.Hi, b.end.Hi),
				strings.Compare(string(Term{g, a.term}.ID()), string(Term{g, b.term}.ID())))
		})
		h.index()
	}
}

// hub is the place in Graph.hubs of the post's body, or of the post itself when
// it belongs to none.
func (p Post) hub() int32 {
	if b := place(p.g.bodies, p.record().Body); b != none {
		return b
	}
	return int32(len(p.g.rec.Bodies)) + p.i
}

// hubsOf yields the hubs of the posts, each once; those of all posts for nil.
func (g *Graph) hubsOf(posts postSet) iter.Seq[hub] {
	return func(yield func(hub) bool) {
		seen := make(map[int32]bool)
		for i := range g.rec.Posts {
			if !posts.has(int32(i)) {
				continue
			}
			at := Post{g, int32(i)}.hub()
			if !seen[at] && !yield(g.hubs[at]) {
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

// index sets the reach of every stay and returns the latest day of all.
func (h hub) index() when.Day {
	if len(h) == 0 {
		return when.Past
	}
	middle := len(h) / 2
	h[middle].reach = max(h[middle].end.Hi, h[:middle].index(), h[middle+1:].index())
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
		if h[middle].start.Lo > days.Hi {
			return
		}
		if h[middle].end.Hi >= days.Lo {
			visit(&h[middle])
		}
		h = h[middle+1:]
	}
}

// together says how sure it is that two stays of one hub share a day. Those who
// hold a single-seat post follow each other, so their terms never count, even
// where one left on the day the other came.
func (s *stay) together(t *stay) when.Certainty {
	switch {
	case s.person == t.person || s.sole != none && s.sole == t.sole:
		return when.Impossible
	case s.start.Hi <= t.end.Lo && t.start.Hi <= s.end.Lo:
		return when.Certain
	case s.start.Lo <= t.end.Hi && t.start.Lo <= s.end.Hi:
		return when.Possible
	default:
		return when.Impossible
	}
}

// stay is the term as its hub has it.
func (t Term) stay() stay {
	key := t.key()
	s := stay{term: t.i, person: t.person(), sole: none, start: key.start, end: key.end}
	if t.Post().singleSeat() {
		s.sole = t.post()
	}
	return s
}
