package office

import (
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/fold"
)

// A PersonFilter chooses people; every condition given must hold.
type PersonFilter struct {
	IDs  []PersonID
	Name *string     // part of any of the names, in any script
	Held *TermFilter // some term of theirs
}

// A PostFilter chooses posts; every condition given must hold.
type PostFilter struct {
	IDs   []PostID
	Title *string // part of the title or an alias
	Type  *PostTypeID
	Area  *AreaID
	Body  *BodyFilter // the body the post belongs to
	// IncludePredecessors adds the posts that those chosen came out of.
	IncludePredecessors bool
}

// A BodyFilter chooses bodies; every condition given must hold.
type BodyFilter struct {
	IDs    []BodyID
	Name   *string // part of the name or an alias
	Kind   []BodyKind
	PartOf *BodyID // this body or anything below it
	Area   *AreaID
	// IncludePredecessors adds the bodies that those chosen follow.
	IncludePredecessors bool
}

// A TermFilter chooses terms; every condition given must hold.
type TermFilter struct {
	Post    *PostFilter
	Body    *BodyFilter // the body of the post
	People  []PersonID
	Status  []Status
	Current *bool     // still open on the day its source speaks of
	Period  *DayRange // may cover some day of it
	Served  *ServedFilter
	Ordinal *string // the number its list prints
	Start   *DateFilter
	End     *DateFilter
}

// A postSet marks posts; nil marks all of them.
type postSet []bool

func (s postSet) has(p int32) bool { return s == nil || s[p] }

// postsWhere marks the posts that both filters choose.
func (g *Graph) postsWhere(post *PostFilter, body *BodyFilter) (postSet, error) {
	if post == nil && body == nil {
		return nil, nil
	}
	chosen, err := g.postTest(post)
	if err != nil {
		return nil, err
	}
	inBody, err := g.bodyTest(body)
	if err != nil {
		return nil, err
	}
	marked := make(postSet, len(g.rec.Posts))
	for i := range g.rec.Posts {
		p := Post{g, int32(i)}
		marked[i] = chosen(p) && inBody(g.bodyOfPost[p.i])
	}
	return marked, nil
}

func (g *Graph) postTest(f *PostFilter) (func(Post) bool, error) {
	if f == nil {
		return func(Post) bool { return true }, nil
	}
	if err := g.checkPostFilter(f); err != nil {
		return nil, err
	}
	inBody, err := g.bodyTest(f.Body)
	if err != nil {
		return nil, err
	}
	kind := none
	if f.Type != nil {
		kind = place(g.postTypes, *f.Type)
	}
	chosen := func(p Post) bool {
		r := p.record()
		return (kind == none || kind == g.typeOfPost[p.i]) &&
			(len(f.IDs) == 0 || slices.Contains(f.IDs, r.ID)) &&
			(f.Area == nil || *f.Area == r.Area) &&
			inBody(g.bodyOfPost[p.i]) &&
			named(f.Title, r.Title, r.Aliases)
	}
	if !f.IncludePredecessors {
		return chosen, nil
	}
	marked := withPredecessors(len(g.rec.Posts), func(i int32) bool { return chosen(Post{g, i}) }, g.beforePost)
	return func(p Post) bool { return marked[p.i] }, nil
}

func (g *Graph) checkPostFilter(f *PostFilter) error {
	for _, id := range f.IDs {
		if err := known(g.posts, "id", id); err != nil {
			return err
		}
	}
	if f.Type != nil {
		if err := known(g.postTypes, "type", *f.Type); err != nil {
			return err
		}
	}
	return g.checkArea(f.Area)
}

func (g *Graph) checkArea(id *AreaID) error {
	if id == nil {
		return nil
	}
	return known(g.areas, "area", *id)
}

