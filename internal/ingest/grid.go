package ingest

import (
	"slices"

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

// find is the first column of that role, or -1.
func (g *grid) find(r role) int { return slices.Index(g.roles, r) }

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
