package wikidata_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/recordtest"
	"github.com/seed-51aee618/cursus/internal/wikidata"
)

// Every file in testdata states a rule, files of entities and what is made of
// them. GOLDEN=update accepts what is made of them now.
func TestRead(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			last := len(archive.Files) - 1
			got := readAll(t, archive.Files[:last])
			want := &archive.Files[last]
			if os.Getenv("GOLDEN") == "update" {
				want.Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(archive), 0o600); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != string(want.Data) {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", archive.Comment, got, want.Data)
			}
		})
	}
}

func readAll(t *testing.T, files []txtar.File) string {
	t.Helper()
	var reader wikidata.Reader
	for _, f := range files {
		if _, err := reader.Read(f.Name, bytes.NewReader(f.Data)); err != nil {
			t.Fatal(err)
		}
	}
	r := reader.Records()
	text := recordtest.Dump(r)
	if _, err := office.NewGraph(r); err != nil {
		text += err.Error() + "\n"
	}
	return text
}
