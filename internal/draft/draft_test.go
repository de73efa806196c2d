package draft_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

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

// Cells without a header, names in one cell, and words of a title that no header
// has: none of them may cost the square of the text. A cell names a hundred
// people at most, and what stands behind them is an issue.
func TestMuchInOnePlace(t *testing.T) {
	t.Parallel()
	const list = "= A =\n== L ==\n| | Name | Term start | Term end |\n| 1 | "
	for _, c := range []struct {
		head, unit  string
		terms, some int
	}{
		{"", "|", 0, 1},
		{list, "A and ", 100, 1},
		{"{|\n! No. !! Name\n|-\n| 1 || rowspan=1000 | " + strings.Repeat("A and ", 10_000) + "\n", "|-\n| 2\n", 256, 2},
		{"= " + strings.Repeat("abcde ", draft.MaxBytes/12) + "=\n| Nam ", "| fghij ", 0, 1},
	} {
		start := time.Now()
		d, err := draft.Read(c.head + strings.Repeat(c.unit, (draft.MaxBytes-len(c.head))/len(c.unit)))
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Terms) != c.terms || len(d.Issues) < c.some {
			t.Errorf("many %q: %d terms and %d issues; want %d and at least %d", c.unit, len(d.Terms), len(d.Issues), c.terms, c.some)
		}
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("many %q took %v", c.unit, took)
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
