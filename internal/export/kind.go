package export

import (
	"iter"

	"github.com/seed-51aee618/cursus/internal/table"
)

// A kind is one table of a graph: what its columns are, where they come from,
// and what its rows are about.
type kind[T any] struct {
	name        string
	title       string
	description string
	primaryKey  []string
	foreignKeys []table.ForeignKey
	columns     []column[T]
	all         iter.Seq[T]
}

// A column is one column of a kind, and its value for each row.
type column[T any] struct {
	table.Column

	value func(T) table.Value
}

// A definition is a kind, whatever its rows are about.
type definition interface {
	// head is the table without its rows.
	head() table.Table
	// rows are those that the conditions let pass.
	rows([]condition) iter.Seq2[[]table.Value, error]
}

func (k kind[T]) head() table.Table {
	t := table.Table{
		Name: k.name, Title: k.title, Description: k.description,
		PrimaryKey: k.primaryKey, ForeignKeys: k.foreignKeys,
		Columns: make([]table.Column, len(k.columns)),
	}
	for i, c := range k.columns {
		t.Columns[i] = c.Column
	}
	return t
}

// rows works out the cells of a row only when those that conditions are about
// have let it pass.
func (k kind[T]) rows(where []condition) iter.Seq2[[]table.Value, error] {
	return func(yield func([]table.Value, error) bool) {
		row := make([]table.Value, len(k.columns))
		for record := range k.all {
			if !k.passes(record, where) {
				continue
			}
			for i := range k.columns {
				row[i] = k.columns[i].value(record)
			}
			if !yield(row, nil) {
				return
			}
		}
	}
}

func (k kind[T]) passes(record T, where []condition) bool {
	for _, c := range where {
		if !c.holds(k.columns[c.column].value(record)) {
			return false
		}
	}
	return true
}
