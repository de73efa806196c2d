package ingest

import "github.com/seed-51aee618/cursus/internal/article"

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
