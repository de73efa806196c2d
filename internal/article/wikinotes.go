package article

import "strings"

// blankNotes puts spaces for references and comments, byte for byte.
func blankNotes(text string) string {
	n := notes{text: text}
	var b strings.Builder
	done := 0
	for i := 0; i < len(text); {
		end := n.end(i)
		if end == i {
			i++
			continue
		}
		b.WriteString(text[done:i])
		b.WriteString(strings.Repeat(" ", end-i))
		i, done = end, end
	}
	b.WriteString(text[done:])
	return b.String()
}

// notes finds references and comments from left to right.
type notes struct {
	text             string
	comment, closing int // where the next --> and </ref> were found
}

// end returns where the note that begins at an offset ends; the offset itself
// where none begins, or where it is not closed.
func (n *notes) end(i int) int {
	const longestTag = 500
	rest := n.text[i:]
	switch {
	case rest[0] != '<':
		return i
	case strings.HasPrefix(rest, "<!--"):
		return n.after(&n.comment, i, "-->")
	case len(rest) < 5 || !strings.EqualFold(rest[:4], "<ref") || strings.IndexByte(" />", rest[4]) < 0:
		return i
	}
	tag := strings.IndexByte(rest[:min(len(rest), longestTag)], '>')
	switch {
	case tag < 0:
		return i
	case rest[tag-1] == '/':
		return i + tag + 1
	default:
		return n.after(&n.closing, i, "</ref>")
	}
}

// after returns where the next sign behind an offset ends. It looks for each
// only once.
func (n *notes) after(next *int, i int, sign string) int {
	if *next < i {
		at := strings.Index(n.text[i:], sign)
		if at < 0 {
			at = len(n.text)
		}
		*next = i + at
	}
	if *next >= len(n.text) {
		return i
	}
	return *next + len(sign)
}
