package article

import (
	"html"
	"strings"
)

// maxNesting bounds how deep links and templates stand in each other.
const maxNesting = 20

// render returns what the page shows of the text from one offset to another,
// in one line.
func (w *wiki) render(from, to, depth int) string {
	var b strings.Builder
	for i := from; i < to; {
		closed, paired := w.closing(i)
		switch rest := w.text[i:to]; {
		case paired && closed <= to && depth < maxNesting:
			b.WriteString(w.paired(i, closed, depth))
			i = closed
		case strings.HasPrefix(rest, "''"):
			i += len(rest) - len(strings.TrimLeft(rest, "'"))
		case strings.HasPrefix(rest, "[http"):
			label, n := outside(rest)
			b.WriteString(label)
			i += n
		case rest[0] == '<' && tagLength(rest) > 0:
			n := tagLength(rest)
			if strings.HasPrefix(strings.ToLower(rest[:n]), "<br") {
				b.WriteString(w.lineBreak(b.String(), i, i+n, to))
			}
			i += n
		default:
			b.WriteByte(rest[0])
			i++
		}
	}
	return strings.Join(strings.Fields(html.UnescapeString(b.String())), " ")
}

// paired returns what the page shows of a link or a template.
func (w *wiki) paired(from, closed, depth int) string {
	if w.text[from] == '[' {
		return w.link(from, closed, depth)
	}
	return w.expand(from, closed, depth)
}

// outside returns the label of the link to another site that a text begins
// with, and its length; its bracket alone if it is no such link.
func outside(text string) (label string, length int) {
	const longest = 500
	text = text[:min(len(text), longest)]
	address, more, _ := strings.Cut(text[:lineLength(text)], " ")
	label, _, ok := strings.Cut(more, "]")
	if !ok || strings.Contains(address, "]") {
		return "[", 1
	}
	return label, len(address) + len(" ") + len(label) + len("]")
}

// lineBreak is a slash between two links, which are two things, and else a space.
func (w *wiki) lineBreak(before string, from, behind, to int) string {
	for behind < to && (w.text[behind] == ' ' || w.text[behind] == '\n') {
		behind++
	}
	_, link := w.ends[behind]
	if before == "" || !link || w.text[behind] != '[' || !strings.HasSuffix(strings.TrimRight(w.text[max(0, from-8):from], " \n"), "]]") {
		return " "
	}
	return " / "
}

// tagLength is the length of the HTML tag that a text begins with; 0 when there
// is none.
func tagLength(text string) int {
	const longest = 500
	name := strings.TrimPrefix(text[1:], "/")
	if name == "" || name[0]|0x20 < 'a' || name[0]|0x20 > 'z' {
		return 0
	}
	return strings.IndexByte(text[:min(len(text), longest)], '>') + 1
}

// link returns the label of a link; nothing for an image or a category.
func (w *wiki) link(from, closed, depth int) string {
	if isHidden(w.text[from+2 : closed]) {
		return ""
	}
	parts := w.split(from+2, closed-2)
	last := parts[len(parts)-1]
	return w.render(last.from, last.to, depth+1)
}

// isHidden says whether a link shows no text in its place.
func isHidden(target string) bool {
	space, _, _ := strings.Cut(target[:min(len(target), 20)], ":")
	switch strings.ToLower(strings.TrimSpace(space)) {
	case "file", "image", "category", "datei", "kategorie", "fichier", "catégorie", "archivo", "categoría", "文件", "分类", "分類":
		return true
	default:
		return false
	}
}

// A span is a part of the text.
type span struct{ from, to int }

// split parts a span at the bars that stand in no link or template.
func (w *wiki) split(from, to int) []span {
	var parts []span
	start := from
	for i := from; i < to; {
		if closed, ok := w.closing(i); ok && closed <= to {
			i = closed
			continue
		}
		if w.text[i] == '|' {
			parts = append(parts, span{start, i})
			start = i + 1
		}
		i++
	}
	return append(parts, span{start, to})
}
