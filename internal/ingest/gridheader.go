package ingest

import (
	"strings"

	"github.com/seed-51aee618/cursus/internal/article"
)

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
