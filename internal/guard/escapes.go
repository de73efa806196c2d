package guard

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/vektah/gqlparser/v2/lexer"
)

// escapes looks at strings as they are written, where the lexer has already
// replaced half a surrogate pair by U+FFFD.
type escapes struct {
	text  string
	runes []rune // of text, once a string needs them: tokens count in characters
}

// halved says whether a string escapes one half of a surrogate pair without the
// other, which stands for no character (specification, section 2.9.4).
func (e *escapes) halved(t lexer.Token) bool {
	if t.Kind != lexer.String || !strings.ContainsRune(t.Value, '\uFFFD') {
		return false
	}
	if e.runes == nil {
		e.runes = []rune(e.text)
	}
	for written := e.runes[t.Pos.Start:t.Pos.End]; len(written) > 0; {
		unit, width := escaped(written)
		if utf16.IsSurrogate(unit) {
			low, more := escaped(written[width:])
			if width += more; utf16.DecodeRune(unit, low) == '\uFFFD' {
				return true
			}
		}
		written = written[width:]
	}
	return false
}

// escaped is the UTF-16 unit that the first characters escape as \uXXXX and how
// many they are; for anything else some character that is no surrogate.
func escaped(written []rune) (unit rune, width int) {
	switch {
	case len(written) == 0:
		return 0, 0
	case written[0] != '\\' || len(written) == 1:
		return 0, 1
	case written[1] != 'u' || len(written) < 6 || written[2] == '{':
		return 0, 2
	}
	value, err := strconv.ParseUint(string(written[2:6]), 16, 16)
	if err != nil {
		return 0, 2
	}
	return rune(value), 6
}
