package flat

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/seed-51aee618/cursus/internal/table"
)

// Table returns the table of an answer to the layout's operation: data is what
// the answer holds under that key, in JSON. It fails when data is not JSON. Its
// rows end with an error at a value that is not of its column's type.
func (l Layout) Table(data []byte) (table.Table, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var answer any
	if err := d.Decode(&answer); err != nil {
		return table.Table{}, fmt.Errorf("read the answer: %w", err)
	}
	rows := func(yield func([]table.Value, error) bool) {
		w := walk{columns: l.Columns, row: make([]table.Value, len(l.Columns))}
		w.each(l.root, answer, func() bool { return yield(w.row, nil) })
		if w.err != nil {
			yield(nil, w.err)
		}
	}
	return table.Table{Name: l.Name, Columns: l.Columns, Rows: rows}, nil
}

// A walk fills one row over and over.
type walk struct {
	columns []table.Column
	row     []table.Value
	err     error // that ended it
}

// each fills the row from a value at f and calls yield for each row at or below
// it, until yield returns false.
func (w *walk) each(f *field, value any, yield func() bool) bool {
	if items, ok := value.([]any); ok && f.list {
		for _, item := range items {
			if !w.each(f, item, yield) {
				return false
			}
		}
		return true
	}
	for _, child := range f.fields {
		if w.fill(child, at(value, child.key)); w.err != nil {
			return false
		}
	}
	if f.rows == nil {
		return yield()
	}
	next := at(value, f.rows.key)
	if next == nil {
		return true // nothing there: no items
	}
	return w.each(f.rows, next, yield)
}

// fill fills the columns at or below f, which leads to no list.
func (w *walk) fill(f *field, value any) {
	for _, child := range f.fields {
		w.fill(child, at(value, child.key))
	}
	if !f.leaf || w.err != nil {
		return
	}
	column := w.columns[f.column]
	cell, ok := cellOf(column.Type, value)
	if !ok {
		w.err = fmt.Errorf("column %s: want %s or null", column.Name, column.Type)
		return
	}
	w.row[f.column] = cell
}

// at is what an object holds under a key; nil when it holds nothing there, or
// there is no object.
func at(value any, key string) any {
	object, ok := value.(map[string]any)
	if !ok {
		return nil
	}
	return object[key]
}
