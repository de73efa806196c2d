package article

import (
	"fmt"
	"strconv"
	"strings"
)

// dump writes an article as the cases in testdata expect it, a fact a line: what,
// line:column, text. The cells of a row stand after their columns only.
func dump(a Article) string {
	var d strings.Builder
	line := func(what string, t Text) { fmt.Fprintf(&d, "%s %s %q\n", what, place(t.At), t.Value) }
	if a.Title.Value != "" {
		line("title", a.Title)
	}
	for _, f := range a.Infobox {
		fmt.Fprintf(&d, "field %s %q is %q %d = %s %q\n", place(f.Key.At), f.Key.Value, f.Name, f.Number, place(f.Value.At), f.Value.Value)
		if len(f.Items) != 1 {
			fmt.Fprintf(&d, "  items%s\n", list(f.Items, place))
		}
	}
	for _, t := range a.Lead {
		line("lead", t)
	}
	for _, s := range a.Sections {
		line(fmt.Sprintf("section %d", s.Level), s.Title)
		for _, t := range s.Paragraphs {
			line("  paragraph", t)
		}
		for _, t := range s.Tables {
			fmt.Fprintf(&d, "  table %s%s\n", place(t.At), list(t.Columns, column))
			for _, r := range t.Rows {
				fmt.Fprintf(&d, "    row %d %s%s\n", r.Number, place(r.At), list(r.Cells, column))
			}
		}
	}
	for _, p := range a.Problems {
		fmt.Fprintf(&d, "%s %s %q: %s\n", p.Code, place(p.At), p.Text, p.Message)
	}
	return d.String()
}

func list(texts []Text, where func(Position) string) string {
	var d strings.Builder
	for _, t := range texts {
		fmt.Fprintf(&d, " | %s %q", where(t.At), t.Value)
	}
	return d.String()
}

func place(p Position) string  { return fmt.Sprintf("%d:%d", p.Line, p.Column) }
func column(p Position) string { return strconv.Itoa(p.Column) }
