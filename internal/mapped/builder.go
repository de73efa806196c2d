package mapped

import (
	"fmt"
	"strings"

	"github.com/seed-51aee618/cursus/internal/fold"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A builder makes records of rows.
type builder struct {
	m   *Mapping
	rec office.Records

	areas     shelf[office.AreaRecord]
	bodies    shelf[office.BodyRecord]
	posts     shelf[office.PostRecord]
	people    shelf[office.PersonRecord]
	types     map[string]office.PostTypeID
	documents map[string]*document
	order     []*document
	terms     terms

	t    *table // the table whose rows are read
	here made   // what the row has made so far
}

// A document is a file that records were read from.
type document struct {
	source source
	record office.DocumentRecord
	latest when.Day // on which a term is said to have begun
	rows   int
	told   bool // of it by the first table that reads it
}

// Made is what one row has made, for the sections that come after; -1 for none.
type made struct{ area, body, post, person int32 }

func newBuilder(m *Mapping) *builder {
	b := &builder{
		m:     m,
		areas: newShelf[office.AreaRecord]("area:"), bodies: newShelf[office.BodyRecord]("body:"),
		posts: newShelf[office.PostRecord]("post:"), people: newShelf[office.PersonRecord]("person:"),
		types: make(map[string]office.PostTypeID), documents: make(map[string]*document),
	}
	b.terms = newTerms(b)
	b.rec.About = office.About{Title: m.about.title, Licence: m.about.licence, Citation: m.about.citation}
	return b
}

// source enters a file as a document. What a table says of it counts for more
// than what the mapping says of all; t is nil where the file is only joined.
func (b *builder) source(file string, t *table) *document {
	d, ok := b.documents[file]
	if !ok {
		d = &document{source: source{file, office.DocumentID("document:" + file)}, latest: when.Past}
		d.record = office.DocumentRecord{
			ID: d.source.document, Title: file, Kind: office.MembersDocument,
			AsOf: b.m.about.asOf, Sources: b.m.about.sources, Licence: b.m.about.licence, Note: b.m.about.note,
		}
		b.documents[file] = d
		b.order = append(b.order, d)
	}
	if t != nil && !d.told {
		d.told = true
		over(&d.record.Title, t.about.title)
		over(&d.record.Licence, t.about.licence)
		over(&d.record.Note, t.about.note)
		if t.about.sources != nil {
			d.record.Sources = t.about.sources
		}
		if t.about.asOf != when.Past {
			d.record.AsOf = t.about.asOf
		}
	}
	return d
}

// over replaces a text by one that is given.
func over(text *string, given string) {
	if given != "" {
		*text = given
	}
}

// maxQuote is the most characters of a source that an issue quotes.
const maxQuote = 200

func (b *builder) issue(code office.IssueCode, place office.Place, text, format string, args ...any) *office.IssueRecord {
	if runes := []rune(text); len(runes) > maxQuote {
		text = string(runes[:maxQuote-1]) + "…"
	}
	b.rec.Issues = append(b.rec.Issues, office.IssueRecord{Code: code, Place: place, Text: text, Message: fmt.Sprintf(format, args...)})
	return &b.rec.Issues[len(b.rec.Issues)-1]
}

// place is where a reading stands.
func (r reading) place(row *row) office.Place {
	p := office.Place{Row: row.number, Line: r.line, Column: r.column}
	if r.from != nil {
		p.Document = r.from.document
	} else {
		p.Document = row.from.document
	}
	if r.value != nil {
		p.Label = r.value.label
	}
	return p
}

// get is the first value of a field that says anything, and tells what is wrong
// with those before it.
func (b *builder) get(r *row, s section, field string) reading {
	var got reading
	for _, v := range s[field] {
		if got = b.check(r, v.of(r)); got.means != "" || got.open {
			return got
		}
	}
	return got
}

func (b *builder) check(row *row, r reading) reading {
	switch {
	case r.differ:
		b.issue(office.MalformedTable, r.place(row), r.text,
			"several rows of %s have this key and differ here; nothing of it is taken", r.from.file)
	case r.unknown:
		b.issue(office.UnknownNote, r.place(row), r.text, "values at line %d of %s does not have it", r.value.at.line, b.m.name)
	}
	return r
}

// all are the texts of a field that may have several.
func (b *builder) all(row *row, s section, field string) []string {
	var all []string
	for _, v := range s[field] {
		r := b.check(row, v.of(row))
		if v.split == "" || r.means == "" {
			all = append(all, r.means)
			continue
		}
		for part := range strings.SplitSeq(r.means, v.split) {
			all = append(all, strings.TrimSpace(part))
		}
	}
	return all
}

// set takes over a text unless the record has one.
func (b *builder) set(row *row, into *string, r reading) {
	if r.means != "" {
		first(b, row, into, r.means, r)
	}
}

// first takes over what a row gives unless an earlier one gave it. What differs
// is an issue: the first counts.
func first[T comparable](b *builder, row *row, into *T, given T, r reading) {
	var none T
	switch *into {
	case none:
		*into = given
	case given:
	default:
		b.issue(office.MalformedTable, r.place(row), r.text, "an earlier row says %q, which counts", fmt.Sprint(*into))
	}
}

// named is the first name that a field gives. Spaces and ends of lines are one
// space, so that names that are written alike are alike.
func (b *builder) named(row *row, s section, field string) reading {
	r := b.get(row, s, field)
	if strings.Contains(r.means, "  ") || strings.ContainsAny(r.means, "\t\r\n\u00a0") {
		r.means = strings.Join(strings.Fields(r.means), " ")
	}
	return r
}

// entity finds the record that a section is about: by id, else by name.
func entity[R any](b *builder, row *row, s section, shelf *shelf[R], name reading) int32 {
	id := b.get(row, s, "id")
	switch {
	case id.means != "":
		return shelf.find(id.means)
	case s["id"] == nil && name.means != "":
		return shelf.named(name.means)
	default:
		return -1
	}
}

// typeOf is the type of post with a label.
func (b *builder) typeOf(label string, from office.DocumentID) office.PostTypeID {
	if id, ok := b.types[label]; ok {
		return id
	}
	slug := fold.Slug(label)
	if slug == "" {
		slug = strings.Join(strings.Fields(label), "-")
	}
	id := office.PostTypeID("post-type:" + slug)
	known := false
	for _, t := range b.rec.PostTypes {
		known = known || t.ID == id
	}
	if !known {
		b.rec.PostTypes = append(b.rec.PostTypes, office.PostTypeRecord{ID: id, Label: label, Sources: []office.DocumentID{from}})
	}
	b.types[label] = id
	return id
}
