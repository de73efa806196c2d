package office

import (
	"fmt"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// A Node is a record that has an identifier of its own.
type Node interface{ isNode() }

func (Area) isNode()     {}
func (Body) isNode()     {}
func (Document) isNode() {}
func (Person) isNode()   {}
func (Post) isNode()     {}
func (PostType) isNode() {}
func (Term) isNode()     {}

// Node returns the record with this identifier, or false when there is none.
func (g *Graph) Node(id string) (Node, bool) {
	kind, _, _ := strings.Cut(id, ":")
	switch kind + ":" {
	case areaPrefix:
		return node(g.area(AreaID(id)))
	case bodyPrefix:
		return node(g.body(BodyID(id)))
	case documentPrefix:
		return node(g.document(DocumentID(id)))
	case personPrefix:
		return node(g.person(PersonID(id)))
	case postPrefix:
		if strings.Contains(id, "#") {
			return node(g.term(TermID(id)))
		}
		return node(g.post(PostID(id)))
	case postTypePrefix:
		return node(g.postType(PostTypeID(id)))
	default:
		return nil, false
	}
}

// maxNodes bounds how many records are looked up at once.
const maxNodes = 100

// Nodes returns the records with these identifiers, in order, nil for each that
// does not exist. More than 100 is an error that wraps ErrQuestion.
func (g *Graph) Nodes(ids []string) ([]Node, error) {
	if len(ids) > maxNodes {
		return nil, fmt.Errorf("ids: %d given, at most %d at once: %w", len(ids), maxNodes, ErrQuestion)
	}
	nodes := make([]Node, len(ids))
	for i, id := range ids {
		nodes[i], _ = g.Node(id)
	}
	return nodes, nil
}

func node[N Node](n N, ok bool) (Node, bool) {
	if !ok {
		return nil, false
	}
	return n, true
}

// By identifies a record: by its identifier, or by its slug, which is the
// identifier without its kind. Exactly one is set.
type By struct {
	ID   *string
	Slug *string
}

// Person returns the person that by identifies, or false when there is none.
func (g *Graph) Person(by By) (Person, bool) { return g.person(PersonID(by.id(personPrefix))) }

// Post returns the post that by identifies, or false when there is none.
func (g *Graph) Post(by By) (Post, bool) { return g.post(PostID(by.id(postPrefix))) }

// Body returns the body that by identifies, or false when there is none.
func (g *Graph) Body(by By) (Body, bool) { return g.body(BodyID(by.id(bodyPrefix))) }

func (b By) id(prefix string) string {
	switch {
	case b.ID != nil:
		return *b.ID
	case b.Slug != nil:
		return prefix + *b.Slug
	default:
		return ""
	}
}

func (g *Graph) area(id AreaID) (Area, bool) {
	i := place(g.areas, id)
	return Area{g, i}, i != none
}

func (g *Graph) body(id BodyID) (Body, bool) {
	i := place(g.bodies, id)
	return Body{g, i}, i != none
}

func (g *Graph) document(id DocumentID) (Document, bool) {
	i := place(g.documents, id)
	return Document{g, i}, i != none
}

func (g *Graph) person(id PersonID) (Person, bool) {
	i := place(g.personIndex, id)
	return Person{g, i}, i != none
}

func (g *Graph) post(id PostID) (Post, bool) {
	i := place(g.posts, id)
	return Post{g, i}, i != none
}

func (g *Graph) postType(id PostTypeID) (PostType, bool) {
	i := place(g.postTypes, id)
	return PostType{g, i}, i != none
}

func (g *Graph) term(id TermID) (Term, bool) {
	i := place(g.termIndex, id)
	return Term{g, i}, i != none
}

// maxShownID bounds what of a caller's identifier an error repeats.
const maxShownID = 80

// known returns an error that wraps ErrUnknown and names the nearest three
// identifiers when id is not among the places.
func known[ID ~string](places *idIndex, what string, id ID) error {
	if place(places, id) != none {
		return nil
	}
	shown := string(id)
	if len(shown) > maxShownID {
		shown = strings.ToValidUTF8(shown[:maxShownID], "") + "..."
	}
	message := fmt.Sprintf("%s: no %q", what, shown)
	if near := nearest(places, shown); len(near) > 0 {
		message += "; nearest: " + strings.Join(near, ", ")
	}
	return fmt.Errorf("%s: %w", message, ErrUnknown)
}

// Of very many identifiers only those of about the length asked for are worth
// comparing.
const (
	veryMany       = 10_000
	maxLengthApart = 6
)

// nearest returns the three identifiers that differ least from the one asked
// for, closest first: by letters to change, less the letters of whole words
// that both have.
func nearest(places *idIndex, asked string) []string {
	type candidate struct {
		id       string
		distance int
	}
	words := wordsOf(asked)
	candidates := make([]candidate, 0, places.n)
	for i := range int32(places.n) {
		id := places.id(i)
		if far := len(id) - len(asked); places.n > veryMany && (far > maxLengthApart || far < -maxLengthApart) {
			continue
		}
		away := levenshtein.ComputeDistance(asked, id) - sharedLetters(words, id)
		candidates = append(candidates, candidate{id, away})
	}
	slices.SortFunc(candidates, func(a, b candidate) int {
		if a.distance != b.distance {
			return a.distance - b.distance
		}
		return strings.Compare(a.id, b.id)
	})
	ids := make([]string, 0, 3)
	for _, c := range candidates[:min(3, len(candidates))] {
		ids = append(ids, c.id)
	}
	return ids
}

// wordsOf splits an identifier into its kind and the words of its slug.
func wordsOf(id string) []string {
	return strings.FieldsFunc(id, func(r rune) bool { return r == ':' || r == '-' || r == '#' || r == ' ' })
}

func sharedLetters(words []string, id string) int {
	n := 0
	for _, w := range wordsOf(id) {
		if slices.Contains(words, w) {
			n += len(w)
		}
	}
	return n
}
