package office

import (
	"math"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A brief is what questions over many people read of a term: kept small and
// together, so that reading a person's terms touches few lines of memory. Terms
// are numbered by person and, within one, by time.
type brief struct {
	printed  [1]when.Span // the hull when sources differ; an array, so that it can be sliced
	status   uint8        // place among the statuses of the graph
	versions bool         // sources differ: the span is only a hull
	listed   bool         // part of the post's list of holders
	follows  uint8        // how far before it the only term stands that it may go on with; 0 for none
}

// span is the time as printed; the hull when sources differ.
func (b *brief) span() when.Span { return b.printed[0] }

// indexPosts notes what questions ask of every post.
func (g *Graph) indexPosts() {
	g.bodyOfPost = make([]int32, len(g.rec.Posts))
	g.typeOfPost = make([]int32, len(g.rec.Posts))
	g.listOfPost = make([]int32, len(g.rec.Posts))
	g.unplacedIn = make([]int32, len(g.rec.Posts))
	for i := range g.rec.Posts {
		post := Post{g, int32(i)}
		g.typeOfPost[i] = place(g.postTypes, post.record().Type)
		g.bodyOfPost[i] = place(g.bodies, post.record().Body)
		g.listOfPost[i] = none
		if list, ok := post.list(); ok {
			g.listOfPost[i] = list.i
		}
		for _, t := range post.Terms() {
			if t.Start().Kind() == when.Unknown && t.End().Kind() == when.Unknown {
				g.unplacedIn[i]++
			}
		}
	}
	g.postsByID = choose(len(g.rec.Posts), func(i int32) int32 { return i }, func(int32) bool { return true })
	slices.SortFunc(g.postsByID, func(i, j int32) int {
		return strings.Compare(string(g.rec.Posts[i].ID), string(g.rec.Posts[j].ID))
	})
}

// indexFollowers notes which terms may go on with which.
func (g *Graph) indexFollowers() {
	for p, first := range g.firstTerm[:len(g.people)] {
		for i := first; i < g.firstTerm[p+1]; i++ {
			g.briefs[i].follows = g.follows(first, i)
		}
	}
}

// several is what follows says of a term that may go on with more than one.
const several = math.MaxUint8

// follows returns how far before the term the only one of the person's stands,
// from the first on, that a spell could go on from with it: 0 when there is none.
func (g *Graph) follows(first, i int32) uint8 {
	far := int32(0)
	for before := first; before < i; before++ {
		apart := g.briefs[before].span().End.Apart(g.briefs[i].span().Start, when.NoMin, 1)
		if apart == when.Impossible || !(Term{g, before}).nextTo(Term{g, i}) {
			continue
		}
		if far > 0 {
			return several
		}
		far = i - before
	}
	return uint8(min(far, several))
}
