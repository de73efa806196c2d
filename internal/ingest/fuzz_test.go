package ingest_test

import (
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
)

// FuzzLoad loads any two articles beside each other: whatever they say, records
// come of it, and a graph of the records.
func FuzzLoad(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		articles := [2]string{}
		for i, part := range txtar.Parse(text).Files {
			if filepath.Ext(part.Name) == ".txt" {
				articles[i%2] = string(part.Data)
			}
		}
		f.Add(articles[0], articles[1])
	}
	f.Add("= A =\nInfobox\n- Type: 甲\n- Body: the \n- Office: A\n- Office1: A\n", "= ! =\nInfobox\n- Type: 乙\n- Body: ?\n- Deputy: ,,\n")
	f.Fuzz(func(t *testing.T, first, second string) {
		r, err := ingest.Load(fstest.MapFS{"first.txt": {Data: []byte(first)}, "second.txt": {Data: []byte(second)}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		checkRecords(t, r)
		if _, err := office.NewGraph(r); err != nil {
			t.Error(err)
		}
	})
}

// checkRecords tells what in records cannot be.
func checkRecords(t *testing.T, r office.Records) {
	t.Helper()
	people, posts := make(map[office.PersonID]bool), make(map[office.PostID]bool)
	for _, p := range r.People {
		people[p.ID] = true
		if p.Name == "" {
			t.Errorf("%s has no name", p.ID)
		}
	}
	for _, p := range r.Posts {
		posts[p.ID] = true
	}
	for _, term := range r.Terms {
		if !people[term.Person] || !posts[term.Post] || len(term.Claims) == 0 {
			t.Errorf("%s: person %s, post %s, %d claims", term.ID, term.Person, term.Post, len(term.Claims))
		}
	}
	for _, i := range r.Issues {
		if i.Place.Document == "" || i.Message == "" || i.Place.Line == 0 && i.Place.Column != 0 {
			t.Errorf("issue %+v has no place or says nothing", i)
		}
	}
}
