package article

import "strings"

// A wiki reads MediaWiki wikitext: headings, infobox templates, tables and
// prose. The text of a part is what the page shows of it, without links,
// references and comments; its place is where it begins in the source.
type wiki struct {
	*parser
	source string      // as it is
	text   string      // the same, byte for byte, with references and comments blanked
	ends   map[int]int // where each [[ and {{ is closed, behind it
	read   int         // how far places were counted
	at     Position    // of that
	spent  int         // on cells made of merged ones: see spend
}

// isWiki says whether a text is wikitext: a line of it begins a table or a
// template.
func isWiki(text string) bool {
	for _, sign := range []string{"{|", "{{"} {
		if strings.HasPrefix(text, sign) || strings.Contains(text, "\n"+sign) {
			return true
		}
	}
	return false
}

// parseWiki reads the whole text into the parser's article.
func (p *parser) parseWiki(source string) {
	text := blankNotes(source)
	w := wiki{parser: p, source: source, text: text, ends: pairs(text), at: Position{1, 1}}
	for i := 0; i < len(text); {
		i = w.block(i)
	}
	w.title()
}

// block reads what begins at the start of a line and returns where the next
// begins.
func (w *wiki) block(i int) int {
	end := i + lineLength(w.text[i:])
	start := i + len(w.text[i:end]) - len(strings.TrimLeft(w.text[i:end], " \t:\n"))
	switch rest := w.text[start:end]; {
	case strings.HasPrefix(rest, "{|"):
		return w.table(start)
	case strings.HasPrefix(rest, "{{") && w.ends[start] > 0:
		closed := w.ends[start]
		line := closed + lineLength(w.text[closed:])
		if w.infoboxTemplate(start, closed) {
			return closed
		}
		if strings.TrimSpace(w.text[closed:line]) == "" {
			return line // it says nothing of the article's subject
		}
	case strings.HasPrefix(rest, "[[") && isHidden(rest[2:]):
		return max(end, w.ends[start])
	}
	end = w.lineEnd(i, end)
	t := Text{At: w.place(start)}
	if t.Value = w.render(start, end, 0); t.Value != "" {
		if t.Value[0] == '=' {
			w.heading(t)
		} else {
			w.prose(t)
		}
	}
	return end
}

// lineEnd is the end of a line, or that of the last link or template in it that
// goes on below.
func (w *wiki) lineEnd(from, end int) int {
	for i := from; i < end; {
		closed, ok := w.closing(i)
		if !ok {
			i++
			continue
		}
		if i = closed; closed > end {
			end = closed + lineLength(w.text[closed:])
		}
	}
	return end
}

// lineLength is the length of the first line with its line feed.
func lineLength(s string) int {
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		return i + 1
	}
	return len(s)
}

// place counts lines and columns on to an offset. Offsets never fall.
func (w *wiki) place(offset int) Position {
	if offset > w.read {
		w.at = w.at.after(w.source[w.read:offset])
		w.read = offset
	}
	return w.at
}

// title takes the title of an article that has no line for it from its infobox.
func (w *wiki) title() {
	for _, name := range []string{"name", "post"} {
		if f, ok := w.article.Field(name); ok && w.article.Title.Value == "" {
			w.article.Title = f.Value
		}
	}
}

// closing returns the end of the link or template that begins at an offset.
func (w *wiki) closing(i int) (end int, ok bool) {
	if w.text[i] != '[' && w.text[i] != '{' {
		return 0, false
	}
	end, ok = w.ends[i]
	return end, ok
}
