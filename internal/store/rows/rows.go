// Package rows gives records the form of tables, which stores keep beside the
// snapshot for people to read. Columns follow from the fields of the records, so
// nothing that is kept can be missing from the tables.
//
// A text, a number or a flag is a column; a date is two, as printed and in EDTF;
// everything else is JSON, empty parts left out and dates in EDTF alone. Empty cells are NULL. NUL and
// what is not UTF-8 becomes U+FFFD, since not every database takes it.
package rows

import (
	"iter"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A Type is what a column holds.
type Type int

// The types. Flags are 0 and 1.
const (
	Text Type = iota
	Integer
	JSON
)

// A Column is one part of each record.
type Column struct {
	Name string // in snake case
	Type Type
}

// A Table is all records of one kind.
type Table struct {
	Name    string
	Columns []Column
	Len     int

	records reflect.Value
	cells   []func(reflect.Value) any
}

// Tables are the records as tables, in the order of office.Records. A table of
// records without identifiers has none either: its rows have their order alone.
func Tables(r office.Records) []Table {
	v := reflect.ValueOf(r)
	var tables []Table
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.Slice {
			tables = append(tables, newTable(snake(v.Type().Field(i).Name), f))
		}
	}
	return tables
}

func newTable(name string, records reflect.Value) Table {
	t := Table{Name: name, Len: records.Len(), records: records}
	of := records.Type().Elem()
	for i := range of.NumField() {
		f := of.Field(i)
		t.add(snake(f.Name), i, f.Type)
	}
	return t
}

// add appends the columns of a field.
func (t *Table) add(name string, i int, of reflect.Type) {
	column := func(name string, is Type, cell func(reflect.Value) any) {
		t.Columns = append(t.Columns, Column{name, is})
		t.cells = append(t.cells, func(record reflect.Value) any { return cell(record.Field(i)) })
	}
	switch {
	case of == reflect.TypeFor[when.Date]():
		column(name, Text, func(v reflect.Value) any { return text(dateOf(v).Text()) })
		column(name+"_edtf", Text, func(v reflect.Value) any { return text(dateOf(v).EDTF()) })
	case of == reflect.TypeFor[when.Day]():
		column(name, Text, func(v reflect.Value) any { return text(when.Day(v.Int()).String()) })
	case of.Kind() == reflect.String:
		column(name, Text, func(v reflect.Value) any { return text(v.String()) })
	case of.Kind() == reflect.Int:
		column(name, Integer, func(v reflect.Value) any { return v.Int() })
	case of.Kind() == reflect.Bool:
		column(name, Integer, func(v reflect.Value) any { return flag(v.Bool()) })
	default:
		column(name, JSON, asJSON(of))
	}
}

// Rows yields a row for each record, each cell nil, a string or an int64. A row
// is valid until the next.
func (t *Table) Rows() iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		row := make([]any, len(t.cells))
		for i := range t.Len {
			record := t.records.Index(i)
			for j, cell := range t.cells {
				row[j] = cell(record)
			}
			if !yield(row) {
				return
			}
		}
	}
}

// Keys are the columns by which rows are looked for: the identifier, and of terms
// the person and the post.
func (t *Table) Keys() []string {
	wanted := []string{"id"}
	if t.Name == "terms" {
		wanted = append(wanted, "person", "post")
	}
	return slices.DeleteFunc(wanted, func(name string) bool {
		return !slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Name == name })
	})
}

func text(s string) any {
	if s == "" {
		return nil
	}
	return clean(s)
}

// clean is a text that any database takes.
func clean(s string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "\uFFFD")
}

func flag(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

func dateOf(v reflect.Value) when.Date {
	d, _ := reflect.TypeAssert[when.Date](v) // it is one
	return d
}

// snake is a field's name as a column's: "NativeName" is native_name, and "ID" id.
func snake(name string) string {
	var b strings.Builder
	for i, c := range name {
		if unicode.IsUpper(c) && i > 0 && !unicode.IsUpper(rune(name[i-1])) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(c))
	}
	return b.String()
}
