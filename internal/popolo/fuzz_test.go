package popolo_test

import (
	"bytes"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/seed-51aee618/cursus/internal/popolo"
)

// Read takes any text without a panic, and what it makes of one survives being
// written and read again.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/read/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(archive.Files[0].Data)
	}
	f.Add([]byte(`{"cursus": {"documents": [{"id": "document:a", "as_of": "2000-01-01"}]}, "persons": [{"id": "a"}],
		"posts": [{"id": "p", "cursus": {"formation": {"edtf": "1949~"}}}],
		"memberships": [{"person_id": "a", "post_id": "p", "cursus": {"claims": [{"date": {"text": "1", "edtf": ".."}}]}}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		records, err := popolo.Read(bytes.NewReader(text))
		if err != nil {
			return
		}
		if diff := cmp.Diff(records, reread(t, records), equalDates); diff != "" {
			t.Errorf("written and read again (-before +after):\n%s", diff)
		}
	})
}
