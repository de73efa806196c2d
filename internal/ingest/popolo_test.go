package ingest_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/popolo"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A folder with the embedded data as Popolo holds the same records, under a
// version of its own.
func TestLoadPopolo(t *testing.T) {
	t.Parallel()
	want := loadEmbedded(t)
	var document bytes.Buffer
	if err := popolo.Write(&document, want); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"popolo.json", "offices.popolo.json"} {
		got := load(t, fstest.MapFS{name: {Data: document.Bytes()}})
		if got.Version == want.Version || got.Version == "" {
			t.Errorf("%s: version %q; want that of the file", name, got.Version)
		}
		got.Version = want.Version
		if diff := cmp.Diff(want, got, cmp.Comparer(func(a, b when.Date) bool { return a == b })); diff != "" {
			t.Errorf("%s (-embedded +loaded):\n%s", name, diff)
		}
	}
}

func TestLoadPopoloRefuses(t *testing.T) {
	t.Parallel()
	empty := &fstest.MapFile{Data: []byte("{}")}
	for want, folder := range map[string]fstest.MapFS{
		"popolo.json, b.popolo.json: a Popolo file is the only one": {"popolo.json": empty, "b.popolo.json": empty},
		"popolo.json, articles/a.txt: a Popolo file is the only":    {"popolo.json": empty, "articles/a.txt": empty},
		"popolo.json, posts.csv: a Popolo file is the only":         {"popolo.json": empty, "posts.csv": empty},
		"popolo.json: not a usable Popolo document: persons[0].id":  {"popolo.json": {Data: []byte(`{"persons": [{}]}`)}},
	} {
		_, err := ingest.Load(folder, nil)
		if !errors.Is(err, ingest.ErrTable) || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("Load = %v; want %s", err, want)
		}
	}
}
