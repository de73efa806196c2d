package table

import (
	"reflect"

	"github.com/parquet-go/parquet-go"
)

// schemaOf is the table's columns as Parquet has them, in their order.
func schemaOf(t Table) *parquet.Schema {
	root := columnGroup{fields: make([]parquet.Field, len(t.Columns))}
	for i, c := range t.Columns {
		root.fields[i] = columnField{nodeOf(c), utf8Text(c.Name)}
	}
	return parquet.NewSchema(t.Name, root)
}

func nodeOf(c Column) parquet.Node {
	node := leafOf(c.Type)
	if c.Nullable {
		return parquet.Optional(node)
	}
	return node
}

func leafOf(t Type) parquet.Node {
	switch t {
	case Integer:
		return parquet.Int(64)
	case Number:
		return parquet.Leaf(parquet.DoubleType)
	case Boolean:
		return parquet.Leaf(parquet.BooleanType)
	case Date:
		return parquet.Date()
	case Strings:
		return parquet.List(text())
	default:
		return text()
	}
}

// text is for columns in which the same text often comes again.
func text() parquet.Node { return parquet.Encoded(parquet.String(), &parquet.RLEDictionary) }

// A columnGroup is a group whose fields keep their order, which those of
// parquet.Group do not.
type columnGroup struct {
	parquet.Group

	fields []parquet.Field
}

func (g columnGroup) Fields() []parquet.Field { return g.fields }

// GoType is for rows that are Go values; ours are not.
func (columnGroup) GoType() reflect.Type { return reflect.TypeFor[map[string]any]() }

type columnField struct {
	parquet.Node

	name string
}

func (f columnField) Name() string { return f.name }

// Value is for rows that are Go values; ours are not.
func (columnField) Value(reflect.Value) reflect.Value { return reflect.Value{} }
