package mapped_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"github.com/seed-51aee618/cursus/internal/mapped"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/recordtest"
)

// Every file in testdata/read states a rule, a mapping with its files, and what
// is made of them. GOLDEN=update accepts what is made of them now.
func TestRead(t *testing.T) {
	t.Parallel()
	eachCase(t, "read", func(m *mapped.Mapping, folder fstest.MapFS) string {
		r, _, err := m.Read(folder)
		if err != nil {
			return err.Error() + "\n"
		}
		text := recordtest.Dump(r)
		if _, err := office.NewGraph(r); err != nil {
			text += err.Error() + "\n"
		}
		return text
	})
}

// Mistakes in a mapping, each told with its place and what would be right.
func TestErrors(t *testing.T) {
	t.Parallel()
	eachCase(t, "errors", func(m *mapped.Mapping, folder fstest.MapFS) string {
		_, _, err := m.Read(folder)
		if !errors.Is(err, mapped.ErrMapping) {
			return "no mistake found\n"
		}
		return err.Error() + "\n"
	})
}

func eachCase(t *testing.T, kind string, run func(*mapped.Mapping, fstest.MapFS) string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", kind, "*.txtar"))
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
			m, folder, err := parse(archive)
			var got string
			if err != nil {
				got = err.Error() + "\n"
			} else {
				got = run(m, folder)
			}
			want := &archive.Files[len(archive.Files)-1]
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

// parse takes the mapping of a case, its first file, and the files beside it.
// In them \xNN stands for a byte.
func parse(archive *txtar.Archive) (*mapped.Mapping, fstest.MapFS, error) {
	folder := make(fstest.MapFS)
	for _, f := range archive.Files[1 : len(archive.Files)-1] {
		folder[f.Name] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(string(f.Data), `\xE9`, "\xe9"))}
	}
	m, err := mapped.Parse(archive.Files[0].Name, archive.Files[0].Data)
	return m, folder, err
}
