package article

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"golang.org/x/tools/txtar"
)

// Every file in testdata states a rule, an article and what is read of it. In
// an article named "escaped" Go's escapes (\r, \xff) stand for what they mean.
// GOLDEN=update accepts what is read now.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in testdata: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) { runCase(t, file) })
	}
}

func runCase(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(archive.Files) != 2 || archive.Files[1].Name != "want" || len(bytes.TrimSpace(archive.Comment)) == 0 {
		t.Fatalf("%s: a case is a sentence, an article and a file want", file)
	}
	input := string(archive.Files[0].Data)
	if archive.Files[0].Name == "escaped" {
		input = unescape(t, input)
	}
	a, err := Parse(strings.NewReader(input))
	if err != nil {
		t.Fatal(err)
	}
	got, want := dump(a), string(archive.Files[1].Data)
	if os.Getenv("GOLDEN") == "update" {
		archive.Files[1].Data = []byte(got)
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != want {
		t.Errorf("%s\ngot:\n%s\nwant:\n%s", archive.Comment, got, want)
	}
}

// unescape joins the lines without adding line ends of its own.
func unescape(t *testing.T, s string) string {
	var text strings.Builder
	for line := range strings.Lines(s) {
		part, err := strconv.Unquote(`"` + strings.TrimSuffix(line, "\n") + `"`)
		if err != nil {
			t.Fatalf("line %q: %v", line, err)
		}
		text.WriteString(part)
	}
	return text.String()
}

func TestParseFails(t *testing.T) {
	broken := errors.New("disk on fire")
	image := "\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\x01\xfe", 20)
	for name, c := range map[string]struct {
		err  error
		says string
		in   *bytes.Reader
	}{
		"too large": {ErrTooLarge, "10485760", bytes.NewReader(make([]byte, MaxBytes+1))},
		"image":     {ErrNotText, "41 of its 67 bytes", bytes.NewReader([]byte(image))},
		"UTF-16":    {ErrNotText, "UTF-16", bytes.NewReader([]byte("\xff\xfe=\x00 \x00T\x00"))},
	} {
		_, err := Parse(c.in)
		if !errors.Is(err, c.err) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: Parse fails with %v; want %v that says %q", name, err, c.err, c.says)
		}
	}
	if _, err := Parse(iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("Parse of a failing reader fails with %v; want its error", err)
	}
}

// A document of exactly the limit is read.
func TestParseLargest(t *testing.T) {
	text := "= T =\n" + strings.Repeat("x", MaxBytes-len("= T =\n"))
	a, err := Parse(strings.NewReader(text))
	if err != nil || len(a.Lead) != 1 || len(a.Lead[0].Value) != MaxBytes-len("= T =\n") || len(a.Problems) > 0 {
		t.Errorf("Parse of %d bytes: %d paragraphs, problems %v, error %v", len(text), len(a.Lead), a.Problems, err)
	}
}

// Problems are cut in number and length, and say so.
func TestProblemsAreBounded(t *testing.T) {
	text := "= T =\n| A | B |\n" + strings.Repeat("| "+strings.Repeat("甲", 200)+" |\n", MaxProblems+7)
	a, err := Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(a.Sections[0].Tables[0].Rows); n != MaxProblems+7 {
		t.Errorf("%d rows; want all %d", n, MaxProblems+7)
	}
	if len(a.Problems) != MaxProblems+1 {
		t.Fatalf("%d problems; want %d", len(a.Problems), MaxProblems+1)
	}
	if got, want := a.Problems[0].Text, "| "+strings.Repeat("甲", MaxProblemText-3)+"…"; got != want {
		t.Errorf("problem quotes %q; want %q", got, want)
	}
	last := a.Problems[MaxProblems]
	if last.Code != TooManyProblems || last.At != (Position{MaxProblems + 3, 1}) || !strings.HasPrefix(last.Message, "7 more") {
		t.Errorf("last problem %+v; want 7 more from line %d", last, MaxProblems+3)
	}
}

func TestFieldsAndCells(t *testing.T) {
	a, err := Parse(strings.NewReader("= T =\nInfobox\n- Office: A\n- Term Start2: 1950\n- Office2: B\n\n| | Name | Term  Start |\n| 1 | Ada |\n"))
	if err != nil {
		t.Fatal(err)
	}
	if f, ok := a.Field("term start"); !ok || f.Number != 2 || f.Value.Value != "1950" {
		t.Errorf(`Field("term start") = %+v, %t; want the row on line 4`, f, ok)
	}
	if _, ok := a.Field("term end"); ok {
		t.Error(`Field("term end") = true; want false`)
	}
	if fs := a.Fields("office"); len(fs) != 2 || fs[0].Value.Value != "A" || fs[1].Value.Value != "B" {
		t.Errorf(`Fields("office") = %+v; want A and B`, fs)
	}
	table := a.Sections[0].Tables[0]
	for want, names := range map[int][]string{0: {""}, 1: {"NAME"}, 2: {"from", "termstart"}, -1: {"Image", "Nam", "Names"}} {
		if got := table.Column(names...); got != want {
			t.Errorf("Column(%q) = %d; want %d", names, got, want)
		}
	}
	row := table.Rows[0]
	for i, want := range map[int]Text{-1: {At: row.At}, 1: {Position{8, 7}, "Ada"}, 2: {At: row.At}} {
		if got := row.Cell(i); got != want {
			t.Errorf("Cell(%d) = %v; want %v", i, got, want)
		}
	}
}
