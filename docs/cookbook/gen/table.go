package main

import (
	"slices"
	"strings"
)

// A table is the items of one list.
type table struct {
	path string // of the list: the fields from the root, apart by spaces
	rows []row
}

// A row is one item: first what the items around it say, then its own.
type row struct {
	cells []cell
	outer int // how many cells are not its own
}

// A cell is one word of an answer, named by the fields that lead to it.
type cell struct{ column, text string }

// columns returns the columns of all rows, in order of appearance.
func (t *table) columns() []string {
	var columns []string
	for _, r := range t.rows {
		for _, c := range r.cells {
			if !slices.Contains(columns, c.column) {
				columns = append(columns, c.column)
			}
		}
	}
	return columns
}

// headings shortens columns to as many of their last words as tell them apart.
func headings(columns []string) []string {
	short := slices.Clone(columns)
	for i, column := range columns {
		words := strings.Fields(column)
		for n := len(words) - 1; n > 0; n-- {
			ending := " " + strings.Join(words[n:], " ")
			alone := !slices.ContainsFunc(columns, func(other string) bool {
				return other != column && strings.HasSuffix(" "+other, ending)
			})
			if alone {
				short[i] = strings.TrimSpace(ending)
				break
			}
		}
	}
	return short
}

// under writes the row by column below another, leaving out the cells that both
// have from the items around them.
func (r row) under(above row, columns []string) []string {
	again := r.outer > 0 && above.outer == r.outer && slices.Equal(r.cells[:r.outer], above.cells[:r.outer])
	cells := make([]string, len(columns))
	for i, c := range r.cells {
		if i >= r.outer || !again {
			cells[slices.Index(columns, c.column)] = strings.ReplaceAll(c.text, "|", `\|`)
		}
	}
	return cells
}
