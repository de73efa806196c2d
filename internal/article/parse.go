package article

import (
	"io"
	"strings"
)

// Parse reads an article of at most [MaxBytes] in time linear in its length. It
// fails only when there is nothing to read: with the error of the reader, with
// [ErrTooLarge], or with [ErrNotText] for a binary file. All else that is wrong
// with a document is among the [Article]'s problems.
//
// Lines end in LF, CRLF or CR. The texts share the memory of the document,
// except those of wikitext, which say what its page shows.
func Parse(r io.Reader) (Article, error) {
	var p parser
	text, err := clean(r, &p.problems)
	if err != nil {
		return Article{}, err
	}
	if isWiki(text) {
		p.parseWiki(text)
		return p.done(), nil
	}
	at := Position{Line: 1, Column: 1}
	var t Text
	for line := range strings.Lines(text) {
		next := trim(at, line)
		if at.Line > 1 {
			p.line(t, next)
		}
		t = next
		at.Line++
	}
	p.line(t, Text{At: at})
	p.line(Text{At: at}, Text{}) // the document ends as with a blank line
	if p.infobox != closed {
		p.closeInfobox()
	}
	return p.done(), nil
}

// done returns the article.
func (p *parser) done() Article {
	if p.article.Title.Value == "" {
		p.problems.add(NoTitle, Text{At: Position{Line: 1, Column: 1}}, `begin the document with a line "= Title ="`)
	}
	p.article.Problems = p.problems.list()
	return p.article
}

// A parser takes an article line by line.
type parser struct {
	article  Article
	problems problems

	section bool // a section heading was read, so that the lead is over
	header  Text // of the table that the line above is part of
	rows    int  // of all tables so far
	ruled   ruled
	onLines bool // cells on lines of their own were told of

	infobox infobox
	opened  Text   // the line "Infobox"
	fields  int    // of all infoboxes before it
	indent  int    // column of the last row
	value   []Text // lines of its value
	below   []Text // lines directly below that row, which are part of it if a row follows
}

// line takes a line, trimmed, and a look at the next. A line of white space is
// empty.
func (p *parser) line(t, next Text) {
	if p.ruledLine(t, next) {
		return
	}
	isRow := strings.HasPrefix(t.Value, "|")
	if p.header.Value != "" && !isRow {
		p.closeTable()
	}
	if p.infobox != closed && p.infoboxLine(t) {
		return
	}
	switch {
	case t.Value == "":
	case isRow:
		p.tableLine(t)
	case t.Value[0] == '=':
		p.heading(t)
	case opensInfobox(t):
		p.openInfobox(t)
	default:
		p.prose(t)
	}
}

// heading takes a line that begins with an equals sign.
func (p *parser) heading(t Text) {
	right := strings.TrimLeft(t.Value, "=")
	level := len(t.Value) - len(right)
	inner := strings.TrimRight(right, "=")
	at := t.At
	at.Column += level
	title := trim(at, inner)
	if title.Value == "" {
		p.problems.add(EmptyHeading, t, `heading without a title was left out; write "== Title =="`)
		return
	}
	if len(right)-len(inner) != level {
		p.problems.add(UnbalancedHeading, t, "heading was read by the signs that open it; close it with as many equals signs")
	}
	if level == 1 {
		if p.article.Title.Value == "" {
			p.article.Title = title
			return
		}
		p.problems.add(DuplicateTitle, t, `the document has a title already, so this became a section; write "== Title =="`)
	}
	p.section = true
	p.article.Sections = append(p.article.Sections, Section{Title: title, Level: level})
}

// prose takes a line that is nothing else.
func (p *parser) prose(t Text) {
	switch {
	case strings.Count(t.Value, "|") > 1 && !strings.HasPrefix(t.Value, "•"):
		p.problems.add(RowWithoutBar, t, "line was read as prose; if it is a row of a table, begin it with a bar")
	case !p.section && strings.HasPrefix(t.Value, "- ") && strings.Contains(t.Value, ": "):
		p.problems.add(FieldOutsideInfobox, t, `line was read as prose; rows of the infobox stand below a line "Infobox"`)
	}
	if !p.section {
		p.article.Lead = append(p.article.Lead, t)
		return
	}
	s := &p.article.Sections[len(p.article.Sections)-1]
	s.Paragraphs = append(s.Paragraphs, t)
}
