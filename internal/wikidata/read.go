package wikidata

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A Reader makes records of the entities of any number of files. The zero value is
// ready.
type Reader struct {
	rec   office.Records
	known map[string]about // of every item
	seen  map[string]bool  // statements
	held  []held           // posts of terms, in the order of their first term
	posts map[string]bool
	terms map[string]int // by the item of the person, and of the post

	document office.DocumentID
	asOf     when.Day
	row      int
}

// An about is what may be asked of an item that others name.
type about struct {
	label      string
	aliases    []string
	body, area string
	formation  when.Date
	document   office.DocumentID
	person     bool
}

// A held is a post that somebody held, and the file that first says so.
type held struct {
	item     string
	document office.DocumentID
}

// Read reads one file, and returns how many statements P39 it has. What cannot be
// used of it is an issue; an error is that of in.
func (r *Reader) Read(file string, in io.Reader) (statements int, err error) {
	if r.known == nil {
		r.known, r.seen = make(map[string]about), make(map[string]bool)
		r.posts, r.terms = make(map[string]bool), make(map[string]int)
	}
	r.document, r.asOf, r.row = office.DocumentID("document:"+file), when.Past, 0
	if err := read(in, r.entity, r.flaw); err != nil {
		return 0, fmt.Errorf("read %s: %w", file, err)
	}
	r.rec.Documents = append(r.rec.Documents, office.DocumentRecord{
		ID: r.document, Title: file, Kind: office.MembersDocument, AsOf: r.asOf, Sources: []string{"https://www.wikidata.org/"},
	})
	return r.row, nil
}

const maxQuote = 200

func (r *Reader) issue(code office.IssueCode, place office.Place, text, format string, args ...any) *office.IssueRecord {
	if runes := []rune(text); len(runes) > maxQuote {
		text = string(runes[:maxQuote-1]) + "…"
	}
	r.rec.Issues = append(r.rec.Issues, office.IssueRecord{Code: code, Place: place, Text: text, Message: fmt.Sprintf(format, args...)})
	return &r.rec.Issues[len(r.rec.Issues)-1]
}

// human is the item that people are instances of.
const human = "Q5"

// entity takes an item over: as a person, if it held a post or is human, else as
// what a person may have held.
func (r *Reader) entity(e *entity) {
	here := office.Place{Document: r.document, Section: e.ID, Line: e.line, Column: e.column}
	if e.Missing != nil {
		r.issue(office.MalformedTable, here, e.ID, "Wikidata has no such entity")
		return
	}
	if !isItem(e.ID) || strings.ContainsAny(e.ID, "#") {
		if e.Type != "property" {
			r.issue(office.MalformedTable, here, e.ID, "want an item with an id such as Q42")
		}
		return
	}
	if old, twice := r.known[e.ID]; twice {
		r.issue(office.ExtraRow, here, e.ID, "the item stands in %s already, which counts", strings.TrimPrefix(string(old.document), "document:"))
		return
	}
	if day, err := when.ParseDay(firstOf(strings.Cut(e.Modified, "T"))); e.Modified != "" && err == nil {
		r.asOf = max(r.asOf, day)
	}
	a := about{
		label: e.label(), body: e.first("P361", "P2389"), area: e.first("P1001"), document: r.document,
		person: len(e.Claims["P39"]) > 0,
	}
	for _, s := range e.best("P31") {
		a.person = a.person || s.Main.item() == human
	}
	if a.person {
		r.person(e, a.label)
	} else {
		a.aliases = e.names(a.label)
		a.formation = r.single(e, "P571")
	}
	r.known[e.ID] = a
}

func firstOf(s, _ string, _ bool) string { return s }

// isItem says whether a text is the identifier of an item.
func isItem(id string) bool {
	return len(id) > 1 && id[0] == 'Q' && strings.Trim(id[1:], "0123456789") == ""
}

// languages of labels, the best first; others come by the alphabet.
var languages = [...]string{"en", "mul", "en-gb", "en-us", "en-ca"}

// label is the item's label in the best language that it has one in, else its
// identifier.
func (e *entity) label() string {
	for _, language := range languages {
		if t, ok := e.Labels[language]; ok && t.Value != "" {
			return t.Value
		}
	}
	for _, language := range slices.Sorted(maps.Keys(e.Labels)) {
		if t := e.Labels[language]; t.Value != "" {
			return t.Value
		}
	}
	return e.ID
}

// names are all other labels and aliases, each once.
func (e *entity) names(label string) []string {
	var all []string
	seen := map[string]bool{label: true, "": true}
	add := func(t term) {
		if !seen[t.Value] {
			seen[t.Value] = true
			all = append(all, t.Value)
		}
	}
	for _, language := range slices.Sorted(maps.Keys(e.Labels)) {
		add(e.Labels[language])
	}
	for _, language := range slices.Sorted(maps.Keys(e.Aliases)) {
		for _, t := range e.Aliases[language] {
			add(t)
		}
	}
	return all
}

// han is the label in simplified Chinese.
func (e *entity) han() string {
	return cmp.Or(e.Labels["zh-hans"].Value, e.Labels["zh-cn"].Value, e.Labels["zh"].Value)
}

// single is the date of the first of the best statements.
func (r *Reader) single(e *entity, property string) when.Date {
	for _, s := range e.best(property) {
		d, err := s.Main.date()
		if err != nil {
			r.issue(office.UnparsedDate, r.place(e, s, property), s.Main.text(), "%s", err)
		}
		if d.Kind() == when.Known {
			return d
		}
	}
	return when.Date{}
}

func (r *Reader) place(e *entity, s statement, property string) office.Place {
	p := office.Place{Document: r.document, Section: e.ID, Label: property}
	p.Line, p.Column = e.place(s.ID)
	return p
}
