package mapped

import (
	"errors"
	"fmt"

	"github.com/seed-51aee618/cursus/internal/when"
)

// ErrMapping is wrapped by errors about a mapping that cannot be used. Each
// names line and column of the mapping, and what would be right.
var ErrMapping = errors.New("unusable mapping")

// A Mapping says how the files of a folder become records.
type Mapping struct {
	name  string // of its file, for errors
	text  []byte
	about about
	rules rules
	files []*table
}

// An about is what a mapping says of the data set or of one file.
type about struct {
	title, licence, citation, note string
	sources                        []string
	asOf                           when.Day // when.Past when not given
}

// Rules say how cells are read where a value has none of its own.
type rules struct {
	null  []string     // texts that stand for nothing
	dates []dateFormat // none: as printed, or in EDTF
}

// A table is one file and what each of its rows makes.
type table struct {
	file  cellOf // the name, with its place in the mapping
	about about
	rules rules

	each   []string // path to the nested lists whose elements are the rows
	comma  rune
	header []string // of a file without one
	where  []condition
	joins  []*join

	columns []column // that values and conditions name; a slot is a place in it

	area, body, post, person, term section
	listed                         bool
}

// A column is one that the mapping asks for.
type column struct {
	name string
	at   position
	join *join // nil: a column of the table itself
	own  string
}

// A join finds for a row the one of another file that has the same key.
type join struct {
	name, file, key string
	on              *value
	at, keyAt       position
	comma           rune
	columns         []int // slots that it fills
}

// A condition keeps the rows in whose column one of the texts stands, or none of
// them.
type condition struct {
	slot  int
	texts []string
	not   bool
}

// A section says how one record is made of a row; nil makes none. A field has the
// first of its values that says anything; aliases and other names have all.
type section map[string][]*value

// A cellOf is text of the mapping and where it stands.
type cellOf struct {
	text string
	at   position
}

// A position is a place in the mapping's file.
type position struct{ line, column int }

// fail is an error about a place in the mapping.
func (m *Mapping) fail(at position, format string, args ...any) error {
	return fmt.Errorf("%s:%d:%d: %s", m.name, at.line, at.column, fmt.Sprintf(format, args...))
}

// slot is the place of a column among those that the table asks for.
func (t *table) slot(name string, at position) int {
	for i, c := range t.columns {
		if c.name == name {
			return i
		}
	}
	t.columns = append(t.columns, column{name: name, at: at, own: name})
	return len(t.columns) - 1
}
