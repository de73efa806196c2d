package ingest_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/seed-51aee618/cursus/data"
	"github.com/seed-51aee618/cursus/internal/office"
)

// copyOf returns the files of a folder for a test to change.
func copyOf(tb testing.TB, folder fs.FS) fstest.MapFS {
	tb.Helper()
	files := make(fstest.MapFS)
	err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(folder, name)
		files[name] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	return files
}

// original returns an article as the project found it, beside the folder that
// CURSUS_VECTORS names.
func original(t *testing.T, name string) []byte {
	t.Helper()
	vectors := os.Getenv("CURSUS_VECTORS")
	if vectors == "" {
		if os.Getenv("CI") == "true" {
			t.Fatal("CURSUS_VECTORS is not set; it names the folder of test vectors")
		}
		t.Skip("CURSUS_VECTORS is not set")
	}
	text, err := os.ReadFile(filepath.Join(vectors, "..", "seeds", name))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestSeeds(t *testing.T) {
	t.Parallel()
	checkSeeds(t, data.Seeds())
}

// The articles as they were found give what those give whose leads were
// written anew.
func TestOriginalSeeds(t *testing.T) {
	t.Parallel()
	folder := copyOf(t, data.Seeds())
	for _, name := range []string{"party-secretary-of-chongqing.txt", "party-secretary-of-inner-mongolia.txt"} {
		folder["articles/"+name].Data = original(t, name)
	}
	checkSeeds(t, folder)
}

// The originals alone, without a table beside them, are lists too.
func TestOriginalSeedsAlone(t *testing.T) {
	t.Parallel()
	folder := make(fstest.MapFS)
	for _, name := range []string{"party-secretary-of-chongqing.txt", "party-secretary-of-inner-mongolia.txt"} {
		folder[name] = &fstest.MapFile{Data: original(t, name)}
	}
	checkSecretaries(t, load(t, folder))
}

func checkSeeds(t *testing.T, folder fs.FS) {
	t.Helper()
	r := load(t, folder)
	if len(r.Documents) != 7 || len(r.People) != 108 || len(r.Relations) != 22 {
		t.Errorf("%d documents, %d people, %d relations; want 7, 108, 22", len(r.Documents), len(r.People), len(r.Relations))
	}
	checkSecretaries(t, r)
	if _, err := office.NewGraph(r); err != nil {
		t.Error(err)
	}
}

// checkSecretaries looks for the terms of both lists and the one contradiction
// in them: the infobox of Chongqing has its last holder start a day later than
// the list does.
func checkSecretaries(t *testing.T, r office.Records) {
	t.Helper()
	terms := make(map[office.DocumentID]int)
	for _, term := range r.Terms {
		terms[term.Document]++
	}
	const chongqing, innerMongolia = "document:party-secretary-of-chongqing", "document:party-secretary-of-inner-mongolia"
	if terms[chongqing] != 24 || terms[innerMongolia] != 16 {
		t.Errorf("%d terms of Chongqing, %d of Inner Mongolia; want 24, 16", terms[chongqing], terms[innerMongolia])
	}
	if len(r.Issues) != 1 {
		t.Fatalf("issues %v; want one", r.Issues)
	}
	i := r.Issues[0]
	if i.Code != office.DateConflict || i.Term != "post:party-secretary-of-chongqing#24" {
		t.Errorf("issue %s of %s; want %s of Yuan Jiajun's term", i.Code, i.Term, office.DateConflict)
	}
	var days []string
	for _, c := range i.Claims {
		days = append(days, c.Place.Section+" "+c.Date.EDTF())
	}
	want := []string{"List of party secretaries 2022-12-08", "infobox 2022-12-09", "lead 2022-12-09"}
	if len(days) != 3 || days[0] != want[0] || days[1] != want[1] || days[2] != want[2] {
		t.Errorf("claims %q; want %q", days, want)
	}
	for id, day := range map[office.DocumentID]string{chongqing: "2022-12-09", innerMongolia: "2025-09-30"} {
		for _, d := range r.Documents {
			if d.ID == id && d.AsOf.String() != day {
				t.Errorf("%s speaks of %s; want %s", id, d.AsOf, day)
			}
		}
	}
}
