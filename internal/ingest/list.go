package ingest

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/article"
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
	holdings := b.rows(s)
	b.shared(post, holdings)
	for _, h := range holdings {
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

// A holding is one person's time in office, read from a row of a table or from
// an item of a list.
type holding struct {
	person  office.PersonID
	row     int
	seat    int // 0 for the first holder whom a row names
	ordinal string
	status  office.Status
	claims  []office.ClaimRecord
}

func (h holding) term(post office.PostID, document office.DocumentID) office.TermRecord {
	id := string(post) + "#" + strconv.Itoa(h.row)
	if h.seat > 0 {
		id += "." + strconv.Itoa(h.seat+1)
	}
	return office.TermRecord{
		ID: office.TermID(id), Post: post, Person: h.person, Document: document, Row: h.row, Listed: true,
		Ordinal: h.ordinal, Status: h.status, Claims: h.claims,
	}
}

// shared takes back that one person at a time holds a post when a row of its
// list names several.
func (b *builder) shared(post *office.PostRecord, holdings []holding) {
	for _, h := range holdings {
		if h.seat > 0 && b.assumed[post.ID] {
			post.Seats = 0
		}
	}
}

// rows reads all tables of office holders of an article; of one without any
// table, the lines that are items of a list.
func (b *builder) rows(s source) []holding {
	var read []holding
	tables := 0
	for _, section := range s.article.Sections {
		for _, t := range section.Tables {
			g := gridOf(t)
			c := columnsOf(g, s.document.Title)
			tables++
			if b.checkColumns(s, section, t, g, c) {
				read = append(read, b.table(s, section.Title.Value, g, c)...)
			}
		}
	}
	onLines := slices.ContainsFunc(s.article.Problems, func(p article.Problem) bool { return p.Code == article.CellsOnLines })
	if tables == 0 && !onLines && s.document.Kind != office.PersonDocument {
		return b.items(s)
	}
	return read
}

// table reads the rows of one table. A heading inside it is the section of the
// rows below.
func (b *builder) table(s source, section string, g *grid, c columns) []holding {
	var read []holding
	var above []article.Text
	for _, r := range g.rows {
		if g.repeatsHeader(r) {
			continue
		}
		reader := rowReader{b: b, s: s, section: section, grid: g, columns: c, row: r}
		if c.isCaption(r.Cells) && !isVacant(r.Cells[0].Value) {
			if strings.ContainsAny(r.Cells[0].Value, ":;") {
				reader.problem(office.UnknownNote, r.Cells[0], 0, "the row has one cell and was not read; give it a cell for every column")
			} else {
				section = r.Cells[0].Value
			}
			continue
		}
		reader.row.Cells = c.align(r.Cells, above)
		above = reader.row.Cells
		read = append(read, reader.read()...)
	}
	return read
}

// checkColumns says what columns a table lacks, and which are not read; without
// names it is no table of office holders.
func (b *builder) checkColumns(s source, section article.Section, t article.Table, g *grid, c columns) bool {
	issue := func(at article.Text, message string) {
		b.issue(office.IssueRecord{
			Code: office.UnknownColumn, Text: at.Value, Message: message,
			Place: office.Place{Document: s.document.ID, Section: section.Title.Value, Line: at.At.Line, Column: at.At.Column},
		})
	}
	start := max(c.start, c.term)
	if c.name() >= 0 {
		start = max(start, c.year)
	}
	for _, needed := range []struct {
		name string
		at   int
	}{{"Name", c.name()}, {"Term start", start}, {"Term end", max(c.end, c.term)}} {
		if needed.at < 0 {
			issue(article.Text{At: t.At}, "the table has no column "+needed.name)
		}
	}
	if c.name() < 0 {
		return false
	}
	for _, column := range g.unread(c) {
		issue(column, "nothing is read from this column")
	}
	return true
}

// dateClaim reads a printed date. One that cannot be read is kept as unknown,
// with an issue.
func (b *builder) dateClaim(field office.ClaimField, text article.Text, basis office.Basis, at office.Place) office.ClaimRecord {
	date, note, err := readDate(text.Value)
	if err != nil {
		b.issue(office.IssueRecord{Code: office.UnparsedDate, Place: at, Text: text.Value, Message: err.Error()})
	}
	if !isUnderstood(note) && !isActing(note) {
		b.issue(office.IssueRecord{Code: office.UnknownNote, Place: at, Text: text.Value, Message: "the note behind the date was not read"})
	}
	return b.claim(field, date, basis, text, at)
}

// claim makes a claim on a date that was read.
func (b *builder) claim(field office.ClaimField, date when.Date, basis office.Basis, text article.Text, at office.Place) office.ClaimRecord {
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
