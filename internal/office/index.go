package office

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// indexRecords gives every record its place by identifier.
func (g *Graph) indexRecords() error {
	exact(&g.rec.Documents) // before anything refers to them
	exact(&g.rec.Areas)
	exact(&g.rec.Bodies)
	exact(&g.rec.Posts)
	var err error
	fail := func(e error) { err = firstError(err, e) }
	g.areas = index(g.rec.Areas, func(r *AreaRecord) string { return string(r.ID) }, fail)
	g.bodies = index(g.rec.Bodies, func(r *BodyRecord) string { return string(r.ID) }, fail)
	g.documents = index(g.rec.Documents, func(r *DocumentRecord) string { return string(r.ID) }, fail)
	fail(g.packPeople())
	g.posts = index(g.rec.Posts, func(r *PostRecord) string { return string(r.ID) }, fail)
	g.postTypes = index(g.rec.PostTypes, func(r *PostTypeRecord) string { return string(r.ID) }, fail)
	for _, a := range g.rec.Areas {
		fail(dangling(g.areas, string(a.ID), "parent", a.Parent))
	}
	return err
}

// index indexes records by identifier and fails on one given twice.
func index[R any](records []R, id func(*R) string, fail func(error)) *idIndex {
	places, err := newIDIndex(len(records), func(i int32) string { return id(&records[i]) })
	fail(err)
	return places
}

// dangling returns an error when to is set and names nothing.
func dangling[ID ~string](places *idIndex, from, field string, to ID) error {
	if to == "" || place(places, to) != none {
		return nil
	}
	return fmt.Errorf("%s: %s %q names no record", from, field, to)
}

// linkBodies links bodies to their parts, areas and successors.
func (g *Graph) linkBodies() error {
	n := len(g.rec.Bodies)
	g.partsOfBody = make([][]Body, n)
	g.bodiesOfArea = make([][]Body, len(g.rec.Areas))
	g.successorOf = make([]int32, n)
	for i := range g.successorOf {
		g.successorOf[i] = none
	}
	for i, r := range g.rec.Bodies {
		err := firstError(
			dangling(g.bodies, string(r.ID), "parent", r.Parent),
			dangling(g.bodies, string(r.ID), "predecessor", r.Succeeds),
			dangling(g.areas, string(r.ID), "area", r.Area))
		if err != nil {
			return err
		}
		body := Body{g, int32(i)}
		if p := place(g.bodies, r.Parent); p != none {
			g.partsOfBody[p] = append(g.partsOfBody[p], body)
		}
		if a := place(g.areas, r.Area); a != none {
			g.bodiesOfArea[a] = append(g.bodiesOfArea[a], body)
		}
		if p := place(g.bodies, r.Succeeds); p != none {
			g.successorOf[p] = body.i
		}
	}
	return g.checkBodyChains()
}

// checkBodyChains refuses bodies that are parts of themselves or succeed
// themselves, and sorts parts as they succeed one another.
func (g *Graph) checkBodyChains() error {
	for i := range g.rec.Bodies {
		body := Body{g, int32(i)}
		if !finite(body, Body.Parent) || !finite(body, Body.Predecessor) {
			return fmt.Errorf("%s: it is part of itself or succeeds itself", body.ID())
		}
	}
	for _, parts := range g.partsOfBody {
		slices.SortFunc(parts, Body.compareOrder)
	}
	return nil
}

// finite says whether following a link from a body comes to an end.
func finite(b Body, link func(Body) (Body, bool)) bool {
	for range len(b.g.rec.Bodies) + 1 {
		next, more := link(b)
		if !more {
			return true
		}
		b = next
	}
	return false
}

// compareOrder puts bodies that succeed one another in that order, and chains
// of them by the name of the first.
func (b Body) compareOrder(c Body) int {
	first, n := b.origin()
	other, m := c.origin()
	return cmp.Or(strings.Compare(first.Name(), other.Name()), cmp.Compare(n, m), strings.Compare(string(b.ID()), string(c.ID())))
}

// origin is the first of the bodies that lead up to this one by succession, and
// how many steps back it lies.
func (b Body) origin() (first Body, steps int) {
	for {
		before, ok := b.Predecessor()
		if !ok {
			return b, steps
		}
		b, steps = before, steps+1
	}
}

// linkPosts links posts to bodies and areas.
func (g *Graph) linkPosts() error {
	g.postsOfBody = make([][]Post, len(g.rec.Bodies))
	g.postsOfArea = make([][]Post, len(g.rec.Areas))
	for i, r := range g.rec.Posts {
		err := firstError(
			dangling(g.bodies, string(r.ID), "body", r.Body),
			dangling(g.areas, string(r.ID), "area", r.Area),
			dangling(g.postTypes, string(r.ID), "type", r.Type))
		if err != nil {
			return err
		}
		post := Post{g, int32(i)}
		if b := place(g.bodies, r.Body); b != none {
			g.postsOfBody[b] = append(g.postsOfBody[b], post)
		}
		if a := place(g.areas, r.Area); a != none {
			g.postsOfArea[a] = append(g.postsOfArea[a], post)
		}
	}
	for i, d := range g.rec.Documents {
		if err := dangling(g.posts, string(g.rec.Documents[i].ID), "post", d.Post); err != nil {
			return err
		}
	}
	return nil
}

// linkRelations links relations both ways.
func (g *Graph) linkRelations() error {
	g.relationsOf = make([][]Relation, len(g.rec.Posts))
	g.relationsTo = make(map[string][]Relation)
	for i, r := range g.rec.Relations {
		at := fmt.Sprintf("relation %d of %s", i+1, r.Subject)
		post := place(g.posts, r.Subject)
		if post == none {
			return fmt.Errorf("%s: the subject names no post", at)
		}
		err := firstError(
			dangling(g.bodies, at, "body", r.Body),
			dangling(g.posts, at, "post", r.Post),
			dangling(g.areas, at, "area", r.Area))
		if err != nil {
			return err
		}
		relation := Relation{g, int32(i)}
		g.relationsOf[post] = append(g.relationsOf[post], relation)
		object := relation.objectID()
		g.relationsTo[object] = append(g.relationsTo[object], relation)
	}
	return nil
}

// indexIssues sorts the issues by place, with their claims, and links them to
// terms.
func (g *Graph) indexIssues() {
	type issue struct {
		record IssueRecord
		claims claimRange
	}
	sorted := make([]issue, len(g.rec.Issues))
	for i, r := range g.rec.Issues {
		sorted[i] = issue{r, g.claimsOfIssue[i]}
	}
	slices.SortStableFunc(sorted, func(a, b issue) int { return a.record.Place.compare(b.record.Place) })
	g.rec.Issues, g.claimsOfIssue = make([]IssueRecord, len(sorted)), make([]claimRange, len(sorted))
	for i, s := range sorted {
		g.rec.Issues[i], g.claimsOfIssue[i] = s.record, s.claims
	}
	g.issuesOf = make(map[int32][]int32)
	for i, issue := range g.rec.Issues {
		if t := place(g.termIndex, issue.Term); t != none {
			g.issuesOf[t] = append(g.issuesOf[t], int32(i))
		}
	}
}

func (p Place) compare(q Place) int {
	return cmp.Or(
		strings.Compare(string(p.Document), string(q.Document)),
		strings.Compare(p.table(), q.table()),
		cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// table is the curated table that holds the place; empty for one in a document.
func (p Place) table() string {
	if p.Document != "" {
		return ""
	}
	return p.Section
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
