// Package archtest holds the project to its own layout: which package may
// import which, and that nothing in it is true on one machine alone.
package archtest

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/seed-51aee618/cursus/"

func TestImports(t *testing.T) {
	rows := readRows(t)
	for name := range files(t) {
		if path.Ext(name) != ".go" || strings.Contains(name, "/testdata/") {
			continue
		}
		folder := path.Dir(name)
		may, ok := rows[folder]
		if !ok {
			t.Errorf("%s: %s has no row in imports.txt: add one that says what it may import", name, folder)
			continue
		}
		if strings.HasSuffix(name, "_test.go") {
			may = slices.Concat(may, []string{folder}, rows[folder+" tests"], rows["tests"])
		}
		for _, imported := range importsOf(t, name) {
			if !allowed(may, imported) {
				t.Errorf("%s imports %s, which imports.txt does not give to %s", name, imported, folder)
			}
		}
	}
}

// TestRows keeps the table itself in order: rows name folders that exist and
// import only folders above them.
func TestRows(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range rowsInOrder(t) {
		folder, _, tests := strings.Cut(row.name, " ")
		if _, err := fs.Stat(root, folder); err != nil && folder != "tests" {
			t.Errorf("%s: there is no such folder: delete its row", row.name)
		}
		for _, name := range row.may {
			if own(name) && !tests && !seen[name] {
				t.Errorf("%s may not import %s, which does not stand above it", row.name, name)
			}
		}
		seen[folder] = true
	}
}

type row struct {
	name string
	may  []string
}

func readRows(t *testing.T) map[string][]string {
	t.Helper()
	rows := map[string][]string{}
	for _, row := range rowsInOrder(t) {
		rows[row.name] = row.may
	}
	return rows
}

func rowsInOrder(t *testing.T) (rows []row) {
	t.Helper()
	text, err := os.ReadFile("imports.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		name, may, ok := strings.Cut(line, ":")
		if ok && !strings.HasPrefix(line, "#") {
			rows = append(rows, row{name, strings.Fields(may)})
		}
	}
	return rows
}

// importsOf returns what a file imports beside the standard library, whose
// paths begin without a dot.
func importsOf(t *testing.T, name string) (imports []string) {
	t.Helper()
	source, err := fs.ReadFile(root, name)
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, source, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	for _, spec := range file.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		if host, _, _ := strings.Cut(name, "/"); strings.Contains(host, ".") {
			imports = append(imports, strings.TrimPrefix(name, module))
		}
	}
	return imports
}

// allowed says whether a row's names cover an import: our own packages one by
// one, other modules with everything below them.
func allowed(may []string, imported string) bool {
	return slices.ContainsFunc(may, func(name string) bool {
		below := !own(name) && strings.HasPrefix(imported, name+"/")
		return name == "*" || name == imported || below
	})
}

func own(name string) bool { return name != "*" && !strings.Contains(name, ".") }
