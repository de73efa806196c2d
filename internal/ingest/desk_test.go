package ingest_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
)

// Every file in testdata/desk states what a desk would ask about and what it
// would let pass, the files of a folder with some of both, and all issues that
// its graph has. GOLDEN=update accepts those it has now.
func TestDesk(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/desk/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in testdata/desk: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			t.Parallel()
			archive, folder := readCase(t, file)
			records, err := ingest.Load(folder, nil)
			if err != nil {
				t.Fatal(err)
			}
			g, err := office.NewGraph(records)
			if err != nil {
				t.Fatal(err)
			}
			want := &archive.Files[len(archive.Files)-1]
			got := issuesOf(g)
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
			again, err := office.NewGraph(g.Records())
			if err != nil {
				t.Fatal(err)
			}
			if issuesOf(again) != got {
				t.Errorf("a graph of the graph's records has the issues\n%s\nand the graph itself\n%s", issuesOf(again), got)
			}
		})
	}
}

// issuesOf writes a line for every issue and the places that it compares.
func issuesOf(g *office.Graph) string {
	var all strings.Builder
	for _, i := range g.Issues(nil) {
		where := i.Section()
		if d, ok := i.Document(); ok {
			where = strings.TrimPrefix(string(d.ID()), "document:")
		}
		fmt.Fprintf(&all, "%s:%d:%d: %s %s %q: %s\n", where, i.Line(), i.Column(), i.Severity(), i.Code(), i.Text(), i.Message())
		for _, c := range i.Claims() {
			d, _ := c.Document()
			fmt.Fprintf(&all, "  %s %s:%d:%d %q\n", c.Field(), strings.TrimPrefix(string(d.ID()), "document:"), c.Line(), c.Column(), c.Text())
		}
	}
	return all.String()
}
