package office

import (
	"fmt"
	"slices"
	"strings"
)

// orderByPerson numbers the terms so that each person's stand together and by
// time, and puts all that is kept of them in that order.
func (g *Graph) orderByPerson() error {
	order, first := groups(len(g.terms), len(g.people), func(i int32) int32 { return g.personOf[i] })
	g.firstTerm = first
	err := firstError(inParts(len(g.people), func(from, to int) error {
		for p := from; p < to; p++ {
			own := order[first[p]:first[p+1]]
			if len(own) > MaxTermsOfPerson {
				return fmt.Errorf("%s: %d terms, more than %d", Person{g, int32(p)}.ID(), len(own), MaxTermsOfPerson)
			}
			slices.SortFunc(own, g.compareUnnumbered)
		}
		return nil
	})...)
	if err != nil {
		return err
	}
	g.terms, g.briefs = inOrder(g.terms, order), inOrder(g.briefs, order)
	g.personOf, g.postOf = inOrder(g.personOf, order), inOrder(g.postOf, order)
	g.orderClaims(order)
	size := 0
	for i := range g.rec.Terms {
		size += len(g.rec.Terms[i].ID)
	}
	g.firstID = g.pack.texts.next()
	g.pack.texts.grow(len(order), size)
	for _, at := range order {
		g.pack.texts.add(string(g.rec.Terms[at].ID))
	}
	g.rec.Terms = nil
	g.byPerson = make([]Term, len(order))
	for i := range g.byPerson {
		g.byPerson[i] = Term{g, int32(i)}
	}
	return g.pack.publish()
}

// compareUnnumbered is Term.compare before the terms are numbered.
func (g *Graph) compareUnnumbered(i, j int32) int {
	if c := (Term{g, i}).compareTimes(Term{g, j}); c != 0 {
		return c
	}
	return strings.Compare(string(g.rec.Terms[i].ID), string(g.rec.Terms[j].ID))
}

// inOrder are the items at the places that the order names.
func inOrder[T any](items []T, order []int32) []T {
	sorted := make([]T, len(items))
	for i, at := range order {
		sorted[i] = items[at]
	}
	return sorted
}

// orderClaims puts the claims of terms in the order of the terms. They stand
// behind all others so far.
func (g *Graph) orderClaims(order []int32) {
	sorted := make([]claimRow, 0, len(g.claims))
	sorted = append(sorted, g.claims[:g.claimsOf[0]]...)
	starts := make([]uint32, 0, len(g.claimsOf))
	for _, at := range order {
		starts = append(starts, uint32(len(sorted)))
		sorted = append(sorted, g.claims[g.claimsOf[at]:g.claimsOf[at+1]]...)
	}
	g.claims, g.claimsOf = sorted, append(starts, uint32(len(sorted)))
}

// orderByPost sorts the terms of every post as the list has them.
func (g *Graph) orderByPost() error {
	grouped, first := groups(len(g.terms), len(g.rec.Posts), func(i int32) int32 { return g.postOf[i] })
	g.byPost, g.firstOfPost = make([]Term, len(grouped)), first
	for i, at := range grouped {
		g.byPost[i] = Term{g, at}
	}
	return firstError(inParts(len(g.rec.Posts), func(from, to int) error {
		for p := from; p < to; p++ {
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
	})...)
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
