package ingest

import (
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/fold"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// list enters the holders or members that an article lists, and what its
// infobox and lead say.
func (b *builder) list(s source) {
	post := b.posts[string(s.document.Post)]
	if post == nil {
		return // the article could not be read
	}
	var terms []*office.TermRecord
	for _, h := range b.rows(s) {
		record := h.term(post.ID, s.document.ID)
		record.Source = b.rowSources[rowKey{s.document.ID, h.row}]
		if term, ok := b.addTerm(record); ok {
			terms = append(terms, term)
		}
	}
	if s.document.Kind == office.MembersDocument {
		b.bodyInfobox(s, post)
	} else {
		b.postInfobox(s, post, terms)
		b.lead(s, terms)
	}
}

// A holding is one row of a table of office holders, read.
type holding struct {
	person  office.PersonID
	row     int
	ordinal string
	status  office.Status
	claims  []office.ClaimRecord
}

func (h holding) term(post office.PostID, document office.DocumentID) office.TermRecord {
	return office.TermRecord{
		ID:   office.TermID(string(post) + "#" + strconv.Itoa(h.row)),
		Post: post, Person: h.person, Document: document, Row: h.row, Listed: true,
		Ordinal: h.ordinal, Status: h.status, Claims: h.claims,
	}
}

// columns are the places of the columns that a table of office holders has; -1
// for one it lacks.
type columns struct {
	ordinal, name, status, start, end, remark int
}

// columnsOf finds the columns by their names, in any order. Of the unnamed
// ones the first holds the ordinal and the last a remark.
func columnsOf(t article.Table) columns {
	c := columns{
		ordinal: t.Column("No.", "No", "#"), name: t.Column("Name"), status: t.Column("Status"),
		start: t.Column("Term start"), end: t.Column("Term end"), remark: t.Column("Remarks", "Notes"),
	}
	for i, column := range t.Columns {
		if column.Value != "" {
			continue
		}
		if c.ordinal < 0 && i < c.name {
			c.ordinal = i
		} else if i > c.name && t.Column("Remarks", "Notes") < 0 {
			c.remark = i
		}
	}
	return c
}

// rows reads all tables of office holders of an article.
func (b *builder) rows(s source) []holding {
	var read []holding
	for _, section := range s.article.Sections {
		for _, t := range section.Tables {
			c := columnsOf(t)
			if !b.checkColumns(s, section, t, c) {
				continue
			}
			for _, r := range t.Rows {
				reader := rowReader{b: b, s: s, section: section.Title.Value, table: t, columns: c, row: r}
				if h, ok := reader.read(); ok {
					read = append(read, h)
				}
			}
		}
	}
	return read
}

// checkColumns says what columns a table lacks; without names it is no table of
// office holders.
func (b *builder) checkColumns(s source, section article.Section, t article.Table, c columns) bool {
	for _, needed := range []struct {
		name string
		at   int
	}{{"Name", c.name}, {"Term start", c.start}, {"Term end", c.end}} {
		if needed.at < 0 {
			b.issue(office.IssueRecord{
				Code:    office.UnknownColumn,
				Place:   office.Place{Document: s.document.ID, Section: section.Title.Value, Line: t.At.Line, Column: t.At.Column},
				Message: "the table has no column " + needed.name,
			})
		}
	}
	return c.name >= 0
}

// A rowReader reads one row of a table of office holders.
type rowReader struct {
	b       *builder
	s       source
	section string
	table   article.Table
	columns columns
	row     article.Row
}

func (r rowReader) read() (holding, bool) {
	name := r.row.Cell(r.columns.name)
	latin, han := splitName(name.Value)
	if latin == "" && han == "" {
		r.problem(office.MalformedText, name, r.columns.name, "the row names nobody")
		return holding{}, false
	}
	person, ambiguous := r.b.people.resolve(latin, han, bareSlug(string(r.s.document.Post)))
	if ambiguous {
		r.problem(office.AmbiguousPerson, name, r.columns.name, "several people bear this name; give the name in Han characters, or rule in people.csv")
	}
	h := holding{person: person.ID, row: r.row.Number, status: office.Regular, claims: make([]office.ClaimRecord, 0, 3)}
	if r.s.document.Kind == office.MembersDocument {
		h.status = office.Full
	}
	h.claims = append(h.claims, office.ClaimRecord{
		Field: office.HolderField, Text: name.Value, Basis: office.Printed, Place: r.place(name, r.columns.name),
	})
	r.ordinal(&h)
	r.status(&h)
	endBasis := r.remark(&h)
	h.claims = append(h.claims, r.date(office.StartField, r.columns.start, office.Printed)...)
	h.claims = append(h.claims, r.date(office.EndField, r.columns.end, endBasis)...)
	return h, true
}

// ordinal reads the number; a dash marks an acting holder.
func (r rowReader) ordinal(h *holding) {
	text := r.row.Cell(r.columns.ordinal).Value
	if isDash(text) {
		h.status = office.Acting
		return
	}
	h.ordinal = strings.TrimRight(text, ".")
}

func (r rowReader) status(h *holding) {
	if r.columns.status < 0 {
		return
	}
	cell := r.row.Cell(r.columns.status)
	switch fold.Name(cell.Value) {
	case "standingcommittee", "standing":
		h.status = office.Standing
	case "member", "full", "":
		h.status = office.Full
	case "alternate", "alternatemember":
		h.status = office.Alternate
	default:
		r.problem(office.UnknownNote, cell, r.columns.status, "give Standing Committee, Member or Alternate")
	}
}

// remark reads the unnamed last column and returns the basis of the end.
func (r rowReader) remark(h *holding) office.Basis {
	basis := office.Printed
	if r.columns.remark < 0 {
		return basis
	}
	cell := r.row.Cell(r.columns.remark)
	for _, part := range strings.FieldsFunc(cell.Value, func(c rune) bool { return c == ',' || c == ';' }) {
		switch strings.ToLower(strings.TrimSpace(part)) {
		case "acting":
			h.status = office.Acting
		case "end derived":
			basis = office.Derived
		default:
			r.problem(office.UnknownNote, cell, r.columns.remark, "give acting or end derived")
		}
	}
	return basis
}

// date reads a cell as a claim on a date; a blank cell claims nothing.
func (r rowReader) date(field office.ClaimField, column int, basis office.Basis) []office.ClaimRecord {
	cell := r.row.Cell(column)
	if cell.Value == "" {
		return nil
	}
	return []office.ClaimRecord{r.b.dateClaim(field, cell, basis, r.place(cell, column))}
}

func (r rowReader) place(at article.Text, column int) office.Place {
	label := ""
	if column >= 0 && column < len(r.table.Columns) {
		label = r.table.Columns[column].Value
	}
	return office.Place{
		Document: r.s.document.ID, Section: r.section, Row: r.row.Number, Label: label,
		Line: at.At.Line, Column: at.At.Column,
	}
}

func (r rowReader) problem(code office.IssueCode, at article.Text, column int, message string) {
	r.b.issue(office.IssueRecord{Code: code, Place: r.place(at, column), Text: at.Value, Message: message})
}

// dateClaim reads a printed date. One that cannot be read is kept as unknown,
// with an issue.
func (b *builder) dateClaim(field office.ClaimField, text article.Text, basis office.Basis, at office.Place) office.ClaimRecord {
	date, err := when.ParsePrinted(text.Value)
	if err != nil {
		b.issue(office.IssueRecord{Code: office.UnparsedDate, Place: at, Text: text.Value, Message: err.Error()})
	}
	if day := date.Strict().Lo; day.Bounded() {
		if latest, ok := b.latest[at.Document]; !ok || latest < day {
			b.latest[at.Document] = day
		}
	}
	return office.ClaimRecord{Field: field, Text: text.Value, Date: date, Basis: basis, Place: at}
}

func isDash(text string) bool {
	switch text {
	case "-", "–", "—", "−":
		return true
	default:
		return false
	}
}

// bareSlug returns an identifier without its kind.
func bareSlug(id string) string {
	_, slug, _ := strings.Cut(id, ":")
	return slug
}
