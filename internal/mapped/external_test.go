package mapped_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/seed-51aee618/cursus/internal/mapped"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/recordtest"
)

// Excerpts of public data sets, read with the mappings that docs/mappings has for
// the whole of each.
func TestExternal(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"congress-legislators", "ifg-ministers"} {
		text, err := os.ReadFile(filepath.Join("..", "..", "docs", "mappings", name+".yaml"))
		if err != nil {
			t.Fatal(err)
		}
		m, err := mapped.Parse(name+".yaml", text)
		if err != nil {
			t.Fatal(err)
		}
		folder := filepath.Join("testdata", "external", name)
		r, _, err := m.Read(os.DirFS(folder))
		if err != nil {
			t.Fatal(err)
		}
		got, golden := recordtest.Dump(r), filepath.Join(folder, "want.txt")
		if os.Getenv("GOLDEN") == "update" {
			if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil || got != string(want) {
			t.Errorf("%s: %v\ngot:\n%s", name, err, got)
		}
		if _, err := office.NewGraph(r); err != nil {
			t.Error(err)
		}
	}
}
