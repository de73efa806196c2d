package article

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode"
)

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"= T =\n\nInfobox\n- Office2: A , B\nC\n- D\n\nLead. c. 1950.\n== S ==\n| | Name |\n| 1 | Ada (甲) | |\n\n|\n",
		"\ufeff= T\r\n\rInfobox\n- K:\n  v\nprose\nInfobox\n| - | --- |\n|---|\n=\n==\n= U =\na | b | c\n",
		"a | b | c |\n---|---|---|\n1 | x\ny |\nz | 2 | 3 |\n| |||\nd | e\n--- | ---\nf",
		"{{Infobox official post\n| post = Mayor\n| incumbent = [[Ada (mayor)|Ada]]<ref>x</ref>\n}}\n== L ==\n{| class=x\n|+ C\n! rowspan=2 | No. !! Name !! colspan=2 | Term\n|-\n! Name !! Took office !! Left\n|-\n| 1 || {{sortname|A|B}}<br>[[C]] || {{dts|1949|8|1}} || ''x''\n|}",
		"{{{|\n|}|-\n!!||\n[[[[]]}}]]{{a|b=c|{{d}}<!--",
		"Infobox\n\x00\n- : \xff\n - x :y,\n,\n , z\n\u00a0\u2028\u0085",
	} {
		f.Add(seed)
	}
	f.Fuzz(check)
}

// check parses a text and tells what in the article cannot come of it.
func check(t *testing.T, text string) {
	a, err := Parse(strings.NewReader(text))
	if errors.Is(err, ErrNotText) {
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	cleaned, err := clean(strings.NewReader(text), &problems{})
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(cleaned, "\n")
	if isWiki(cleaned) {
		checkWiki(t, lines, a)
		return
	}
	parts := everyPart(a)
	for _, part := range parts {
		checkPlace(t, lines, part)
	}
	checkNothingLost(t, lines, parts)
	checkRest(t, lines, a)
}

// checkWiki checks what is true of wikitext, whose texts are not its source: every
// part is at a place in it, the parts of a kind in order, and within the limits.
func checkWiki(t *testing.T, lines []string, a Article) {
	t.Helper()
	for _, part := range everyPart(a) {
		if part.At.Line < 1 || part.At.Line > len(lines)+1 || part.At.Column < 1 || strings.TrimSpace(part.Value) != part.Value {
			t.Errorf("%q is at %v of %d lines", part.Value, part.At, len(lines))
		}
	}
	for _, s := range a.Sections {
		for _, table := range s.Tables {
			for _, r := range table.Rows {
				if len(r.Cells) > maxColumns {
					t.Errorf("row at %v has %d cells", r.At, len(r.Cells))
				}
			}
		}
	}
}

// everyPart returns all text of the article once, by position.
func everyPart(a Article) []Text {
	parts := append([]Text{a.Title}, a.Lead...)
	for _, f := range a.Infobox {
		parts = append(parts, f.Key, f.Value)
	}
	for _, s := range a.Sections {
		parts = append(append(parts, s.Title), s.Paragraphs...)
		for _, table := range s.Tables {
			parts = append(parts, table.Columns...)
			for _, r := range table.Rows {
				parts = append(parts, r.Cells...)
			}
		}
	}
	parts = slices.DeleteFunc(parts, func(t Text) bool { return t.Value == "" })
	slices.SortFunc(parts, func(a, b Text) int {
		return slices.Compare([]int{a.At.Line, a.At.Column}, []int{b.At.Line, b.At.Column})
	})
	return parts
}

// checkPlace looks the text up at its place. What goes on in other lines there
// must at least begin with all of the first.
func checkPlace(t *testing.T, lines []string, part Text) {
	t.Helper()
	if part.At.Line < 1 || part.At.Line > len(lines) {
		t.Fatalf("%q is at %v; the document has %d lines", part.Value, part.At, len(lines))
	}
	line := []rune(lines[part.At.Line-1])
	if part.At.Column < 1 || part.At.Column > len(line)+1 {
		t.Fatalf("%q is at %v; the line has %d columns", part.Value, part.At, len(line))
	}
	there := strings.TrimSpace(string(line[part.At.Column-1:]))
	if !strings.HasPrefix(there, part.Value) && !strings.HasPrefix(part.Value, there+" ") {
		t.Errorf("%q is at %v; there stands %q", part.Value, part.At, there)
	}
	if strings.TrimSpace(part.Value) != part.Value {
		t.Errorf("%q at %v is not trimmed", part.Value, part.At)
	}
}

// checkNothingLost compares all characters of the document with those of its
// parts, in order and but for the format's own.
func checkNothingLost(t *testing.T, lines []string, parts []Text) {
	t.Helper()
	var want, got strings.Builder
	for _, line := range lines {
		if !strings.EqualFold(strings.TrimSpace(line), "Infobox") {
			want.WriteString(line)
		}
	}
	for _, part := range parts {
		got.WriteString(part.Value)
	}
	if got, want := content(got.String(), "=|-:"), content(want.String(), "=|-:"); got != want {
		t.Errorf("article has %q; the document %q", got, want)
	}
}

// content is s without white space and the characters of the format.
func content(s, format string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune(format, r) {
			return -1
		}
		return r
	}, s)
}

// checkRest checks items, sentences, row numbers and problems.
func checkRest(t *testing.T, lines []string, a Article) {
	t.Helper()
	for _, f := range a.Infobox {
		if got, want := content(texts(f.Items), ","), content(f.Value.Value, ","); got != want {
			t.Errorf("items of %q are %v", f.Value.Value, f.Items)
		}
		for _, item := range f.Items {
			checkPlace(t, lines, item)
		}
	}
	for _, p := range a.Lead {
		sentences := Sentences(p)
		if content(texts(sentences), "") != content(p.Value, "") {
			t.Errorf("sentences of %q are %v", p.Value, sentences)
		}
		for _, s := range sentences {
			checkPlace(t, lines, s)
		}
	}
	rows := 0
	for _, s := range a.Sections {
		for _, table := range s.Tables {
			for _, r := range table.Rows {
				if rows++; r.Number != rows {
					t.Errorf("row at %v has number %d; want %d", r.At, r.Number, rows)
				}
			}
		}
	}
	for i, p := range a.Problems {
		checkPlace(t, lines, Text{At: p.At})
		if i > 0 && (p.At.Line < a.Problems[i-1].At.Line || p.Message == "") {
			t.Errorf("problem %+v follows %+v", p, a.Problems[i-1])
		}
	}
}

func texts(ts []Text) string {
	var all strings.Builder
	for _, t := range ts {
		all.WriteString(t.Value)
	}
	return all.String()
}
