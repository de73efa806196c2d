package draft_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/seed-51aee618/cursus/internal/draft"
)

// dump reads a draft and writes down what was read.
func dump(t *testing.T, text string) string {
	t.Helper()
	d, err := draft.Read(text)
	if err != nil {
		t.Fatal(err)
	}
	text = strings.TrimPrefix(text, "\ufeff")
	w := writer{t: t, lines: strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n")}
	fmt.Fprintf(&w, "%s %q\n", d.Kind, d.Title)
	for _, f := range d.Infobox {
		fmt.Fprintf(&w, "field %s = %s\n", w.text(f.Key), w.text(f.Value))
	}
	for _, table := range d.Tables {
		fmt.Fprintf(&w, "table %q %s\n", table.Section, w.texts(table.Columns))
		for _, r := range table.Rows {
			fmt.Fprintf(&w, "row %d, line %d, %d terms: %s\n", r.Number, r.Line, len(r.Terms), w.texts(r.Cells))
		}
	}
	for _, term := range d.Terms {
		fmt.Fprintf(&w, "term %d %s %s %q %q %s %q %s/%s\n", term.Row(), w.text(term.At), term.PostTitle(),
			term.Name(), term.NativeName(), term.Status(), term.Ordinal(), term.Start().EDTF(), term.End().EDTF())
	}
	for _, i := range d.Issues {
		fmt.Fprintf(&w, "issue %s %s %q %s\n", i.Code(), w.stretch(i.Line(), i.Column(), i.Length), i.Text(), i.Message())
	}
	return w.String()
}

// A writer knows the draft, to show the stretches that places mean.
type writer struct {
	strings.Builder
	t     *testing.T
	lines []string
}

func (w *writer) texts(all []draft.Text) string {
	shown := make([]string, len(all))
	for i, text := range all {
		shown[i] = w.text(text)
	}
	return strings.Join(shown, " | ")
}

func (w *writer) text(text draft.Text) string {
	if text.Text == "" {
		if text.Length != 0 {
			w.t.Errorf("no text at %d:%d is %d long", text.Line, text.Column, text.Length)
		}
		return fmt.Sprintf("%d:%d", text.Line, text.Column)
	}
	at := w.stretch(text.Line, text.Column, text.Length)
	if strings.HasSuffix(at, " "+text.Text) {
		return at
	}
	return fmt.Sprintf("%s for %q", at, text.Text)
}

// stretch is a place and what stands there. A place is within its line, or just
// behind it, unless it is about the whole draft.
func (w *writer) stretch(line, column, length int) string {
	if line == 0 && column == 0 && length == 0 {
		return "whole"
	}
	if line < 1 || line > len(w.lines)+1 || column < 1 || length < 0 {
		w.t.Fatalf("%d:%d+%d is no place in %d lines", line, column, length, len(w.lines))
	}
	var text []rune
	if line <= len(w.lines) {
		text = []rune(w.lines[line-1])
	}
	if column-1+length > max(len(text), column-1) {
		w.t.Fatalf("%d:%d+%d is beyond the %d characters of its line", line, column, length, utf8.RuneCountInString(string(text)))
	}
	return fmt.Sprintf("%d:%d+%d %s", line, column, length, string(text[min(column-1, len(text)):min(column-1+length, len(text))]))
}
