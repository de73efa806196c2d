package mapped_test

import (
	"path/filepath"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"github.com/seed-51aee618/cursus/internal/mapped"
	"github.com/seed-51aee618/cursus/internal/office"
)

// Any mapping with any two files makes an error or records that fit together, and
// no panic.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/*/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		parts := archive.Files[:len(archive.Files)-1]
		for len(parts) < 3 {
			parts = append(parts, txtar.File{Name: "none.csv"})
		}
		f.Add(parts[0].Data, parts[1].Name, parts[1].Data, parts[2].Name, parts[2].Data)
	}
	f.Fuzz(func(t *testing.T, mapping []byte, one string, first []byte, two string, second []byte) {
		m, err := mapped.Parse("m.yaml", mapping)
		if err != nil {
			return
		}
		r, _, err := m.Read(fstest.MapFS{one: {Data: first}, two: {Data: second}})
		if err != nil {
			return
		}
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
