package table

import "iter"

// A Table is columns and the rows under them.
type Table struct {
	Name        string // in lower case, fit for the name of a file: "terms"
	Title       string // what it is called, for readers
	Description string // what a row is
	Columns     []Column
	PrimaryKey  []string // columns that together tell each row from all others
	ForeignKeys []ForeignKey

	// Rows yields the rows in order, each with one value a column. The row and
	// the lists in it are reused: copy what is to be kept beyond the next one.
	// After an error there are no more rows. Ranging again begins anew.
	Rows iter.Seq2[[]Value, error]
}

// A Column is what all rows have in one place.
type Column struct {
	Name        string // in snake case: "start_earliest"
	Type        Type   // of its values, unless they are null
	Nullable    bool   // a value may be null
	Description string
	Enum        []string // all values that text can have; any when empty
}

// A ForeignKey says that columns hold the primary key of a row of another
// table, or are null.
type ForeignKey struct {
	Columns    []string
	Table      string
	References []string // columns there, in the same order
}
