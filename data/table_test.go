package data_test

import (
	"encoding/csv"
	"io/fs"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/data"
)

// A row is one line of a table by the names of its columns.
type row map[string]string

// table reads a table and checks its columns.
func table(t *testing.T, name, columns string) []row {
	t.Helper()
	f, err := data.Files().Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if got := strings.Join(lines[0], ","); got != columns {
		t.Fatalf("%s has columns %s; want %s", name, got, columns)
	}
	rows := make([]row, 0, len(lines)-1)
	for _, line := range lines[1:] {
		r := make(row, len(line))
		for i, cell := range line {
			r[lines[0][i]] = cell
		}
		rows = append(rows, r)
	}
	return rows
}

func areas(t *testing.T) []row {
	t.Helper()
	return table(t, "areas.csv", "id,name,aliases,kind,parent,source")
}

func postTypes(t *testing.T) []row {
	t.Helper()
	return table(t, "post_types.csv", "id,label,aliases,source")
}

func bodies(t *testing.T) []row {
	t.Helper()
	return table(t, "bodies.csv", "id,name,aliases,kind,parent,succeeds,area,source,note")
}

func posts(t *testing.T) []row {
	t.Helper()
	return table(t, "posts.csv", "id,body,title,role,type,area,seats,aliases,source,note")
}

func relations(t *testing.T) []row {
	t.Helper()
	return table(t, "relations.csv", "subject,kind,object,modality,since,document,section,line,statement,note")
}

// set returns the values of one column, which must not repeat.
func set(t *testing.T, rows []row, column string) map[string]bool {
	t.Helper()
	all := make(map[string]bool, len(rows))
	for _, r := range rows {
		if all[r[column]] {
			t.Errorf("%s %q stands twice", column, r[column])
		}
		all[r[column]] = true
	}
	return all
}

// documentIDs returns the identifier of every document: its file name without
// folder and ending.
func documentIDs(t *testing.T) map[string]bool {
	t.Helper()
	ids := make(map[string]bool)
	for _, r := range documents(t) {
		ids["document:"+slug(r["file"])] = true
	}
	return ids
}

// lines returns the lines of an article.
func lines(t *testing.T, file string) []string {
	t.Helper()
	text, err := fs.ReadFile(data.Files(), file)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(string(text), "\n")
}
