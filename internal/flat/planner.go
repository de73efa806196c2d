package flat

import (
	"fmt"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/seed-51aee618/cursus/internal/table"
)

// Limits of a layout. A short document can select any number of fields, since
// fragments may repeat fragments.
const (
	maxFields = 2000
	maxNames  = 64 << 10 // bytes of all paths together
)

// A field is a place in every answer to an operation: what the selections of
// one response key come to.
type field struct {
	key    string
	path   string     // keys that lead here
	source *ast.Field // where it is selected first; nil at the root
	leaf   bool       // nothing is selected of it
	list   bool       // of objects
	column int        // of a leaf
	fields []*field   // of an object, without rows
	rows   *field     // the one of its fields that is a list of objects or leads to one
}

// A planner lays an operation out.
type planner struct {
	schema    *ast.Schema
	operation *graphql.OperationContext
	columns   []table.Column
	paths     map[string]string // of columns, by their names
	fields    int
	bytes     int // of paths
}

// object adds the fields that are selected of an object to f.
func (p *planner) object(f *field, selections ast.SelectionSet, at place) error {
	selected := p.selected(selections)
	for _, s := range selected {
		below := p.below(at, s)
		if alone := at.path == "" && len(selected) == 1 && len(s.selections) > 0; alone {
			below.name = "" // every column would begin with it
		}
		child, err := p.field(s, below)
		switch {
		case err != nil:
			return err
		case !child.list && child.rows == nil:
			f.fields = append(f.fields, child)
		case f.rows != nil:
			return &SideBySideError{f.rows.firstList().path, child.firstList().path}
		default:
			f.rows = child
		}
	}
	return nil
}

func (p *planner) field(s selected, at place) (*field, error) {
	if p.fields++; p.fields > maxFields {
		return nil, noTable("it has more than %d fields; select less", maxFields)
	}
	if p.bytes += len(at.path); p.bytes > maxNames {
		return nil, noTable("the paths of its fields come to more than %d bytes; select less, or by shorter aliases", maxNames)
	}
	f := &field{key: s.Alias, path: at.path, source: s.Field}
	if len(s.selections) == 0 {
		f.leaf, f.column = true, len(p.columns)
		return f, p.addColumn(s.Field, at)
	}
	f.list = s.Definition.Type.Elem != nil
	return f, p.object(f, s.selections, at)
}

func (f *field) firstList() *field {
	for !f.list && f.rows != nil {
		f = f.rows
	}
	return f
}

// A selected field is one response key with all that is selected below it, on
// whichever type. Validation has made sure that what shares a key has one shape.
type selected struct {
	*ast.Field
	selections ast.SelectionSet
}

// selected returns what a set selects, with its fragments and without what its
// directives leave out, in the order in which keys first appear.
func (p *planner) selected(set ast.SelectionSet) []selected {
	var all []selected
	index := make(map[string]int)
	for _, c := range graphql.CollectFields(p.operation, set, nil) {
		i, seen := index[c.Alias]
		if !seen {
			index[c.Alias] = len(all)
			all = append(all, selected{c.Field, slices.Clip(c.Selections)})
			continue
		}
		all[i].selections = append(all[i].selections, c.Selections...)
	}
	return all
}

// A SideBySideError is the error of an operation that has two lists, neither within the
// other: it makes two tables. It wraps ErrNoTable.
type SideBySideError struct{ First, Second string } // keys of the answer that lead to the lists, with dots between

func (e *SideBySideError) Error() string {
	return noTable("it has two lists side by side, %s and %s; ask for them one at a time", e.First, e.Second).Error()
}

// Unwrap returns ErrNoTable.
func (*SideBySideError) Unwrap() error { return ErrNoTable }

func noTable(format string, arguments ...any) error {
	return fmt.Errorf("%w: %s", ErrNoTable, fmt.Sprintf(format, arguments...))
}
