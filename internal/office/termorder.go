package office

import (
	"fmt"
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// linkTerms packs the terms and links them to person and post.
func (g *Graph) linkTerms() error {
	rows := make([]termRow, len(g.rec.Terms))
	claims := len(g.claims)
	for i := range g.rec.Terms {
		claims += len(g.rec.Terms[i].Claims)
	}
	g.claims = slices.Grow(g.claims, claims)
	g.spans = make([]when.Span, 0, 2*len(rows))
	for i := range g.rec.Terms {
		r := &g.rec.Terms[i]
		person, post := place(g.personIndex, r.Person), place(g.posts, r.Post)
		if person == none || post == none {
			return fmt.Errorf("%s: person %q or post %q names no record", r.ID, r.Person, r.Post)
		}
		if err := dangling(g.documents, string(r.ID), "document", r.Document); err != nil {
			return err
		}
		rows[i] = g.pack.term(r, person, post)
		r.Claims = nil // so that they can be freed while the rest is packed
	}
	g.rec.Terms = nil
	if err := g.pack.publish(); err != nil {
		return err
	}
	return firstError(g.orderByPerson(rows), g.orderByPost(), g.indexTerms())
}

// orderByPerson numbers the terms so that each person's stand together and by
// time.
func (g *Graph) orderByPerson(rows []termRow) error {
	g.terms = rows // for the handles that are compared
	grouped, first := groups(len(rows), len(g.people), func(i int32) int32 { return rows[i].person })
	g.firstTerm = first
	ordered := make([]termRow, len(rows))
	terms := make([]Term, len(rows))
	for i, at := range grouped {
		terms[i] = Term{g, at}
	}
	for p := range g.people {
		own := terms[first[p]:first[p+1]]
		if len(own) > MaxTermsOfPerson {
			return fmt.Errorf("%s: %d terms, more than %d", Person{g, int32(p)}.ID(), len(own), MaxTermsOfPerson)
		}
		slices.SortFunc(own, Term.compare)
	}
	for i, t := range terms {
		ordered[i] = rows[t.i]
		terms[i].i = int32(i)
	}
	g.terms, g.byPerson = ordered, terms
	return nil
}

// orderByPost sorts the terms of every post as the list has them.
func (g *Graph) orderByPost() error {
	grouped, first := groups(len(g.terms), len(g.rec.Posts), func(i int32) int32 { return g.terms[i].post })
	g.byPost, g.firstOfPost = make([]Term, len(grouped)), first
	for i, at := range grouped {
		g.byPost[i] = Term{g, at}
	}
	for p := range g.rec.Posts {
		terms := (Post{g, int32(p)}).Terms()
		if len(terms) > MaxTermsOfPost {
			return fmt.Errorf("%s: %d terms, more than %d", g.rec.Posts[p].ID, len(terms), MaxTermsOfPost)
		}
		slices.SortFunc(terms, Term.compareListed)
		for at, t := range terms {
			t.info().position = int32(at)
		}
	}
	return nil
}

func (g *Graph) indexTerms() error {
	var err error
	g.termIndex, err = newIDIndex(len(g.terms), func(i int32) string { return string(Term{g, i}.ID()) })
	return err
}

// groups puts the numbers below n together by group, each group in the order of
// the numbers: group k is grouped[first[k]:first[k+1]].
func groups(n, count int, of func(int32) int32) (grouped, first []int32) {
	first = make([]int32, count+1)
	for i := range int32(n) {
		first[of(i)+1]++
	}
	for k := range count {
		first[k+1] += first[k]
	}
	next := slices.Clone(first)
	grouped = make([]int32, n)
	for i := range int32(n) {
		grouped[next[of(i)]] = i
		next[of(i)]++
	}
	return grouped, first
}
