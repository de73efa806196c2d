package archtest

import (
	"io/fs"
	"iter"
	"os"
	"path"
	"regexp"
	"slices"
	"testing"
)

// The module's root, of which tests run two folders below.
var root = os.DirFS("../..")

// files yields the name of every file of the module, from its root.
func files(t *testing.T) iter.Seq[string] {
	t.Helper()
	return func(yield func(string) bool) {
		err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case entry.IsDir() && slices.Contains([]string{".git", ".venv", "bin", "dist", "node_modules"}, entry.Name()):
				return fs.SkipDir
			case !entry.IsDir() && !yield(name):
				return fs.SkipAll
			default:
				return nil
			}
		})
		if err != nil {
			t.Error(err)
		}
	}
}

// What we write must hold on every machine, so it names no folder of the one
// it was written on. The continuous integration alone knows where it runs.
func TestNoLocalPaths(t *testing.T) {
	local := regexp.MustCompile(`\B/(work|root)/|[.]{2}/shared`)
	written := []string{"", ".go", ".graphql", ".graphqls", ".ipynb", ".js", ".json", ".md", ".mjs", ".mod", ".py", ".R", ".sh", ".ts", ".txtar", ".yml"}
	for name := range files(t) {
		if name == ".ci/run" || !slices.Contains(written, path.Ext(name)) {
			continue
		}
		text, err := fs.ReadFile(root, name)
		if err != nil {
			t.Fatal(err)
		}
		if found := local.Find(text); found != nil {
			t.Errorf("%s names %s, a place on one machine", name, found)
		}
	}
}
