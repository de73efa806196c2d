package ingest_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
)

// Every file in testdata states a rule, the files of a folder and what is made
// of them. GOLDEN=update accepts what is made of them now.
func TestCases(t *testing.T) {
	t.Parallel()
	for _, file := range caseFiles(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			t.Parallel()
			runCase(t, file)
		})
	}
}

func caseFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in testdata: %v", err)
	}
	return files
}

func runCase(t *testing.T, file string) {
	archive, folder := readCase(t, file)
	want := &archive.Files[len(archive.Files)-1]
	got := loadAndDump(t, folder)
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
}

func readCase(t *testing.T, file string) (*txtar.Archive, fstest.MapFS) {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	last := len(archive.Files) - 1
	if last < 1 || archive.Files[last].Name != "want" || len(bytes.TrimSpace(archive.Comment)) == 0 {
		t.Fatalf("%s: a case is a sentence, the files of a folder and a file want", file)
	}
	folder := make(fstest.MapFS)
	for _, f := range archive.Files[:last] {
		folder[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return archive, folder
}

// loadAndDump loads a folder, makes a graph of it and writes the records down.
func loadAndDump(t *testing.T, folder fstest.MapFS) string {
	t.Helper()
	records, err := ingest.Load(folder, nil)
	if err != nil {
		t.Fatal(err)
	}
	got := dumpOf(records)
	if _, err := office.NewGraph(records); err != nil {
		t.Errorf("the records make no graph: %v", err)
	}
	return got
}

// A byte order mark and line ends as other systems write them change nothing.
func TestCasesWithOtherLineEnds(t *testing.T) {
	t.Parallel()
	for _, file := range caseFiles(t) {
		archive, folder := readCase(t, file)
		for name, f := range folder {
			if filepath.Ext(name) != ".json" {
				f.Data = append([]byte("\ufeff"), bytes.ReplaceAll(f.Data, []byte("\n"), []byte("\r\n"))...)
			}
		}
		if got, want := loadAndDump(t, folder), string(archive.Files[len(archive.Files)-1].Data); got != want {
			t.Errorf("%s with CRLF\ngot:\n%s\nwant:\n%s", file, got, want)
		}
	}
}
