package fold

import (
	"unicode"
	"unicode/utf8"
)

// foldRune folds one decomposed character that latin does not spell out.
func foldRune(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		return asciiFold(byte(r))
	case isHan(r):
		return simplified(r)
	case silent(r):
		return none
	case r == 'ς': // the form of σ that ends a word
		return 'σ'
	case unicode.IsLetter(r), unicode.IsNumber(r), unicode.Is(unicode.Mc, r):
		return unicode.ToLower(r)
	default:
		return gap
	}
}

func asciiFold(c byte) rune {
	switch {
	case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
		return rune(c)
	case 'A' <= c && c <= 'Z':
		return rune(c) + 'a' - 'A'
	case c == '\'', c == '`':
		return none
	default:
		return gap
	}
}

// silent says whether r is a mark, an apostrophe or invisible: such a character
// is left out and parts no words.
func silent(r rune) bool {
	switch r {
	case '‘', '’', '‛', '′', '‵', 'ꞌ', 'Ꞌ', '՚', '׳':
		return true
	}
	// The block Spacing Modifier Letters is the apostrophes and accents of
	// transliterations (ʼ ʻ ʿ); its superscript letters are decomposed by now.
	return 0x02B0 <= r && r <= 0x02FF || unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf)
}

// latin spells the small letters of Latin alphabets that no decomposition
// reaches, as CLDR's transform Latin-ASCII does. It is empty for all others.
func latin(r rune) string {
	switch r {
	case 'æ':
		return "ae"
	case 'đ', 'ð', 'ɖ':
		return "d"
	case 'ħ':
		return "h"
	case 'ı', 'ɨ':
		return "i"
	case 'ĸ':
		return "q"
	case 'ł', 'ƚ':
		return "l"
	case 'ŋ':
		return "n"
	case 'ø':
		return "o"
	case 'œ':
		return "oe"
	case 'ß':
		return "ss"
	case 'ŧ':
		return "t"
	case 'þ':
		return "th"
	case 'ʉ':
		return "u"
	case 'ƶ':
		return "z"
	default:
		return ""
	}
}
