package article

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// seed returns one of the two articles the project began with. They lie beside
// the folder that CURSUS_VECTORS names.
func seed(tb testing.TB, name string) []byte {
	tb.Helper()
	vectors := os.Getenv("CURSUS_VECTORS")
	if vectors == "" {
		if os.Getenv("CI") == "true" {
			tb.Fatal("CURSUS_VECTORS is not set; it names the folder of test vectors")
		}
		tb.Skip("CURSUS_VECTORS is not set")
	}
	text, err := os.ReadFile(filepath.Join(vectors, "..", "seeds", name))
	if err != nil {
		tb.Fatal(err)
	}
	return text
}

func TestSeeds(t *testing.T) {
	for name, want := range map[string]struct {
		title string
		rows  int
		cells map[Position]string
	}{
		"party-secretary-of-chongqing.txt": {"Party Secretary of Chongqing", 24, map[Position]string{
			{32, 6}:  "",
			{44, 10}: "Liao Bokang (廖伯康)",
			{54, 10}: "Chen Min'er (陈敏尔)",
			{54, 30}: "15 July 2017",
			{55, 48}: "Incumbent",
		}},
		"party-secretary-of-inner-mongolia.txt": {"Party Secretary of Inner Mongolia", 16, map[Position]string{
			{32, 9}:  "Ulanhu (乌兰夫)",
			{32, 24}: "July 1947",
			{47, 10}: "Wang Weizhong (王伟中)",
		}},
	} {
		a, err := Parse(bytes.NewReader(seed(t, name)))
		if err != nil {
			t.Fatal(err)
		}
		if a.Title.Value != want.title || len(a.Infobox) != 19 || len(a.Lead) != 3 || len(a.Problems) > 0 {
			t.Errorf("%s: title %q, %d infobox rows, %d paragraphs, problems %v; want %q, 19, 3 and none",
				name, a.Title.Value, len(a.Infobox), len(a.Lead), a.Problems, want.title)
		}
		table := a.Sections[0].Tables[0]
		if len(table.Rows) != want.rows || len(table.Columns) != 6 {
			t.Errorf("%s: %d rows of %d columns; want %d of 6", name, len(table.Rows), len(table.Columns), want.rows)
		}
		found := map[Position]string{}
		for _, r := range table.Rows {
			for _, c := range r.Cells {
				found[c.At] = c.Value
			}
		}
		for at, value := range want.cells {
			if got, ok := found[at]; !ok || got != value {
				t.Errorf("%s: cell at %v is %q, %t; want %q", name, at, got, ok, value)
			}
		}
		check(t, string(seed(t, name)))
	}
}

func BenchmarkParse(b *testing.B) {
	text := append(seed(b, "party-secretary-of-chongqing.txt"), seed(b, "party-secretary-of-inner-mongolia.txt")...)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse(bytes.NewReader(text)); err != nil {
			b.Fatal(err)
		}
	}
}
