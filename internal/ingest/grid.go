package ingest

import (
	"strings"

	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A grid is a table with its merged cells taken apart, as well as they can be:
// a text keeps of cells merged sideways only the first, and blank ones at the
// end of the line.
type grid struct {
	columns []article.Text
	roles   []role
	rows    []article.Row
}

func gridOf(t article.Table) *grid {
	g := &grid{columns: t.Columns, rows: t.Rows}
	for _, c := range t.Columns {
		g.roles = append(g.roles, roleOf(c.Value))
	}
	term := g.find(termRole)
	if len(g.rows) > 0 && isSubheader(g.rows[0], g) {
		g.join(g.rows[0], term)
		g.rows = g.rows[1:]
	} else if last := len(g.columns) - 1; term >= 0 && g.columns[last].Value == "" && g.hasPairs() {
		g.insert(term, []article.Text{g.columns[term], g.columns[term]})
		g.roles[term], g.roles[term+1] = startRole, endRole
	}
	return g
}

func (g *grid) find(r role) int {
	for i, other := range g.roles {
		if other == r {
			return i
		}
	}
	return -1
}

// isSubheader says whether a row is the second line of the header: Took office
// and Left office below Term of office.
func isSubheader(r article.Row, g *grid) bool {
	dates := 0
	for i, c := range r.Cells {
		switch role := roleOf(c.Value); {
		case role == startRole, role == endRole:
			dates++
		case c.Value != "" && (i >= len(g.columns) || c != g.columns[i]):
			return false
		}
	}
	return dates > 0
}

// repeatsHeader says whether a row says what the columns are, once more: each cell
// is a header's word, or that of the header above. A row of a term has figures.
func (g *grid) repeatsHeader(r article.Row) bool {
	for _, c := range r.Cells {
		if strings.ContainsAny(c.Value, "0123456789") {
			return false
		}
	}
	dates := 0
	for i, c := range r.Cells {
		switch role := roleOf(c.Value); {
		case role == startRole, role == endRole:
			dates++
		case role == otherRole && c.Value != "" && (i >= len(g.columns) || c.Value != g.columns[i].Value):
			return false
		}
	}
	return dates > 0
}

// join puts the second line of a header in place of what it stands below: the
// column of terms, or the cells right above.
func (g *grid) join(second article.Row, term int) {
	var named []article.Text
	aligned := len(second.Cells) == len(g.columns)
	for i, c := range second.Cells {
		if c.Value == "" {
			continue
		}
		named = append(named, c)
		aligned = aligned && (c == g.columns[i] || g.roles[i] == termRole || g.columns[i].Value == "")
	}
	if !aligned && term >= 0 {
		g.insert(term, named)
		return
	}
	columns := append([]article.Text(nil), g.columns...)
	for i, c := range second.Cells {
		if c.Value != "" && i < len(columns) {
			columns[i], g.roles[i] = c, roleOf(c.Value)
		}
	}
	g.columns = columns
}

// insert puts several columns in place of one, and takes as many blank ones off
// the end as there are.
func (g *grid) insert(at int, columns []article.Text) {
	all := append([]article.Text(nil), g.columns[:at]...)
	all = append(append(all, columns...), g.columns[at+1:]...)
	for len(all) > len(g.columns) && all[len(all)-1].Value == "" {
		all = all[:len(all)-1]
	}
	g.columns, g.roles = all, nil
	for _, c := range all {
		g.roles = append(g.roles, roleOf(c.Value))
	}
}

// hasPairs says whether some row has two dates in cells next to each other.
func (g *grid) hasPairs() bool {
	for _, r := range g.rows {
		for i := 1; i < len(r.Cells); i++ {
			if isDate(r.Cells[i-1]) && isDate(r.Cells[i]) {
				return true
			}
		}
	}
	return false
}

// isDate says whether a cell is a date, or says that the term goes on.
func isDate(cell article.Text) bool {
	d, _, err := readDate(cell.Value)
	return err == nil && d.Kind() != when.Unknown
}

// align returns the cells of a row below their columns. Where cells are missing
// before the dates, being merged with others, the rest stands too far to the
// left and the row ends in as many blank cells: then it is moved right as far as
// makes its dates dates. A name that is moved off is that of the row above.
func (c columns) align(cells, above []article.Text) []article.Text {
	start, end := c.start, c.end
	if start < 0 {
		return cells
	}
	best, most := 0, dates(cells, start, end, c.name(), 0)
	for shift := 1; shift <= start && shift <= blanks(cells) && most < 2; shift++ {
		if n := dates(cells, start, end, c.name(), shift); n > most {
			best, most = shift, n
		}
	}
	if best == 0 {
		return cells
	}
	moved := make([]article.Text, len(cells))
	for i := range moved {
		at := article.Text{At: cells[0].At}
		switch {
		case i-best >= 0 && (i >= c.name() || best > c.name()):
			at = cells[i-best]
		case i < c.name()-best:
			at = cells[i]
		case i == c.name() && i < len(above):
			at = above[i]
		}
		moved[i] = at
	}
	return moved
}

// dates counts the dates of a row that is moved right; -1 when it lacks one and
// its name is a date.
func dates(cells []article.Text, start, end, name, shift int) int {
	n := 0
	at := func(column int) bool {
		i := column - shift
		return column >= 0 && i >= 0 && i < len(cells) && isDate(cells[i])
	}
	for _, column := range []int{start, end} {
		if at(column) {
			n++
		}
	}
	if n < 2 && at(name) {
		return -1
	}
	return n
}

// blanks counts the blank cells at the end of a row.
func blanks(cells []article.Text) int {
	n := 0
	for n < len(cells) && cells[len(cells)-1-n].Value == "" {
		n++
	}
	return n
}

// isCaption says whether a row is a heading inside the table: one cell over all
// columns, or one before the names with nothing behind it.
func (c columns) isCaption(cells []article.Text) bool {
	if len(cells) < 2 || cells[0].Value == "" {
		return false
	}
	for _, cell := range cells[1:] {
		if cell.Value != "" && cell != cells[0] {
			return false
		}
	}
	return cells[1] == cells[0] || c.name() > 0 && hasWord(cells[0].Value)
}
