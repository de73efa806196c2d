// Package draft shows whoever writes an article what is read of it: its parts,
// the terms that come of them and the issues, each with the stretch of text it
// is about. A draft is read by itself, as cursus check reads a single file:
// what else is loaded makes no difference, and nothing of it is kept.
package draft

import (
	"errors"
	"fmt"

	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
)

// MaxBytes is how long a draft may be. Beyond it an article is for cursus check,
// which reads a file of any size.
const MaxBytes = 200_000

// ErrTooLong is returned for a longer draft.
var ErrTooLong = errors.New("draft is too long")

// An Article is a draft as it was read.
type Article struct {
	Title   string // empty when it has none
	Kind    office.DocumentKind
	Infobox []Field
	Tables  []Table
	Terms   []Term  // in the order of their rows
	Issues  []Issue // by position
}

// A Field is one row of the infobox.
type Field struct{ Key, Value Text }

// A Table is a table with all its rows, also those that no term came of.
type Table struct {
	Section string // heading it stands below; empty in the lead
	Columns []Text
	Rows    []Row
}

// A Row is one line of a table.
type Row struct {
	Number int // from 1 over the whole draft
	Line   int
	Cells  []Text
	Terms  []Term // that it became; none for a heading or a vacancy
}

// Read reads a draft in any of the forms that articles have. Every text of at
// most MaxBytes is one: what cannot be read of it is among its issues.
func Read(text string) (*Article, error) {
	if len(text) > MaxBytes {
		return nil, fmt.Errorf("%w: it has %d bytes; at most %d are read here, and any file by cursus check", ErrTooLong, len(text), MaxBytes)
	}
	parts, records, err := ingest.One("untitled", []byte(text))
	if err != nil {
		return nil, err
	}
	for i := range records.Documents {
		records.Documents[i].Post = "" // whose id may be that of a post which is really there
	}
	ids := make([]office.TermID, len(records.Terms))
	for i, t := range records.Terms {
		ids[i] = t.ID
	}
	g, err := office.NewGraph(records) // some contradictions show only once rows are linked
	if err != nil {
		return nil, err
	}
	at := newLines(text)
	d := Article{Title: parts.Title.Value, Kind: records.Documents[0].Kind}
	for _, f := range parts.Infobox {
		d.Infobox = append(d.Infobox, Field{at.text(f.Key), at.text(f.Value)})
	}
	d.Terms = termsOf(g, ids, at)
	d.Tables = tablesOf(parts, d.Terms, at)
	for _, i := range g.Issues(nil) {
		d.Issues = append(d.Issues, Issue{i, at.length(i.Line(), i.Column(), i.Text())})
	}
	return &d, nil
}

// tablesOf returns the tables of an article, with the terms beside their rows.
func tablesOf(a article.Article, terms []Term, at *lines) []Table {
	became := make(map[int][]Term, len(terms))
	for _, t := range terms {
		became[t.Row()] = append(became[t.Row()], t)
	}
	var all []Table
	for _, s := range a.Sections {
		for _, t := range s.Tables {
			table := Table{Section: s.Title.Value, Columns: at.texts(t.Columns)}
			for _, r := range t.Rows {
				table.Rows = append(table.Rows, Row{r.Number, r.At.Line, at.texts(r.Cells), became[r.Number]})
			}
			all = append(all, table)
		}
	}
	return all
}
