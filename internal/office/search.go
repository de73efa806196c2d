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

// A RecordKind is a kind of record that can be searched for.
type RecordKind string

// The kinds.
const (
	KindPerson RecordKind = "PERSON"
	KindPost   RecordKind = "POST"
	KindBody   RecordKind = "BODY"
	KindArea   RecordKind = "AREA"
)

// A SearchResult is a record one of whose names was found.
type SearchResult struct {
	g     *Graph
	found *nameEntry
	id    string
	rank  int
}

// Node is the record.
func (r SearchResult) Node() Node {
	switch at := r.found.at; r.found.kind {
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
	switch at := r.found.at; r.found.kind {
	case KindPerson:
		return Person{r.g, at}.Name()
	case KindPost:
		return Post{r.g, at}.Title()
	case KindBody:
		return Body{r.g, at}.Name()
	default:
		return Area{r.g, at}.Name()
	}
}

// Match is the name that was found, as its source writes it.
func (r SearchResult) Match() string { return r.found.text }

// Line tells the record from others of the same name.
func (r SearchResult) Line() string { return tellingLine(r.Node()) }

// compare puts the better match first, then the shorter name.
func (r SearchResult) compare(s SearchResult) int {
	if c := cmp.Or(cmp.Compare(r.rank, s.rank), cmp.Compare(len(r.found.text), len(s.found.text))); c != 0 {
		return c
	}
	return strings.Compare(r.id, s.id)
}

// A nameEntry is one name of one record, folded.
type nameEntry struct {
	key   string   // the whole name, folded
	words []string // its words, folded
	text  string   // as written
	kind  RecordKind
	at    int32 // position of the record among its kind
	other bool  // not the record's first name
}

// indexNames folds every name of every record once.
func (g *Graph) indexNames() {
	for i := range g.rec.People {
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
}

func (g *Graph) addNames(kind RecordKind, at int32, name string, others []string) {
	for i, text := range append([]string{name}, others...) {
		if key := fold.Name(text); key != "" {
			g.names = append(g.names, nameEntry{key, fold.Words(text), text, kind, at, i > 0})
		}
	}
}

// Search returns a page of the records with a name like the text, best first:
// the whole name, then its beginning, then its words, then any part. Case,
// accents, apostrophes, spaces and the two forms of Han characters make no
// difference. Kinds narrow the search; none means all.
func (g *Graph) Search(text string, kinds []RecordKind, p relay.Page) (*SearchConnection, error) {
	key := fold.Name(text)
	if key == "" || utf8.RuneCountInString(text) > maxSearch {
		return nil, fmt.Errorf("text: give a name or part of one, at most %d characters: %w", maxSearch, ErrQuestion)
	}
	words := fold.Words(text)
	results := make([]SearchResult, 0)
	for i := range g.names {
		entry := &g.names[i]
		rank := entry.rank(key, words)
		if rank == noMatch || (len(kinds) > 0 && !slices.Contains(kinds, entry.kind)) {
			continue
		}
		switch n := len(results) - 1; {
		case n < 0 || !results[n].found.sameRecord(entry): // the names of a record stand together
			results = append(results, SearchResult{g, entry, g.idOf(entry), rank})
		case rank < results[n].rank:
			results[n].found, results[n].rank = entry, rank
		}
	}
	slices.SortFunc(results, SearchResult.compare)
	return relay.List[SearchResult]{
		Version: g.Version(),
		Key:     func(r SearchResult) string { return r.id },
	}.Cut(results, p)
}

const noMatch = -1

// rank says how well the entry fits a search; lower is better.
func (e *nameEntry) rank(key string, words []string) int {
	rank := noMatch
	switch {
	case e.key == key:
		rank = 0
	case strings.HasPrefix(e.key, key):
		rank = 2
	case allWords(e.words, words):
		rank = 4
	case strings.Contains(e.key, key):
		rank = 6
	}
	if rank != noMatch && e.other {
		rank++
	}
	return rank
}

// allWords says whether every word asked for begins a word of the name.
func allWords(name, asked []string) bool {
	for _, a := range asked {
		if !slices.ContainsFunc(name, func(n string) bool { return strings.HasPrefix(n, a) }) {
			return false
		}
	}
	return len(asked) > 0
}

func (e *nameEntry) sameRecord(f *nameEntry) bool { return e.kind == f.kind && e.at == f.at }

// idOf is the identifier of the record that bears the name.
func (g *Graph) idOf(e *nameEntry) string {
	switch e.kind {
	case KindPerson:
		return string(g.rec.People[e.at].ID)
	case KindPost:
		return string(g.rec.Posts[e.at].ID)
	case KindBody:
		return string(g.rec.Bodies[e.at].ID)
	default:
		return string(g.rec.Areas[e.at].ID)
	}
}

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
	if birth := p.record().Birth; birth.Kind() == when.Known {
		parts = append(parts, "born "+birth.EDTF())
	}
	if terms := p.Terms(); len(terms) > 0 {
		first := terms[0]
		parts = append(parts, first.Post().Title()+", "+first.Start().words()+" to "+first.End().words())
	}
	return strings.Join(parts, "; ")
}
