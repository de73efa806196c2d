package mapped

import (
	"path"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
)

// A cell is one text of a file, and where it stands: lines from 1, columns in
// characters from 1. Rows of a join that disagree have it differ.
type cell struct {
	text         string
	line, column int
	from         *source
	differ       bool
}

// A row is the cells of the columns that a table asks for, by their slots. It is
// used again for the next row.
type row struct {
	from   *source
	number int // from 1
	line   int
	cells  []cell
}

// A source is a file as records name it.
type source struct {
	file     string
	document office.DocumentID
}

// A format is how a file is read.
type format int

const (
	unknownFormat format = iota
	csvFormat
	jsonFormat
	yamlFormat
)

// formatOf is what the end of a file's name says.
func formatOf(file string) format {
	switch strings.ToLower(path.Ext(file)) {
	case ".csv", ".tsv":
		return csvFormat
	case ".json":
		return jsonFormat
	case ".yaml", ".yml":
		return yamlFormat
	default:
		return unknownFormat
	}
}

// holds says whether the row is one that the table wants.
func (t *table) holds(r *row) bool {
	for _, c := range t.where {
		if slices.Contains(c.texts, strings.TrimSpace(r.cells[c.slot].text)) == c.not {
			return false
		}
	}
	return true
}
