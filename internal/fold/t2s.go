package fold

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

// t2sText has a traditional and a simplified character on each line that is no
// comment; its first lines name its source and licence.
//
//go:generate go run ./gen -version 1.4.2 -o t2s.txt TSCharacters.txt
//go:embed t2s.txt
var t2sText string

var t2s = sync.OnceValue(func() map[rune]rune {
	pairs := make(map[rune]rune, len(t2sText)/len("萬万\n"))
	for line := range strings.Lines(t2sText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		from, size := utf8.DecodeRuneInString(line)
		to, _ := utf8.DecodeRuneInString(line[size:])
		pairs[from] = to
	}
	return pairs
})

// simplified returns the simplified form of a Chinese character, or r itself. A
// character that has several (乾: 干 or 乾) becomes the one OpenCC names first.
func simplified(r rune) rune {
	if s, ok := t2s()[r]; ok {
		return s
	}
	return r
}