// bodyTest returns a test of body positions; none, for a post without a body,
// passes only where nothing is asked.
func (g *Graph) bodyTest(f *BodyFilter) (func(int32) bool, error) {
	if f == nil {
		return func(int32) bool { return true }, nil
	}
	if err := g.checkBodyFilter(f); err != nil {
		return nil, err
	}
	var below []bool
	if f.PartOf != nil {
		below = Body{g, place(g.bodies, *f.PartOf)}.below()
	}
	chosen := func(i int32) bool {
		if i == none {
			return false
		}
		r := &g.rec.Bodies[i]
		return (len(f.IDs) == 0 || slices.Contains(f.IDs, r.ID)) &&
			(len(f.Kind) == 0 || slices.Contains(f.Kind, r.Kind)) &&
			(f.Area == nil || *f.Area == r.Area) &&
			(below == nil || below[i]) &&
			named(f.Name, r.Name, r.Aliases)
	}
	if !f.IncludePredecessors {
		return chosen, nil
	}
	marked := withPredecessors(len(g.rec.Bodies), chosen, g.beforeBody)
	return func(i int32) bool { return i != none && marked[i] }, nil
}

func (g *Graph) checkBodyFilter(f *BodyFilter) error {
	for _, id := range f.IDs {
		if err := known(g.bodies, "id", id); err != nil {
			return err
		}
	}
	if f.PartOf != nil {
		if err := known(g.bodies, "partOf", *f.PartOf); err != nil {
			return err
		}
	}
	return g.checkArea(f.Area)
}

// termTest returns a test of terms.
func (g *Graph) termTest(f *TermFilter) (func(Term) bool, error) {
	if f == nil {
		return func(Term) bool { return true }, nil
	}
	posts, err := g.postsWhere(f.Post, f.Body)
	if err := firstError(err, f.Served.check()); err != nil {
		return nil, err
	}
	for _, id := range f.People {
		if err := known(g.personIndex, "person", id); err != nil {
			return nil, err
		}
	}
	people := places(g.personIndex, f.People)
	inPeriod, err := periodTest(f.Period)
	if err != nil {
		return nil, err
	}
	return func(t Term) bool {
		return posts.has(t.post()) &&
			(len(people) == 0 || slices.Contains(people, t.person())) &&
			(len(f.Status) == 0 || slices.Contains(f.Status, t.Status())) &&
			(f.Current == nil || *f.Current == t.Current()) &&
			(f.Ordinal == nil || *f.Ordinal == t.Ordinal()) &&
			f.Start.takes(t.Start()) &&
			f.End.takes(t.End()) &&
			inPeriod(t) &&
			f.Served.takes(t)
	}, nil
}

// personTest returns a test of people.
func (g *Graph) personTest(f *PersonFilter) (func(Person) bool, error) {
	if f == nil {
		return func(Person) bool { return true }, nil
	}
	for _, id := range f.IDs {
		if err := known(g.personIndex, "id", id); err != nil {
			return nil, err
		}
	}
	held, err := g.termTest(f.Held)
	if err != nil {
		return nil, err
	}
	ids, inNames := places(g.personIndex, f.IDs), g.peopleNamed(f.Name)
	return func(p Person) bool {
		return (len(ids) == 0 || slices.Contains(ids, p.i)) &&
			inNames(p) &&
			(f.Held == nil || slices.ContainsFunc(p.Terms(), held))
	}, nil
}

// peopleNamed returns a test of people: whether the part is in one of the names,
// folded; nil is in all.
func (g *Graph) peopleNamed(part *string) func(Person) bool {
	if part == nil || fold.Name(*part) == "" {
		return func(Person) bool { return true }
	}
	marked := make(bitset, len(g.people)/wordBits+1)
	for i := range g.names.having(fold.Name(*part)) {
		if e := g.names.entries[i]; recordKinds[e.kind] == KindPerson {
			marked.add(int(e.at))
		}
	}
	return func(p Person) bool { return marked.has(int(p.i)) }
}

// otherNames are all names of a person but the first.
func (p Person) otherNames() []string {
	names := make([]string, 0, len(p.furtherNames())+1)
	names = append(names, p.NativeName())
	for _, n := range p.furtherNames() {
		names = append(names, p.text(n.text))
	}
	return names
}

// named says whether part is in one of the names, folded; nil is in all.
func named(part *string, name string, others []string) bool {
	if part == nil {
		return true
	}
	folded := fold.Name(*part)
	contains := func(s string) bool { return strings.Contains(fold.Name(s), folded) }
	return contains(name) || slices.ContainsFunc(others, contains)
}
