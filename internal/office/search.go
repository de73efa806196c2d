package office

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed-51aee618/cursus/internal/fold"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// maxSearch is how many characters of a search are read.
const maxSearch = 200

// recordKinds are the kinds that can be searched for, as entries of the index
// number them.
var recordKinds = [...]RecordKind{KindPerson, KindPost, KindBody, KindArea}

// A SearchResult is a record one of whose names was found.
type SearchResult struct {
	g     *Graph
	found nameEntry
	rank  int
}

// Node is the record.
func (r SearchResult) Node() Node {
	switch at := r.found.at; recordKinds[r.found.kind] {
	case KindPerson:
		return Person{r.g, at}
	case KindPost:
		return Post{r.g, at}
	case KindBody:
		return Body{r.g, at}
	default:
		return Area{r.g, at}
	}
}

// Name is what the record is called.
func (r SearchResult) Name() string {
	switch n := r.Node().(type) {
	case Person:
		return n.Name()
	case Post:
		return n.Title()
	case Body:
		return n.Name()
	case Area:
		return n.Name()
	default:
		return ""
	}
}

// Match is the name that was found, as its source writes it.
func (r SearchResult) Match() string { return r.g.texts.at(r.found.text) }

// Line tells the record from others of the same name.
func (r SearchResult) Line() string { return tellingLine(r.Node()) }

// id is the identifier of the record.
func (r SearchResult) id() string {
	switch at := r.found.at; recordKinds[r.found.kind] {
	case KindPerson:
		return string(Person{r.g, at}.ID())
	case KindPost:
		return string(r.g.rec.Posts[at].ID)
	case KindBody:
		return string(r.g.rec.Bodies[at].ID)
	default:
		return string(r.g.rec.Areas[at].ID)
	}
}

// compare puts the better match first, then the shorter name.
func (r SearchResult) compare(s SearchResult) int {
	if c := cmp.Or(cmp.Compare(r.rank, s.rank), cmp.Compare(len(r.Match()), len(s.Match()))); c != 0 {
		return c
	}
	return strings.Compare(r.id(), s.id())
}

// indexNames lists every name of every record, for the index that is made of them
// beside the steps that follow.
func (g *Graph) indexNames() error {
	for i := range g.people {
		p := Person{g, int32(i)}
		g.addNames(KindPerson, p.i, p.Name(), p.otherNames())
	}
	for i, r := range g.rec.Posts {
		g.addNames(KindPost, int32(i), r.Title, append(slices.Clone(r.Aliases), r.NativeName))
	}
	for i, r := range g.rec.Bodies {
		g.addNames(KindBody, int32(i), r.Name, append(slices.Clone(r.Aliases), r.NativeName))
	}
	for i, r := range g.rec.Areas {
		g.addNames(KindArea, int32(i), r.Name, r.Aliases)
	}
	err := g.pack.publish()
	texts := g.texts
	g.pack.beside.Go(func() { g.names.index(texts) })
	return err
}

func (g *Graph) addNames(kind RecordKind, at int32, name string, others []string) {
	number := uint8(slices.Index(recordKinds[:], kind))
	g.names.entries = append(g.names.entries, nameEntry{g.pack.texts.once(name), at, number, false})
	for _, other := range others {
		if other != "" {
			g.names.entries = append(g.names.entries, nameEntry{g.pack.texts.once(other), at, number, true})
		}
	}
}

// Search returns a page of the records with a name like the text, best first:
// the whole name, then its beginning, then its words, then any part. Case,
// accents, apostrophes, spaces and the two forms of Han characters make no
// difference. Kinds narrow the search; none means all. Errors wrap ErrQuestion, also
// for a kind whose records have no names, or relay.ErrPage.
func (g *Graph) Search(text string, kinds []RecordKind, p relay.Page) (*SearchConnection, error) {
	for _, kind := range kinds {
		if !slices.Contains(recordKinds[:], kind) {
			return nil, fmt.Errorf("kind: %s cannot be searched for; PERSON, POST, BODY and AREA can: %w", kind, ErrQuestion)
		}
	}
	key := fold.Name(text)
	if key == "" || utf8.RuneCountInString(text) > maxSearch {
		return nil, fmt.Errorf("text: give a name or part of one, at most %d characters: %w", maxSearch, ErrQuestion)
	}
	words := fold.Words(text)
	parts := []string{key}
	if len(words) > 1 {
		parts = append(parts, g.names.rarest(words))
	}
	results := make([]SearchResult, 0)
	for i := range g.names.having(parts...) {
		entry, rank := g.names.entries[i], g.names.rank(i, key, words)
		if rank == noMatch || (len(kinds) > 0 && !slices.Contains(kinds, recordKinds[entry.kind])) {
			continue
		}
		switch n := len(results) - 1; {
		case n < 0 || !results[n].found.sameRecord(entry): // the names of a record stand together
			results = append(results, SearchResult{g, entry, rank})
		case rank < results[n].rank:
			results[n].found, results[n].rank = entry, rank
		}
	}
	slices.SortFunc(results, SearchResult.compare)
	return relay.List[SearchResult]{
		Version: g.Version(),
		Key:     SearchResult.id,
	}.Cut(results, p)
}

const noMatch = -1

// rank says how well a name fits a search; lower is better.
func (x *nameIndex) rank(entry int, key string, words []string) int {
	rank := noMatch
	switch name := x.key(entry); {
	case name == key:
		rank = 0
	case strings.HasPrefix(name, key):
		rank = 2
	case x.wordsBegin(entry, words):
		rank = 4
	case strings.Contains(name, key):
		rank = 6
	}
	if rank != noMatch && x.entries[entry].other {
		rank++
	}
	return rank
}

func (e nameEntry) sameRecord(f nameEntry) bool { return e.kind == f.kind && e.at == f.at }

// tellingLine tells a record from others of the same name.
func tellingLine(n Node) string {
	switch n := n.(type) {
	case Person:
		return n.tellingLine()
	case Post:
		if body, ok := n.Body(); ok {
			return body.Name()
		}
	case Body:
		if parent, ok := n.Parent(); ok {
			return "part of " + parent.Name()
		}
	case Area:
		return strings.ToLower(n.Kind())
	}
	return ""
}

// tellingLine is the Han name, the birth and the first post of a person.
func (p Person) tellingLine() string {
	parts := make([]string, 0, 3)
	if han := p.NativeName(); han != "" {
		parts = append(parts, han)
	}
	if birth := p.Birth(); birth.Kind() == when.Known {
		parts = append(parts, "born "+birth.EDTF())
	}
	if terms := p.Terms(); len(terms) > 0 {
		first := terms[0]
		parts = append(parts, first.Post().Title()+", "+first.Start().words()+" to "+first.End().words())
	}
	return strings.Join(parts, "; ")
}
