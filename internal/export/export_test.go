package export_test

import (
	"io/fs"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/seed-51aee618/cursus/data"
	"github.com/seed-51aee618/cursus/internal/export"
	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/synth"
	"github.com/seed-51aee618/cursus/internal/table"
)

var (
	embedded = sync.OnceValues(func() (*office.Graph, error) { return load(data.Files()) })
	seeds    = sync.OnceValues(func() (*office.Graph, error) { return load(data.Seeds()) })
	invented = sync.OnceValues(func() (*office.Graph, error) {
		return office.NewGraph(synth.Records(synth.Options{Terms: 2000}))
	})
)

func load(files fs.FS) (*office.Graph, error) {
	records, err := ingest.Load(files, nil)
	if err != nil {
		return nil, err
	}
	return office.NewGraph(records)
}

func graphs(t *testing.T, run func(t *testing.T, g *office.Graph)) {
	t.Helper()
	for name, graph := range map[string]func() (*office.Graph, error){"embedded": embedded, "seeds": seeds, "invented": invented} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g, err := graph()
			if err != nil {
				t.Fatal(err)
			}
			run(t, g)
		})
	}
}

// Every key is a row's own, and every foreign key names a row of a table that
// stands before, or of its own.
func TestKeys(t *testing.T) {
	t.Parallel()
	graphs(t, func(t *testing.T, g *office.Graph) {
		keys := make(map[string]map[string]bool)
		for _, tab := range export.Tables(g) {
			keys[tab.Name] = make(map[string]bool)
			for key := range cellsOf(t, tab, tab.PrimaryKey) {
				if key == "" || keys[tab.Name][key] {
					t.Errorf("%s: key %q is missing or not its row's own", tab.Name, key)
				}
				keys[tab.Name][key] = true
			}
			for _, f := range tab.ForeignKeys {
				for key := range cellsOf(t, tab, f.Columns) {
					if key != "" && !keys[f.Table][key] {
						t.Errorf("%s: %v is %q, which %s lacks", tab.Name, f.Columns, key, f.Table)
					}
				}
			}
		}
	})
}

// cellsOf yields the named cells of each row as one text, empty when they are
// null.
func cellsOf(t *testing.T, tab table.Table, names []string) func(func(string) bool) {
	t.Helper()
	var at []int
	for _, name := range names {
		for i, c := range tab.Columns {
			if c.Name == name {
				at = append(at, i)
			}
		}
	}
	if len(at) != len(names) || len(at) == 0 {
		t.Fatalf("%s: no columns %v", tab.Name, names)
	}
	return func(yield func(string) bool) {
		for row, err := range tab.Rows {
			if err != nil {
				t.Fatal(err)
			}
			var key []string
			for _, i := range at {
				if v := row[i]; v.Type() == table.Integer {
					key = append(key, strconv.FormatInt(v.Int(), 10))
				} else if !v.IsNull() {
					key = append(key, v.Text())
				}
			}
			if !yield(strings.Join(key, " ")) {
				return
			}
		}
	}
}

// A table has as many rows as the graph has records, and no text in it is
// empty: CSV could not tell that from a null.
func TestWhole(t *testing.T) {
	t.Parallel()
	graphs(t, func(t *testing.T, g *office.Graph) {
		got := make(map[string]int)
		for _, tab := range export.Tables(g) {
			for row, err := range tab.Rows {
				if err != nil {
					t.Fatal(err)
				}
				got[tab.Name]++
				for i, v := range row {
					if !v.IsNull() && v.Type() == table.String && v.Text() == "" {
						t.Errorf("%s: row %d: %s is an empty text", tab.Name, got[tab.Name], tab.Columns[i].Name)
					}
				}
			}
		}
		counts := g.Counts()
		for name, want := range map[string]int{
			"people": counts.People, "posts": counts.Posts, "bodies": counts.Bodies, "documents": counts.Documents,
			"terms": counts.Terms, "relations": counts.Relations, "issues": counts.Issues, "areas": len(g.Areas()),
		} {
			if got[name] != want {
				t.Errorf("%s has %d rows; want %d", name, got[name], want)
			}
		}
	})
}

// Every table and column says what it holds, in a sentence.
func TestDescribed(t *testing.T) {
	t.Parallel()
	g, err := seeds()
	if err != nil {
		t.Fatal(err)
	}
	for _, tab := range export.Tables(g) {
		if !strings.HasSuffix(tab.Description, ".") || tab.Title == "" {
			t.Errorf("%s: title %q, description %q", tab.Name, tab.Title, tab.Description)
		}
		for _, c := range tab.Columns {
			if !strings.HasSuffix(c.Description, ".") && !strings.HasSuffix(c.Description, "...") {
				t.Errorf("%s.%s: %q is no sentence", tab.Name, c.Name, c.Description)
			}
		}
	}
}
