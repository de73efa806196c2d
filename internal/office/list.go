package office

import (
	"slices"

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
	way, people := Ascending, g.byName
	if order != nil {
		way = order.Direction
		if order.Field == PersonByBirth {
			people = g.byBirth()
		}
	}
	if f != nil {
		people = chosen(people, g.personAt, wanted)
	}
	return cut(list(g, Person.ID), people, g.personAt, way, p)
}

// Posts returns a page of the posts that the filter chooses, by title.
func (g *Graph) Posts(f *PostFilter, p relay.Page) (*PostConnection, error) {
	wanted, err := g.postTest(f)
	if err != nil {
		return nil, err
	}
	posts := g.byTitle
	if f != nil {
		posts = chosen(posts, g.postAt, wanted)
	}
	return cut(list(g, Post.ID), posts, g.postAt, Ascending, p)
}

// Bodies returns a page of the bodies that the filter chooses, by name.
func (g *Graph) Bodies(f *BodyFilter, p relay.Page) (*BodyConnection, error) {
	wanted, err := g.bodyTest(f)
	if err != nil {
		return nil, err
	}
	bodies := g.bySuccession
	if f != nil {
		bodies = chosen(bodies, g.bodyAt, func(b Body) bool { return wanted(b.i) })
	}
	return cut(list(g, Body.ID), bodies, g.bodyAt, Ascending, p)
}

// Terms returns a page of the terms that the filter chooses, by start unless
// ordered otherwise.
func (g *Graph) Terms(f *TermFilter, order *TermOrder, p relay.Page) (*TermConnection, error) {
	way, choose := Ascending, g.termsByStart
	if order != nil {
		way = order.Direction
		if order.Field == TermByPost {
			choose = g.termsByPost
		}
	}
	terms, err := choose(f)
	if err != nil {
		return nil, err
	}
	return cut(list(g, Term.ID), terms, g.termAt, way, p)
}

// fewTerms is the part of all terms up to which it is quicker to sort those of
// some posts than to look for them in the order of all.
const fewTerms = 16

// termsByStart are the terms that the filter chooses, by start.
func (g *Graph) termsByStart(f *TermFilter) ([]int32, error) {
	if f == nil {
		return g.byStart, nil
	}
	wanted, err := g.termTest(f)
	if err != nil {
		return nil, err
	}
	posts, err := g.postsOf(f)
	if err != nil || g.countTerms(posts) > len(g.terms)/fewTerms {
		return chosen(g.byStart, g.termAt, wanted), err
	}
	var terms []int32
	for i := range g.termsIn(posts).all() {
		if wanted(g.termAt(int32(i))) {
			terms = append(terms, int32(i))
		}
	}
	slices.SortFunc(terms, func(i, j int32) int { return g.termAt(i).compare(g.termAt(j)) })
	return terms, nil
}

// termsByPost are those by identifier of the post and as its list has them.
func (g *Graph) termsByPost(f *TermFilter) ([]int32, error) {
	wanted, err := g.termTest(f)
	if err != nil {
		return nil, err
	}
	var terms []int32
	for _, p := range g.postsByID {
		for _, t := range g.postAt(p).Terms() {
			if wanted(t) {
				terms = append(terms, t.i)
			}
		}
	}
	return terms, nil
}

// Documents returns a page of all documents, by identifier.
func (g *Graph) Documents(p relay.Page) (*DocumentConnection, error) {
	return cut(list(g, Document.ID), g.documentsByID, func(i int32) Document { return Document{g, i} }, Ascending, p)
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

func (g *Graph) personAt(i int32) Person { return Person{g, i} }
func (g *Graph) postAt(i int32) Post     { return Post{g, i} }
func (g *Graph) bodyAt(i int32) Body     { return Body{g, i} }
func (g *Graph) termAt(i int32) Term     { return Term{g, i} }

// cut returns a page of the records that are numbered, one way or the other.
func cut[T any](l relay.List[T], numbers []int32, at func(int32) T, way Direction, p relay.Page) (*relay.Connection[T], error) {
	last := len(numbers) - 1
	return l.CutFrom(len(numbers), func(i int) T {
		if way == Descending {
			i = last - i
		}
		return at(numbers[i])
	}, p)
}

// chosen are the numbers of the records that are wanted, in the order given.
func chosen[T any](order []int32, at func(int32) T, wanted func(T) bool) []int32 {
	var numbers []int32
	for _, i := range order {
		if wanted(at(i)) {
			numbers = append(numbers, i)
		}
	}
	return numbers
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
