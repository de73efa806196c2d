package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// after returns the place where text that begins at p ends.
func (p Position) after(text string) Position {
	if i := strings.LastIndexByte(text, '\n'); i >= 0 {
		p.Line += strings.Count(text, "\n")
		p.Column = 1
		text = text[i+1:]
	}
	p.Column += utf8.RuneCountInString(text)
	return p
}

// trim returns what begins at that place without surrounding white space. All
// white space is empty text at that same place.
func trim(at Position, s string) Text {
	left := strings.TrimLeftFunc(s, unicode.IsSpace)
	if left == "" {
		return Text{At: at}
	}
	return Text{At: at.after(s[:len(s)-len(left)]), Value: strings.TrimRightFunc(left, unicode.IsSpace)}
}

// cut parts t at the first sep.
func (t Text) cut(sep string) (before, after Text, found bool) {
	b, a, found := strings.Cut(t.Value, sep)
	if !found {
		return t, Text{At: t.At.after(t.Value)}, false
	}
	return trim(t.At, b), trim(t.At.after(t.Value[:len(b)+len(sep)]), a), true
}

// sameLetters compares without regard to case and white space.
func sameLetters(a, b string) bool {
	for {
		a, b = strings.TrimLeftFunc(a, unicode.IsSpace), strings.TrimLeftFunc(b, unicode.IsSpace)
		if a == "" || b == "" {
			return a == b
		}
		r, n := utf8.DecodeRuneInString(a)
		s, m := utf8.DecodeRuneInString(b)
		if unicode.ToLower(r) != unicode.ToLower(s) {
			return false
		}
		a, b = a[n:], b[m:]
	}
}
