package synth_test

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/synth"
	"github.com/seed-51aee618/cursus/internal/when"
)

// What is written reads back: the same terms with the same claims at the same
// places, the same people, posts, bodies, areas, documents and issues.
func TestRoundTrip(t *testing.T) {
	t.Parallel()
	for _, terms := range []int{20, 3000} {
		want := synth.Records(synth.Options{Terms: terms, Seed: 5})
		dir := filepath.Join(t.TempDir(), "new", "folder")
		if err := synth.Write(dir, want); err != nil {
			t.Fatal(err)
		}
		got, err := ingest.Load(os.DirFS(dir), nil)
		if err != nil {
			t.Fatal(err)
		}
		compare(t, "terms", got.Terms, want.Terms, func(t office.TermRecord) string { return string(t.ID) })
		compare(t, "people", got.People, want.People, func(p office.PersonRecord) string { return string(p.ID) })
		compare(t, "areas", got.Areas, want.Areas, func(a office.AreaRecord) string { return string(a.ID) })
		compare(t, "types", got.PostTypes, want.PostTypes, func(p office.PostTypeRecord) string { return string(p.ID) })
		compare(t, "documents", got.Documents, want.Documents, func(d office.DocumentRecord) string { return string(d.ID) })
		compare(t, "issues", got.Issues, want.Issues, func(i office.IssueRecord) string { return string(i.Term) + string(i.Code) + i.Place.String() })
		compare(t, "posts", withoutFacts(got.Posts), want.Posts, func(p office.PostRecord) string { return string(p.ID) })
		compare(t, "bodies", withoutBodyFacts(got.Bodies), want.Bodies, func(b office.BodyRecord) string { return string(b.ID) })
	}
}

// Infobox rows are verbatim text beside the fields; the records leave them out.
func withoutFacts(posts []office.PostRecord) []office.PostRecord {
	for i := range posts {
		posts[i].Facts = nil
	}
	return posts
}

func withoutBodyFacts(bodies []office.BodyRecord) []office.BodyRecord {
	for i := range bodies {
		bodies[i].Facts = nil
	}
	return bodies
}

func compare[R any](t *testing.T, name string, got, want []R, id func(R) string) {
	t.Helper()
	byID := func(a, b R) int { return cmp.Compare(id(a), id(b)) }
	got, want = slices.SortedFunc(slices.Values(got), byID), slices.SortedFunc(slices.Values(want), byID)
	dates := gocmp.Comparer(func(a, b when.Date) bool { return a == b })
	if diff := gocmp.Diff(want, got, dates); diff != "" {
		t.Errorf("%s differ (-written +read):\n%.2000s", name, diff)
	}
}

// The folder says that its records are invented.
func TestMark(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := synth.Write(dir, synth.Records(synth.Options{Terms: 30})); err != nil {
		t.Fatal(err)
	}
	read, err := ingest.Load(os.DirFS(dir), nil)
	if err != nil || !read.Synthetic {
		t.Errorf("the folder reads as synthetic %v, %v; want it marked", read.Synthetic, err)
	}
}

// A folder that has files is left as it is.
func TestFolderWithFiles(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "mine.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	err := synth.Write(dir, synth.Records(synth.Options{Terms: 30}))
	if !errors.Is(err, fs.ErrExist) {
		t.Errorf("Write into a folder with files: %v; want %v", err, fs.ErrExist)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("the folder has %d entries now; want the one of before", len(entries))
	}
}
