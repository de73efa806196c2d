package export_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-51aee618/cursus/internal/export"
	"github.com/seed-51aee618/cursus/internal/table"
)

// shown is how many rows of each table are kept for comparison.
const shown = 5

// The tables of the seeds begin as testdata has them. GOLDEN=update writes them
// as they now are; read the diff.
func TestSeeds(t *testing.T) {
	t.Parallel()
	g, err := seeds()
	if err != nil {
		t.Fatal(err)
	}
	for _, tab := range export.Tables(g) {
		hold(t, tab.Name+".csv", lines(text(t, tab), shown+1))
	}
}

// The descriptor is one of the Data Package standard and describes what the
// files hold.
func TestDataPackage(t *testing.T) {
	t.Parallel()
	g, err := seeds()
	if err != nil {
		t.Fatal(err)
	}
	got, err := export.DataPackage(g, "")
	if err != nil {
		t.Fatal(err)
	}
	hold(t, export.PackageFile, string(got))
	var d struct {
		Version   string
		Resources []struct {
			Path   string
			Schema struct{ Fields []struct{ Name string } }
		}
	}
	if err := json.Unmarshal(got, &d); err != nil {
		t.Fatal(err)
	}
	if d.Version != g.Version() {
		t.Errorf("version %q; want %q", d.Version, g.Version())
	}
	for i, tab := range export.Tables(g) {
		r := d.Resources[i]
		var names []string
		for _, f := range r.Schema.Fields {
			names = append(names, f.Name)
		}
		header := strings.Join(names, ",") + "\r\n"
		if r.Path != tab.Name+".csv" || !strings.HasPrefix(text(t, tab), header) {
			t.Errorf("%s is said to have the columns %s", r.Path, header)
		}
	}
}

func text(t *testing.T, tab table.Table) string {
	t.Helper()
	var b strings.Builder
	if err := table.WriteCSV(&b, tab, table.CSVOptions{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// lines are the first n lines of a text, or all when it has fewer.
func lines(text string, n int) string {
	var b strings.Builder
	for line := range strings.SplitAfterSeq(text, "\n") {
		if n == 0 {
			break
		}
		b.WriteString(line)
		n--
	}
	return b.String()
}

// hold compares with a file of testdata. The version of the data set changes
// with every fact, so it is left out.
func hold(t *testing.T, name, got string) {
	t.Helper()
	g, err := seeds()
	if err != nil {
		t.Fatal(err)
	}
	got = strings.ReplaceAll(got, g.Version(), "VERSION")
	file := filepath.Join("testdata", "seeds", name)
	if os.Getenv("GOLDEN") == "update" {
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}
