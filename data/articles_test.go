package data_test

import (
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/data"
)

func documents(t *testing.T) []row {
	t.Helper()
	return table(t, "documents.csv", "file,title,kind,post,completeness,as_of,sources,licence,note")
}

// slug returns a file's name without folder and ending.
func slug(file string) string {
	return strings.TrimSuffix(path.Base(file), ".txt")
}

// holders returns the cells of a document's list, without its heading, and the
// line each row stands in.
func holders(t *testing.T, file string) (rows [][]string, at []int) {
	t.Helper()
	for i, line := range lines(t, file) {
		cells := strings.Split(strings.Trim(line, "|"), "|")
		for j := range cells {
			cells[j] = strings.TrimSpace(cells[j])
		}
		if strings.HasPrefix(line, "|") && cells[2] != "Name" {
			rows, at = append(rows, cells), append(at, i+1)
		}
	}
	return rows, at
}

func TestEveryArticleIsADocument(t *testing.T) {
	t.Parallel()
	var want []string
	err := fs.WalkDir(data.Files(), ".", func(file string, d fs.DirEntry, err error) error {
		if err == nil && path.Ext(d.Name()) == ".txt" {
			want = append(want, file)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	got := make([]string, 0, len(want))
	slugs := make(map[string]bool)
	for _, r := range documents(t) {
		got = append(got, r["file"])
		if slugs[slug(r["file"])] {
			t.Errorf("%s: another folder has a file of that name", r["file"])
		}
		slugs[slug(r["file"])] = true
	}
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("documents.csv lists\n%q\nthe folders hold\n%q", got, want)
	}
}

func TestDocumentsAgreeWithTheirArticles(t *testing.T) {
	t.Parallel()
	for _, r := range documents(t) {
		file := r["file"]
		if got := strings.Trim(lines(t, file)[0], "= "); got != r["title"] {
			t.Errorf("%s is titled %q; documents.csv says %q", file, got, r["title"])
		}
		if r["sources"] == "" || r["licence"] == "" {
			t.Errorf("%s has no sources or no licence", file)
		}
		if person := r["kind"] == "PERSON"; person != (r["post"] == "") {
			t.Errorf("%s: a %s with post %q", file, r["kind"], r["post"])
		}
		if rows, _ := holders(t, file); (r["kind"] == "PERSON") != (len(rows) == 0) {
			t.Errorf("%s: a %s with %d rows", file, r["kind"], len(rows))
		}
	}
}

// A list that claims to be complete counts its holders from 1 without a gap;
// acting holders have no number.
func TestCompleteListsCountTheirHolders(t *testing.T) {
	t.Parallel()
	for _, r := range documents(t) {
		if r["completeness"] != "COMPLETE" {
			continue
		}
		next := 1
		rows, at := holders(t, r["file"])
		for i, cells := range rows {
			if cells[0] == "–" {
				continue
			}
			if cells[0] != strconv.Itoa(next) {
				t.Errorf("%s:%d: number %q; want %d", r["file"], at[i], cells[0], next)
			}
			next++
		}
	}
}
