package export

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/seed-51aee618/cursus/internal/table"
	"github.com/seed-51aee618/cursus/internal/when"
)

// ErrWhere is wrapped by errors about a condition that a table cannot be asked.
var ErrWhere = errors.New("no such choice of rows")

// maxValues is how many values one condition may name.
const maxValues = 100

// Where chooses rows by their cells: by the names of columns, the values of
// which one must stand there, written as in CSV. An empty value stands for a
// null; of a list, one of the items must be a value, and none for an empty one.
type Where map[string][]string

// A condition holds for a row when its cell is one of the values.
type condition struct {
	column int
	values []table.Value
}

// conditions reads the conditions on a table of these columns.
func (w Where) conditions(columns []table.Column) ([]condition, error) {
	var all []condition
	for _, name := range slices.Sorted(maps.Keys(w)) {
		at := slices.IndexFunc(columns, func(c table.Column) bool { return c.Name == name })
		if at < 0 {
			return nil, fmt.Errorf("%w: no column is called %q; there are %s", ErrWhere, name, namesOfColumns(columns))
		}
		if len(w[name]) > maxValues {
			return nil, fmt.Errorf("%w: %s has %d values; give at most %d", ErrWhere, name, len(w[name]), maxValues)
		}
		c := condition{column: at}
		for _, text := range w[name] {
			v, err := parse(&columns[at], text)
			if err != nil {
				return nil, fmt.Errorf("%w: %s=%q: give %w", ErrWhere, name, text, err)
			}
			c.values = append(c.values, v)
		}
		all = append(all, c)
	}
	return all, nil
}

func namesOfColumns(columns []table.Column) string {
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.Name
	}
	return strings.Join(names, ", ")
}

// parse reads a cell of the column. Its error says what would be right.
func parse(c *table.Column, text string) (table.Value, error) {
	if text == "" {
		return table.Null(), nil
	}
	switch c.Type {
	case table.Integer:
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return table.Null(), errors.New("a whole number")
		}
		return table.Int(n), nil
	case table.Boolean:
		if text != "true" && text != "false" {
			return table.Null(), errors.New("true or false")
		}
		return table.Bool(text == "true"), nil
	case table.Date:
		t, err := time.Parse(time.DateOnly, text)
		if err != nil {
			return table.Null(), errors.New("a day, such as 2012-06-01")
		}
		return table.Day(when.Civil(t.Year(), int(t.Month()), t.Day())), nil
	default:
		if len(c.Enum) > 0 && !slices.Contains(c.Enum, text) {
			return table.Null(), fmt.Errorf("one of %s", strings.Join(c.Enum, ", "))
		}
		return table.Text(text), nil
	}
}

func (c condition) holds(v table.Value) bool {
	return slices.ContainsFunc(c.values, func(want table.Value) bool { return is(v, want) })
}

// is says whether a cell is the value wanted, or a list that holds it.
func is(v, want table.Value) bool {
	switch {
	case want.IsNull():
		return v.IsNull() || v.Type() == table.Strings && len(v.List()) == 0
	case v.IsNull():
		return false
	case v.Type() == table.Strings:
		return slices.Contains(v.List(), want.Text())
	default:
		return v.Text() == want.Text() && v.Int() == want.Int()
	}
}
