package wikidata_test

import (
	"bytes"
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/wikidata"
)

// Any text makes records that fit together, and no panic.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, part := range archive.Files[:len(archive.Files)-1] {
			f.Add(part.Data)
		}
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var reader wikidata.Reader
		for _, file := range []string{"a.json", "b.json"} {
			if _, err := reader.Read(file, bytes.NewReader(text)); err != nil {
				t.Fatal(err)
			}
		}
		r := reader.Records()
		if _, err := office.NewGraph(r); err != nil {
			t.Error(err)
		}
		for _, i := range r.Issues {
			if i.Place.Document == "" || i.Message == "" {
				t.Errorf("issue %+v has no place or says nothing", i)
			}
		}
	})
}
