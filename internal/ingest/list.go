package ingest

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/office"
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
