package server

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/sqlite"
)

// mayorsOf is the article of a town's mayors, one row each.
func mayorsOf(town string, rows ...string) string {
	var text strings.Builder
	fmt.Fprintf(&text, "= Mayor of %s =\nInfobox\n- Post: Mayor\n- Body: Town of %[1]s\n== List ==\n| | Name | Term start | Term end |\n", town)
	for i, row := range rows {
		fmt.Fprintf(&text, "| %d | %s |\n", i+1, row)
	}
	return text.String()
}

// states are three versions of two towns: Bob is added, then the end of Ada's term
// is another, and Bob and his town are gone for Cy and his.
var states = [][]string{
	{mayorsOf("Exampleville", "Ada | 1949 | 1952")},
	{mayorsOf("Exampleville", "Ada | 1949 | 1952"), mayorsOf("Sampletown", "Bob | 1952 | 1955")},
	{mayorsOf("Exampleville", "Ada | 1949 | 1953", "Cy | 1953 | 1956")},
}

func recordsOf(t testing.TB, articles []string) office.Records {
	t.Helper()
	files := fstest.MapFS{}
	for _, article := range articles {
		name, _, _ := strings.Cut(strings.TrimPrefix(article, "= "), " =")
		files[name+".txt"] = &fstest.MapFile{Data: []byte(article)}
	}
	records, err := ingest.Load(files, nil)
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// pastStore is a store of those versions, written at noon of the first days of
// three months.
func pastStore(t testing.TB) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "offices.db"), sqlite.Options{Write: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	for i, articles := range states {
		write(t, s, recordsOf(t, articles), time.Date(2026, time.Month(i+1), 1, 12, 0, 0, 0, time.UTC))
	}
	return s
}

func write(t testing.TB, s store.Store, r office.Records, at time.Time) store.Version {
	t.Helper()
	planned, err := store.NewPlan(t.Context(), s, r, at, []string{"/srv/private/offices", `C:\lists\more.txt`})
	if err != nil {
		t.Fatal(err)
	}
	v, err := planned.Write(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// newest is the graph of the newest version.
func newest(t testing.TB, s store.Store) *office.Graph {
	t.Helper()
	r, _, err := s.Load(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	g, err := office.NewGraph(r)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// asked is the URL of a document, asked of what was known at a time.
func asked(document, asKnownAt string) string {
	values := url.Values{"query": {document}}
	if asKnownAt != "" {
		values.Set("asKnownAt", asKnownAt)
	}
	return "/graphql?" + values.Encode()
}

// Every question of testdata/past has its answer beside it. A question's first line
// says what version it is asked of.
func TestPast(t *testing.T) {
	t.Parallel()
	s := pastStore(t)
	site := New(newest(t, s), Options{Past: s})
	files, err := filepath.Glob("testdata/past/*.graphql")
	if err != nil || len(files) == 0 {
		t.Fatal("no questions", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".graphql"), func(t *testing.T) {
			document, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			first, _, _ := strings.Cut(string(document), "\n")
			_, asKnownAt, _ := strings.Cut(first, "asKnownAt=")
			r := ask(t, site, "GET", asked(string(document), asKnownAt), "")
			if r.status != http.StatusOK {
				t.Fatalf("%d %s", r.status, r.body)
			}
			golden := strings.TrimSuffix(file, ".graphql") + ".json"
			got := pretty(t, r.body)
			if os.Getenv("GOLDEN") == "update" {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("answer differs (-want +got):\n%s", diff)
			}
		})
	}
}

func pretty(t *testing.T, body string) string {
	t.Helper()
	var decoded any
	if err := json.Unmarshal([]byte(body), &decoded); err != nil {
		t.Fatal(err)
	}
	text, err := json.MarshalIndent(decoded, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return string(text) + "\n"
}
