package export

import (
	"errors"
	"fmt"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/table"
)

// ErrNoTable is wrapped by errors about a table that there is not.
var ErrNoTable = errors.New("no such table")

// definitions are the tables, each behind those that its foreign keys name.
func definitions(g *office.Graph) []definition {
	return []definition{
		areas(g), postTypes(g), bodies(g), people(g), personNames(g), posts(g),
		documents(g), terms(g), claims(g), relations(g), changes(g), issues(g),
	}
}

// Tables returns the whole graph as tables, each behind those that its foreign
// keys name. Their foreign keys hold, and no key or other text is empty: what
// is not known is null. Rows are in an order that is the same every time.
func Tables(g *office.Graph) []table.Table {
	all := definitions(g)
	tables := make([]table.Table, len(all))
	for i, d := range all {
		tables[i] = d.head()
		tables[i].Rows = d.rows(nil)
	}
	return tables
}

// Table returns one table, with those rows alone that fit all of where. Errors
// wrap ErrNoTable or ErrWhere and say what there is.
func Table(g *office.Graph, name string, where Where) (table.Table, error) {
	names := make([]string, 0, 12)
	for _, d := range definitions(g) {
		t := d.head()
		if t.Name != name {
			names = append(names, t.Name)
			continue
		}
		conditions, err := where.conditions(t.Columns)
		if err != nil {
			return table.Table{}, fmt.Errorf("table %s: %w", name, err)
		}
		t.Rows = d.rows(conditions)
		return t, nil
	}
	return table.Table{}, fmt.Errorf("%w: %q; there are %s", ErrNoTable, name, strings.Join(names, ", "))
}
