package ingest

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/identity"
	"github.com/seed-51aee618/cursus/internal/mapped"
	"github.com/seed-51aee618/cursus/internal/office"
)

// MappingFile is the name of the file that says how a folder of tables is read.
const MappingFile = "cursus-mapping.yaml"

// A Reading is the records of a folder, and what they were made of.
type Reading struct {
	Records office.Records
	Inputs  []Input // in the order in which they were read
}

// An Input is a file and how many rows it has: lines of tables, entries of lists,
// objects, statements, whatever the format calls one.
type Input struct {
	File string `json:"file"`
	Rows int    `json:"rows"`
}

// Read is Load that also says what was read.
func Read(fsys fs.FS, progress Progress) (Reading, error) {
	text, err := fs.ReadFile(fsys, MappingFile)
	switch {
	case err == nil:
		return readMapped(fsys, text)
	case !errors.Is(err, fs.ErrNotExist):
		return Reading{}, fmt.Errorf("read %s: %w", MappingFile, err)
	}
	entities, err := wikidataFiles(fsys)
	switch {
	case err != nil:
		return Reading{}, err
	case len(entities) > 0:
		return readWikidata(fsys, entities)
	}
	file, err := popoloFile(fsys)
	switch {
	case err != nil:
		return Reading{}, err
	case file != "":
		return readPopolo(fsys, file)
	default:
		return readArticles(fsys, progress)
	}
}

// Reads says whether a file of this name can be read alone.
func Reads(name string) bool {
	for _, end := range []string{"popolo.json", "wikidata.json", "wikidata.ndjson"} {
		if name == end || strings.HasSuffix(name, "."+end) {
			return true
		}
	}
	return path.Ext(name) == ".txt"
}

// FileOf is the file that a document was read from, where its identifier is the
// file's name, as it is for those that a mapping names.
func FileOf(d office.DocumentRecord) (string, bool) {
	file := strings.TrimPrefix(string(d.ID), "document:")
	return file, slices.Contains([]string{".csv", ".tsv", ".json", ".ndjson", ".yaml", ".yml"}, path.Ext(file))
}

// readMapped reads the files that a mapping names, and no others. A folder whose
// mapping stands elsewhere can say, by a method MappingName, what errors call it.
func readMapped(fsys fs.FS, text []byte) (Reading, error) {
	name := MappingFile
	if elsewhere, ok := fsys.(interface{ MappingName() string }); ok {
		name = elsewhere.MappingName()
	}
	m, err := mapped.Parse(name, text)
	if err != nil {
		return Reading{}, mistake{err}
	}
	records, counts, err := m.Read(fsys)
	if errors.Is(err, mapped.ErrMapping) {
		err = mistake{err}
	}
	if err != nil {
		return Reading{}, err
	}
	if records, err = ruled(fsys, records, (*identity.Rulings).Settle); err != nil {
		return Reading{}, err
	}
	inputs := make([]Input, len(counts))
	for i, c := range counts {
		inputs[i] = Input(c)
	}
	return Reading{records, inputs}, nil
}
