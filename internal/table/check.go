package table

import (
	"errors"
	"fmt"
	"iter"
	"math"
)

// ErrTable is wrapped by errors about a table that is not what it says: a row
// with too few values, a value of another type than its column, two columns of
// one name.
var ErrTable = errors.New("not a table")

// rows yields the rows of the table as Rows does, each checked against the
// columns. Writers therefore need not doubt what they are given.
func (t Table) rows() iter.Seq2[[]Value, error] {
	return func(yield func([]Value, error) bool) {
		if err := t.checkColumns(); err != nil {
			yield(nil, err)
			return
		}
		n := 0
		for row, err := range t.Rows {
			n++
			if err == nil {
				err = t.checkRow(row)
			}
			if err != nil {
				yield(nil, fmt.Errorf("table %s: row %d: %w", t.Name, n, err))
				return
			}
			if !yield(row, nil) {
				return
			}
		}
	}
}

func (t Table) checkColumns() error {
	if len(t.Columns) == 0 || t.Rows == nil {
		return fmt.Errorf("%w: table %q has no columns or no rows to range over", ErrTable, t.Name)
	}
	seen := make(map[string]bool, len(t.Columns))
	for _, c := range t.Columns {
		switch {
		case c.Name == "" || seen[c.Name]:
			return fmt.Errorf("%w: table %s: column %q: names must differ and not be empty", ErrTable, t.Name, c.Name)
		case c.Type > Strings:
			return fmt.Errorf("%w: table %s: column %s: no type has the number %d", ErrTable, t.Name, c.Name, c.Type)
		}
		seen[c.Name] = true
	}
	return nil
}

func (t Table) checkRow(row []Value) error {
	if len(row) != len(t.Columns) {
		return fmt.Errorf("%w: %d values for %d columns", ErrTable, len(row), len(t.Columns))
	}
	for i := range row {
		if err := fits(&row[i], &t.Columns[i]); err != nil {
			return fmt.Errorf("%w: column %s: %w", ErrTable, t.Columns[i].Name, err)
		}
	}
	return nil
}

var (
	errNull   = errors.New("a null where none may be")
	errFinite = errors.New("a number that is infinite or none at all")
)

// fits says what is wrong with a value of the column.
func fits(v *Value, c *Column) error {
	switch {
	case v.kind == null && c.Nullable:
		return nil
	case v.kind == null:
		return errNull
	case v.kind != kindOf(c.Type):
		return fmt.Errorf("a value of type %s where %s is meant", v.Type(), c.Type)
	case c.Type == Number && (math.IsNaN(v.Float()) || math.IsInf(v.Float(), 0)):
		return errFinite
	default:
		return nil
	}
}
