package draft

import (
	"strings"
	"unicode/utf8"

	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/office"
)

// A Text is a piece of the draft as it was read, and where it stands. Its length
// is that of the piece in the draft, which differs where markup is left out, and
// ends with its line.
type Text struct {
	Text   string
	Line   int // from 1
	Column int // in characters, from 1
	Length int // in characters
}

// lines are those of a draft, counted as package article counts them.
type lines struct {
	all  []string
	last mark
}

// A mark is the place that was looked up last: places are mostly asked for in
// the order of the text, and a line may hold a hundred thousand cells.
type mark struct{ line, column, offset int }

func newLines(text string) *lines {
	text = strings.TrimPrefix(text, "\ufeff")
	return &lines{all: strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n")}
}

func (l *lines) text(t article.Text) Text {
	stands := Text{Text: t.Value, Line: t.At.Line, Column: t.At.Column}
	if t.Value != "" {
		stands.Length = l.length(t.At.Line, t.At.Column, t.Value)
	}
	return stands
}

func (l *lines) texts(all []article.Text) []Text {
	texts := make([]Text, 0, len(all))
	for _, t := range all {
		texts = append(texts, l.text(t))
	}
	return texts
}

// holder is what names the holder of a term.
func (l *lines) holder(t office.Term) Text {
	for _, c := range t.Claims() {
		if c.Field() == office.HolderField {
			return Text{c.Text(), c.Line(), c.Column(), l.length(c.Line(), c.Column(), c.Text())}
		}
	}
	return Text{} // every term has one
}

// maxMarked bounds how far a line is looked at for the end of one text: so many
// bytes. There may be as many texts in it as bars.
const maxMarked = 1000

// length is how many characters of a line, from a column on, a text stands for:
// its own where they are printed there one by one, else those up to the end of
// the cell or, where it is no text, of the line.
func (l *lines) length(line, column int, text string) int {
	if line < 1 || line > len(l.all) {
		return 0
	}
	rest := l.from(line, column)
	if text != "" && strings.HasPrefix(rest, text) {
		return utf8.RuneCountInString(text)
	}
	rest = rest[:min(len(rest), maxMarked)]
	if text != "" {
		rest = cell(rest)
	}
	return utf8.RuneCountInString(strings.TrimSpace(rest))
}

// from is what stands in a line from a column on.
func (l *lines) from(line, column int) string {
	m := l.last
	if m.line != line || m.column > column {
		m = mark{line: line, column: 1}
	}
	text := l.all[line-1]
	for m.column < column && m.offset < len(text) {
		_, size := utf8.DecodeRuneInString(text[m.offset:])
		m.offset += size
		m.column++
	}
	l.last = m
	return text[m.offset:]
}

// cell is what stands before a bar that is not part of a link or template.
func cell(rest string) string {
	within := 0
	for i := range rest {
		switch two := rest[i:min(i+2, len(rest))]; {
		case two == "[[" || two == "{{":
			within++
		case two == "]]" || two == "}}":
			within--
		case rest[i] == '|' && within <= 0:
			return rest[:i]
		}
	}
	return rest
}
