package office

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/when"
)

// indexRecords gives every record its place by identifier.
func (g *Graph) indexRecords() error {
	var err error
	fail := func(e error) {
		if err == nil {
			err = e
		}
	}
	g.areas = index(g.rec.Areas, func(r *AreaRecord) AreaID { return r.ID }, fail)
	g.bodies = index(g.rec.Bodies, func(r *BodyRecord) BodyID { return r.ID }, fail)
	g.documents = index(g.rec.Documents, func(r *DocumentRecord) DocumentID { return r.ID }, fail)
	g.people = index(g.rec.People, func(r *PersonRecord) PersonID { return r.ID }, fail)
	g.posts = index(g.rec.Posts, func(r *PostRecord) PostID { return r.ID }, fail)
	g.postTypes = index(g.rec.PostTypes, func(r *PostTypeRecord) PostTypeID { return r.ID }, fail)
	_ = index(g.rec.Terms, func(r *TermRecord) TermID { return r.ID }, fail)
	for _, a := range g.rec.Areas {
		fail(dangling(g.areas, string(a.ID), "parent", a.Parent))
	}
	return err
}

// index maps identifiers to positions and fails on an identifier given twice.
func index[R any, ID ~string](records []R, id func(*R) ID, fail func(error)) map[ID]int32 {
	places := make(map[ID]int32, len(records))
	for i := range records {
		key := id(&records[i])
		if _, twice := places[key]; twice || key == "" {
			fail(fmt.Errorf("identifier %q is given twice or empty", key))
		}
		places[key] = int32(i)
	}
	return places
}

// dangling returns an error when to is set and names nothing.
func dangling[ID ~string](places map[ID]int32, from, field string, to ID) error {
	if _, ok := places[to]; ok || to == "" {
		return nil
	}
	return fmt.Errorf("%s: %s %q names no record", from, field, to)
}

// place returns the position of an identifier, or none.
func place[ID ~string](places map[ID]int32, id ID) int32 {
	if i, ok := places[id]; ok {
		return i
	}
	return none
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

// linkTerms reconciles each term's claims and links it to person and post.
func (g *Graph) linkTerms() error {
	g.terms = make([]termInfo, len(g.rec.Terms))
	g.termsOfPerson = make([][]Term, len(g.rec.People))
	g.termsOfPost = make([][]Term, len(g.rec.Posts))
	for i := range g.rec.Terms {
		r := &g.rec.Terms[i]
		t := &g.terms[i]
		t.person, t.post = place(g.people, r.Person), place(g.posts, r.Post)
		if t.person == none || t.post == none {
			return fmt.Errorf("%s: person %q or post %q names no record", r.ID, r.Person, r.Post)
		}
		if err := dangling(g.documents, string(r.ID), "document", r.Document); err != nil {
			return err
		}
		t.start = Reconcile(claimsOn(StartField, r.Claims), g.asOf)
		t.end = Reconcile(claimsOn(EndField, r.Claims), g.asOf)
		t.start.g, t.start.term, t.end.g, t.end.term = g, int32(i), g, int32(i)
		stated := spans(&t.start, &t.end)
		if len(stated) == 0 {
			stated = startsOnly(&t.start)
		}
		t.worlds = [...][]when.Span{stated, stated, stated}
		term := Term{g, int32(i)}
		g.termsOfPerson[t.person] = append(g.termsOfPerson[t.person], term)
		g.termsOfPost[t.post] = append(g.termsOfPost[t.post], term)
	}
	return g.orderTerms()
}

// orderTerms sorts the terms of every person by time and of every post as the
// list has them.
func (g *Graph) orderTerms() error {
	for i, terms := range g.termsOfPerson {
		if len(terms) > MaxTermsOfPerson {
			return fmt.Errorf("%s: %d terms, more than %d", g.rec.People[i].ID, len(terms), MaxTermsOfPerson)
		}
		slices.SortFunc(terms, Term.compare)
	}
	g.orderByPerson()
	for i, terms := range g.termsOfPost {
		if len(terms) > MaxTermsOfPost {
			return fmt.Errorf("%s: %d terms, more than %d", g.rec.Posts[i].ID, len(terms), MaxTermsOfPost)
		}
		slices.SortFunc(terms, Term.compareListed)
		for at, t := range terms {
			g.terms[t.i].position = int32(at)
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

func (g *Graph) indexIssues() {
	g.issuesOf = make(map[TermID][]int32)
	slices.SortStableFunc(g.rec.Issues, func(a, b IssueRecord) int {
		return cmp.Or(
			strings.Compare(string(a.Place.Document), string(b.Place.Document)),
			cmp.Compare(a.Place.Line, b.Place.Line), cmp.Compare(a.Place.Column, b.Place.Column))
	})
	for i, issue := range g.rec.Issues {
		if issue.Term != "" {
			g.issuesOf[issue.Term] = append(g.issuesOf[issue.Term], int32(i))
		}
	}
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
