package office

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/fold"
	"github.com/seed-51aee618/cursus/internal/relay"
)

// PersonConnection is a page of people.
type PersonConnection = relay.Connection[Person]

// PersonEdge is one of the people of a page.
type PersonEdge = relay.Edge[Person]

// PostConnection is a page of posts.
type PostConnection = relay.Connection[Post]

// PostEdge is one of the posts of a page.
type PostEdge = relay.Edge[Post]

// BodyConnection is a page of bodies.
type BodyConnection = relay.Connection[Body]

// BodyEdge is one of the bodies of a page.
type BodyEdge = relay.Edge[Body]

// TermConnection is a page of terms.
type TermConnection = relay.Connection[Term]

// TermEdge is one of the terms of a page.
type TermEdge = relay.Edge[Term]

// DocumentConnection is a page of documents.
type DocumentConnection = relay.Connection[Document]

// DocumentEdge is one of the documents of a page.
type DocumentEdge = relay.Edge[Document]

// IssueConnection is a page of issues.
type IssueConnection = relay.Connection[Issue]

// IssueEdge is one of the issues of a page.
type IssueEdge = relay.Edge[Issue]

// HolderConnection is a page of holders.
type HolderConnection = relay.Connection[Holder]

// HolderEdge is one of the holders of a page.
type HolderEdge = relay.Edge[Holder]

// SearchConnection is a page of search results.
type SearchConnection = relay.Connection[SearchResult]

// SearchEdge is one of the search results of a page.
type SearchEdge = relay.Edge[SearchResult]

// A Direction is the way a list is sorted.
type Direction string

// The directions.
const (
	Ascending  Direction = "ASC"
	Descending Direction = "DESC"
)

// A PersonOrder sorts people.
type PersonOrder struct {
	Field     PersonOrderField
	Direction Direction
}

// A PersonOrderField is what people are sorted by.
type PersonOrderField string

// The orders of people.
const (
	PersonByName  PersonOrderField = "NAME"
	PersonByBirth PersonOrderField = "BIRTH"
)

// A TermOrder sorts terms.
type TermOrder struct {
	Field     TermOrderField
	Direction Direction
}

// A TermOrderField is what terms are sorted by.
type TermOrderField string

// The orders of terms.
const (
	TermByStart TermOrderField = "START"
	TermByPost  TermOrderField = "POST" // by post, then in the order of its list
)

// People returns a page of the people that the filter chooses, by name unless
// ordered otherwise.
func (g *Graph) People(f *PersonFilter, order *PersonOrder, p relay.Page) (*PersonConnection, error) {
	wanted, err := g.personTest(f)
	if err != nil {
		return nil, err
	}
	people := chosen(g.byName, func(i int32) Person { return Person{g, i} }, wanted)
	if order != nil && order.Field == PersonByBirth {
		slices.SortStableFunc(people, Person.compareBirths)
	}
	if order != nil && order.Direction == Descending {
		slices.Reverse(people)
	}
	return list(g, Person.ID).Cut(people, p)
}

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

// Posts returns a page of the posts that the filter chooses, by title.
func (g *Graph) Posts(f *PostFilter, p relay.Page) (*PostConnection, error) {
	wanted, err := g.postTest(f)
	if err != nil {
		return nil, err
	}
	return list(g, Post.ID).Cut(chosen(g.byTitle, func(i int32) Post { return Post{g, i} }, wanted), p)
}

// Bodies returns a page of the bodies that the filter chooses, by name.
func (g *Graph) Bodies(f *BodyFilter, p relay.Page) (*BodyConnection, error) {
	wanted, err := g.bodyTest(f)
	if err != nil {
		return nil, err
	}
	inFilter := func(b Body) bool { return wanted(b.i) }
	return list(g, Body.ID).Cut(chosen(g.bySuccession, func(i int32) Body { return Body{g, i} }, inFilter), p)
}

// Terms returns a page of the terms that the filter chooses, by start unless
// ordered otherwise.
func (g *Graph) Terms(f *TermFilter, order *TermOrder, p relay.Page) (*TermConnection, error) {
	wanted, err := g.termTest(f)
	if err != nil {
		return nil, err
	}
	var terms []Term
	if order != nil && order.Field == TermByPost {
		terms = g.termsByPost(wanted)
	} else {
		terms = chosen(g.byStart, func(i int32) Term { return Term{g, i} }, wanted)
	}
	if order != nil && order.Direction == Descending {
		slices.Reverse(terms)
	}
	return list(g, Term.ID).Cut(terms, p)
}

// termsByPost are terms by identifier of the post and as its list has them.
func (g *Graph) termsByPost(wanted func(Term) bool) []Term {
	var terms []Term
	for _, p := range g.postsByID {
		for _, t := range (Post{g, p}).Terms() {
			if wanted(t) {
				terms = append(terms, t)
			}
		}
	}
	return terms
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

// Documents returns a page of all documents, by identifier.
func (g *Graph) Documents(p relay.Page) (*DocumentConnection, error) {
	all := chosen(g.documentsByID, func(i int32) Document { return Document{g, i} }, func(Document) bool { return true })
	return list(g, Document.ID).Cut(all, p)
}

// Areas returns all areas, as the table of areas has them.
func (g *Graph) Areas() []Area {
	return choose(len(g.rec.Areas), func(i int32) Area { return Area{g, i} }, func(Area) bool { return true })
}

// PostTypes returns all types of post, as the table of types has them.
func (g *Graph) PostTypes() []PostType {
	return choose(len(g.rec.PostTypes), func(i int32) PostType { return PostType{g, i} }, func(PostType) bool { return true })
}

// list binds cursors to the graph's version and each item's identifier.
func list[T any, ID ~string](g *Graph, id func(T) ID) relay.List[T] {
	return relay.List[T]{Version: g.Version(), Key: func(item T) string { return string(id(item)) }}
}

// chosen are the items that are wanted, in the order given.
func chosen[T any](order []int32, at func(int32) T, wanted func(T) bool) []T {
	var items []T
	for _, i := range order {
		if item := at(i); wanted(item) {
			items = append(items, item)
		}
	}
	return items
}

func choose[T any](n int, at func(int32) T, wanted func(T) bool) []T {
	var chosen []T
	for i := range int32(n) {
		if item := at(i); wanted(item) {
			chosen = append(chosen, item)
		}
	}
	return chosen
}
