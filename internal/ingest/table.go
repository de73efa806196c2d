package ingest

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/identity"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A row is one line of a curated table.
type row struct {
	file   string
	line   int
	cells  map[string]string
	header []string
	starts []int // columns at which the cells begin, from 1
}

func (r row) get(column string) string { return r.cells[column] }

// column is where a cell begins in its line, from 1.
func (r row) column(name string) int { return r.starts[slices.Index(r.header, name)] }

// list splits a cell that holds several values.
func (r row) list(column string) []string {
	var values []string
	for v := range strings.SplitSeq(r.get(column), ";") {
		if v = strings.TrimSpace(v); v != "" {
			values = append(values, v)
		}
	}
	return values
}

// sources are the documents that a row's facts come from.
func (r row) sources() []office.DocumentID {
	var ids []office.DocumentID
	for _, v := range r.list("source") {
		ids = append(ids, office.DocumentID(v))
	}
	return ids
}

// id reads the column id as the identifier of a new record of that kind.
func (r row) id(kind string, given slugs) (string, error) {
	const column = "id"
	id := r.get(column)
	if slug, ok := strings.CutPrefix(id, kind+":"); !ok || slug == "" {
		return "", r.wrong(column, "give an identifier that begins with "+kind+":")
	}
	if !given.take(id) {
		return "", r.wrong(column, "another row has this identifier")
	}
	return id, nil
}

// date reads a cell in EDTF; an empty one is unknown.
func (r row) date(column string) (when.Date, error) {
	if r.get(column) == "" {
		return when.Date{}, nil
	}
	d, err := when.ParseEDTF(r.get(column))
	if err != nil {
		return when.Date{}, r.wrong(column, err.Error())
	}
	return d, nil
}

// number reads a cell as a number; an empty one is 0.
func (r row) number(column string) (int, error) {
	if r.get(column) == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(r.get(column))
	if err != nil || n < 0 {
		return 0, r.wrong(column, "give a whole number")
	}
	return n, nil
}

func (r row) wrong(column, what string) error {
	return mistakeAt(r.file, r.line, "column %s: %q: %s", column, r.get(column), what)
}

// tables are the curated tables of a folder; each may be missing.
type tables struct {
	about, documents, areas, types, bodies, posts, people, aliases, relations, changes, identities table

	rowSources map[string]string // "slug#row" -> where that row came from
	content    []byte            // all of them, for the version
}

func readTables(fsys fs.FS) (*tables, error) {
	t := &tables{rowSources: make(map[string]string)}
	for _, spec := range []struct {
		into    *table
		file    string
		columns string
	}{
		{&t.about, "dataset.csv", "title,licence,citation,synthetic"},
		{&t.documents, "documents.csv", "file,title,kind,post,completeness,as_of,sources,licence,note"},
		{&t.areas, "areas.csv", "id,name,aliases,kind,parent,source"},
		{&t.types, "post_types.csv", "id,label,aliases,source"},
		{&t.bodies, "bodies.csv", "id,name,aliases,kind,parent,succeeds,area,source,note"},
		{&t.posts, "posts.csv", "id,body,title,role,type,area,seats,aliases,source,note"},
		{&t.people, "people.csv", "slug,name,han,birth,death,birthplace,gender,ethnicity,source,note"},
		{&t.aliases, "aliases.csv", "han,latin,alias,kind,source"},
		{&t.relations, "relations.csv", "subject,kind,object,modality,since,document,section,line,statement,note"},
		{&t.changes, "changes.csv", "kind,date,original,resulting,statement,source,note"},
		{&t.identities, identity.File, identityColumns},
	} {
		read, err := readTable(fsys, spec.file, strings.Split(spec.columns, ",")...)
		if err != nil {
			return nil, err
		}
		*spec.into = read
		t.content = fmt.Appendf(t.content, "%s\x00%d\x00%s", spec.file, len(read.content), read.content)
	}
	return t, t.readRowSources(fsys)
}

// rowSourcesFile says of single rows where they came from.
const rowSourcesFile = "row_sources.json"

func (t *tables) readRowSources(fsys fs.FS) error {
	content, err := fs.ReadFile(fsys, rowSourcesFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read %s: %w", rowSourcesFile, err)
	}
	if err := json.Unmarshal(content, &t.rowSources); err != nil {
		return mistake{fmt.Errorf("%s: %w", rowSourcesFile, err)}
	}
	t.content = append(t.content, content...)
	return nil
}
