package ingest

import (
	"strings"

	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/office"
)

// items reads the lines of an article that has no table of office holders as a
// list of them:
//
//   - Ada (1940–1958)
//   - 281–266 BC | Bo | |
//     10 Sep 1956 - 16 May 1958 Cy
//
// or a name and, below it, its dates. A line above such items that has neither
// is the section they stand in.
func (b *builder) items(s source) []holding {
	r := itemReader{b: b, s: s}
	for _, line := range s.article.Lead {
		r.line(line)
	}
	for _, section := range s.article.Sections {
		r.unread(r.waiting)
		r.waiting, r.section = nil, section.Title.Value
		for _, line := range section.Paragraphs {
			r.line(line)
		}
	}
	r.unread(r.waiting)
	return r.read
}

// An itemReader reads a list line by line.
type itemReader struct {
	b       *builder
	s       source
	section string
	waiting []article.Text // lines since the last item
	rows    int
	read    []holding
}

func (r *itemReader) line(line article.Text) {
	name, dates, ok := splitItem(line)
	switch {
	case !ok:
		r.waiting = append(r.waiting, line)
		return
	case name.Value == "":
		if name, ok = r.nameAbove(); !ok {
			return // the date of something else
		}
	case len(r.waiting) > 0:
		r.unread(r.waiting)
		r.section = r.waiting[len(r.waiting)-1].Value
	}
	r.waiting = nil
	r.item(name, dates)
}

// nameAbove returns the first line since the last item that can be a name.
// Those between it and the dates were not understood.
func (r *itemReader) nameAbove() (article.Text, bool) {
	for i, line := range r.waiting {
		if !canBeName(line.Value) {
			continue
		}
		r.unread(r.waiting[:i])
		for _, note := range r.waiting[i+1:] {
			r.b.issue(office.IssueRecord{
				Code: office.UnknownNote, Place: r.place(note), Text: note.Value, Message: "the line between a name and its dates was not read",
			})
		}
		return line, true
	}
	return article.Text{}, false
}

// unread reports lines that look like items of a list and were not read as such:
// those that begin as one and have a figure.
func (r *itemReader) unread(lines []article.Text) {
	for _, line := range lines {
		if strings.IndexAny(line.Value, "-*•–0123456789") == 0 && strings.ContainsAny(line.Value, "0123456789") {
			r.b.issue(office.IssueRecord{
				Code: office.UnparsedDate, Place: r.place(line), Text: line.Value,
				Message: `the line was not read; write "- Name (1949–1952)"`,
			})
		}
	}
}

// canBeName says whether a line is short and no sentence.
func canBeName(line string) bool {
	return hasWord(line) && line[0] != '#' && strings.Count(line, " ") < 8 && !strings.HasSuffix(line, ".") && !strings.Contains(line, "://")
}

func (r *itemReader) place(at article.Text) office.Place {
	return office.Place{Document: r.s.document.ID, Section: r.section, Row: r.rows, Line: at.At.Line, Column: at.At.Column}
}

// item enters the people whom an item names, or a vacancy.
func (r *itemReader) item(name, dates article.Text) {
	r.rows++
	claim := office.ClaimRecord{Field: office.HolderField, Text: name.Value, Basis: office.Printed, Place: r.place(name)}
	claims := append([]office.ClaimRecord{claim}, r.b.rangeClaims(dates, office.Printed, r.place)...)
	if isVacant(name.Value) {
		r.b.vacancy(claims)
		return
	}
	for seat, named := range holdersOf(name.Value) {
		person, ambiguous := r.b.people.resolve(named.latin, named.han, bareSlug(string(r.s.document.Post)))
		if ambiguous {
			r.b.issue(office.IssueRecord{
				Code: office.AmbiguousPerson, Place: claim.Place, Text: name.Value,
				Message: "several people bear this name; give the name in Han characters, or rule in people.csv",
			})
		}
		if named.unread != "" {
			r.b.issue(office.IssueRecord{
				Code: office.UnknownNote, Place: claim.Place, Text: name.Value, Message: "what stands behind the name was not read",
			})
		}
		h := holding{person: person.ID, row: r.rows, seat: seat, status: office.Regular, claims: append([]office.ClaimRecord(nil), claims...)}
		if named.acting {
			h.status = office.Acting
		}
		lived(person, named.life, claim)
		r.read = append(r.read, h)
	}
}
