package office

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/fold"
)

// rankNames gives every person a place in the order of names, once.
func (g *Graph) rankNames() {
	g.nameRank, g.byName = make([]int32, len(g.people)), make([]int32, len(g.people))
	keys := make([]string, len(g.people))
	for i := range g.byName {
		g.byName[i], keys[i] = int32(i), fold.Name(Person{g, int32(i)}.Name())
	}
	slices.SortFunc(g.byName, func(p, q int32) int {
		return cmp.Or(strings.Compare(keys[p], keys[q]), strings.Compare(string(Person{g, p}.ID()), string(Person{g, q}.ID())))
	})
	for rank, p := range g.byName {
		g.nameRank[p] = int32(rank)
	}
}

func (p Person) compareNames(q Person) int {
	return cmp.Compare(p.g.nameRank[p.i], p.g.nameRank[q.i])
}

func (p Person) compareBirths(q Person) int {
	a, b := p.Birth().date.Padded(), q.Birth().date.Padded()
	return cmp.Or(cmp.Compare(a.Lo, b.Lo), cmp.Compare(a.Hi, b.Hi))
}

// orderBirths are the people by birth, and by name where that is the same.
func (g *Graph) orderBirths() []int32 {
	people := slices.Clone(g.byName)
	slices.SortStableFunc(people, func(i, j int32) int { return g.personAt(i).compareBirths(g.personAt(j)) })
	return people
}

// sortRecords puts posts, bodies and documents in the orders of their lists, once.
func (g *Graph) sortRecords() {
	g.byTitle = ordered(len(g.rec.Posts), func(i, j int32) int {
		a, b := &g.rec.Posts[i], &g.rec.Posts[j]
		return cmp.Or(strings.Compare(a.Title, b.Title), strings.Compare(string(a.ID), string(b.ID)))
	})
	g.bySuccession = ordered(len(g.rec.Bodies), func(i, j int32) int { return Body{g, i}.compareOrder(Body{g, j}) })
	g.documentsByID = ordered(len(g.rec.Documents), func(i, j int32) int {
		return strings.Compare(string(g.rec.Documents[i].ID), string(g.rec.Documents[j].ID))
	})
}

// ordered are the numbers below n in the order of compare.
func ordered(n int, compare func(i, j int32) int) []int32 {
	order := make([]int32, n)
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, compare)
	return order
}

// sortTerms puts all terms in the order of Term.compare, once.
func (g *Graph) sortTerms() {
	keys := make([]sortKey, len(g.terms))
	for i := range keys {
		start := Term{g, int32(i)}.key().start
		keys[i] = sortKey{dayKey(start.Lo), dayKey(start.Hi), 0, uint32(i)}
	}
	keys = radixSorted(keys)
	g.byStart = make([]int32, len(keys))
	for i, k := range keys {
		g.byStart[i] = int32(k[3])
	}
	sameStart := func(i, j int) bool { return keys[i][0] == keys[j][0] && keys[i][1] == keys[j][1] }
	for from := 0; from < len(keys); {
		to := from + 1
		for to < len(keys) && sameStart(from, to) {
			to++
		}
		slices.SortFunc(g.byStart[from:to], func(i, j int32) int { return Term{g, i}.compare(Term{g, j}) })
		from = to
	}
}
