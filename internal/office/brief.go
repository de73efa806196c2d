package office

import "github.com/seed-51aee618/cursus/internal/when"

// A brief is what questions over many people read of a term: kept small and
// together, so that reading a person's terms touches few lines of memory. Terms
// are numbered by person and, within one, by time.
type brief struct {
	span     when.Span // as printed; the hull when sources differ
	person   int32
	post     int32
	status   Status
	versions bool // sources differ: the span is only a hull
}

// orderByPerson numbers the terms anew, so that each person's stand together and
// by time. Before it they stand in the order of the records.
func (g *Graph) orderByPerson() {
	n := len(g.rec.Terms)
	records, infos := make([]TermRecord, 0, n), make([]termInfo, 0, n)
	handles := make([]Term, n)
	renumbered := make([]int32, n)
	g.firstTerm = make([]int32, len(g.termsOfPerson)+1)
	for p, terms := range g.termsOfPerson {
		first := len(records)
		for _, t := range terms {
			renumbered[t.i] = int32(len(records))
			handles[len(records)] = Term{g, int32(len(records))}
			records, infos = append(records, *t.record()), append(infos, *t.info())
		}
		g.termsOfPerson[p] = handles[first:len(records):len(records)]
		g.firstTerm[p+1] = int32(len(records))
	}
	g.rec.Terms, g.terms = records, infos
	for _, terms := range g.termsOfPost {
		for i := range terms {
			terms[i].i = renumbered[terms[i].i]
		}
	}
	g.termIndex = make(map[TermID]int32, n)
	for i := range g.terms {
		t := &g.terms[i]
		t.start.term, t.end.term = int32(i), int32(i)
		g.termIndex[g.rec.Terms[i].ID] = int32(i)
	}
}

// indexBriefs fills the briefs, and what questions ask of every post.
func (g *Graph) indexBriefs() {
	g.briefs = make([]brief, len(g.terms))
	for i := range g.briefs {
		t := Term{g, int32(i)}
		g.briefs[i] = brief{
			span: hullOf(t.worlds()), person: t.info().person, post: t.info().post,
			status: t.Status(), versions: len(t.worlds()) > 1,
		}
	}
	g.bodyOfPost = make([]int32, len(g.rec.Posts))
	g.listOfPost = make([]int32, len(g.rec.Posts))
	g.unplacedIn = make([]int32, len(g.rec.Posts))
	for i := range g.rec.Posts {
		post := Post{g, int32(i)}
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
}
