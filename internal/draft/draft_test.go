package draft_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/seed-51aee618/cursus/internal/draft"
)

// Every file in testdata states a rule, a draft and what is read of it: one line
// a part, with its line, column and length, and the stretch of the draft that
// they are. GOLDEN=update accepts what is read now.
func TestCases(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in testdata: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			text, want := archive.Files[0].Data, &archive.Files[1]
			got := dump(t, string(text))
			if os.Getenv("GOLDEN") == "update" {
				want.Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(archive), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if got != string(want.Data) {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", archive.Comment, got, want.Data)
			}
			for name, same := range map[string][]byte{
				"CRLF":              bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n")),
				"CR":                bytes.ReplaceAll(text, []byte("\n"), []byte("\r")),
				"a byte order mark": append([]byte("\ufeff"), text...),
			} {
				if other := dump(t, string(same)); other != got {
					t.Errorf("with %s\ngot:\n%s\nwant:\n%s", name, other, got)
				}
			}
		})
	}
}

func TestTooLong(t *testing.T) {
	t.Parallel()
	if _, err := draft.Read(strings.Repeat("a", draft.MaxBytes+1)); !errors.Is(err, draft.ErrTooLong) {
		t.Errorf("Read of %d bytes: %v; want ErrTooLong", draft.MaxBytes+1, err)
	}
}

// A line may hold as many cells as bytes, and a draft as many rows: reading it
// takes time in proportion, so this test ends.
func TestMuchOfEverything(t *testing.T) {
	t.Parallel()
	for _, unit := range []string{"|", "| a ", "|-\n| {{a || ", "|a|b|\n", "- Ada (1940–1958)\n", "== a ==\n", "{{a|", "甲|"} {
		head := "= T =\n{|\n! Name !! Start !! End\n"
		d, err := draft.Read(head + strings.Repeat(unit, (draft.MaxBytes-len(head))/len(unit)))
		if err != nil || d.Title != "T" {
			t.Errorf("Read of many %q: %v", unit, err)
		}
	}
}

// FuzzRead reads any text: every part and issue is at a stretch of a line.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(archive.Files[0].Data))
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) <= draft.MaxBytes {
			dump(t, text)
		}
	})
}
