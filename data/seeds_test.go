package data_test

import (
	"bytes"
	"encoding/csv"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/seed-51aee618/cursus/data"
)

// seedRows returns the rows of one of the smaller tables.
func seedRows(t *testing.T, name string) []row {
	t.Helper()
	text, err := fs.ReadFile(data.Seeds(), name)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	var rows []row
	for _, line := range lines[1:] {
		r := make(row, len(line))
		for i, cell := range line {
			r[lines[0][i]] = cell
		}
		rows = append(rows, r)
	}
	return rows
}

func column(rows []row, name string) []string {
	var cells []string
	for _, r := range rows {
		cells = append(cells, r[name])
	}
	return cells
}

func TestSeedsAreAFileSystem(t *testing.T) {
	t.Parallel()
	if err := fstest.TestFS(data.Seeds(), "articles/party-secretary-of-chongqing.txt", "people.csv"); err != nil {
		t.Error(err)
	}
}

// The articles are those of Files, byte by byte, and each has its row.
func TestSeedArticles(t *testing.T) {
	t.Parallel()
	names, err := fs.Glob(data.Seeds(), "*/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	if want := column(seedRows(t, "documents.csv"), "file"); len(names) != 7 || !slices.Equal(names, want) {
		t.Errorf("articles %q; want the 7 of documents.csv, %q", names, want)
	}
	for _, name := range names {
		got, err := fs.ReadFile(data.Seeds(), name)
		want, err2 := fs.ReadFile(data.Files(), name)
		if err != nil || err2 != nil || !bytes.Equal(got, want) {
			t.Errorf("%s differs from the file it is a copy of (%v, %v)", name, err, err2)
		}
	}
}

// Every table is there, and no cell names a row that was left out.
func TestSeedReferences(t *testing.T) {
	t.Parallel()
	known := map[string]bool{"": true}
	for _, file := range column(seedRows(t, "documents.csv"), "file") {
		known["document:"+strings.TrimSuffix(path.Base(file), ".txt")] = true
	}
	tables := []string{"areas.csv", "post_types.csv", "bodies.csv", "posts.csv"}
	for _, name := range tables {
		for _, id := range column(seedRows(t, name), "id") {
			known[id] = true
		}
	}
	for _, name := range append(tables, "documents.csv", "relations.csv") {
		for i, r := range seedRows(t, name) {
			for _, c := range []string{"parent", "succeeds", "area", "body", "type", "post", "subject", "object", "document"} {
				if !known[r[c]] {
					t.Errorf("%s row %d: %s %q was left out", name, i+1, c, r[c])
				}
			}
			for id := range strings.SplitSeq(r["source"], " ; ") {
				if !known[id] {
					t.Errorf("%s row %d: source %q was left out", name, i+1, id)
				}
			}
		}
	}
}

// What the seven articles are the source of is all there.
func TestSeedsAreWhole(t *testing.T) {
	t.Parallel()
	names := make(map[string]bool)
	for _, file := range column(seedRows(t, "documents.csv"), "file") {
		rows, _ := holders(t, file)
		for _, cells := range rows {
			names[cells[2]] = true
		}
	}
	for name, want := range map[string]int{
		"relations.csv": len(relations(t)), "people.csv": len(names), "post_types.csv": 2, "areas.csv": 3,
	} {
		if got := len(seedRows(t, name)); got != want {
			t.Errorf("%s has %d rows; want %d", name, got, want)
		}
	}
	for _, r := range seedRows(t, "posts.csv") {
		if r["id"] == "post:party-secretary-of-chongqing" && r["type"]+r["area"]+r["body"] !=
			"post-type:party-committee-secretaryarea:chongqingbody:chongqing-municipal-committee" {
			t.Errorf("the post of Chongqing lost its type, area or body: %v", r)
		}
	}
	for file, text := range map[string]string{"people.csv": "bo-xilai,", "row_sources.json": `"17th-politburo#25"`, "aliases.csv": "Ulanfu"} {
		if all, err := fs.ReadFile(data.Seeds(), file); err != nil || !strings.Contains(string(all), text) {
			t.Errorf("%s has no %q (%v)", file, text, err)
		}
	}
}
