// Package fold makes search keys of names, so that the spellings of one name
// meet: Chén Mǐn'ěr, Chen Min’er and CHEN MINER, or 烏蘭夫 and 乌兰夫.
//
// A folded text is in compatibility decomposition (NFKD), lower case and
// simplified Chinese characters, without marks. Folding loses what tells some
// names apart (Lü and Lu, が and か): a key finds candidates, it proves nothing.
package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Name returns the key of a whole name: its letters and digits, folded, with
// nothing between them. "Ch'en Yung-kuei" is "chenyungkuei". It is empty when
// s has none. Name(Name(s)) is Name(s).
func Name(s string) string {
	if key, ok := asciiName(s); ok {
		return key
	}
	var key strings.Builder
	key.Grow(len(s))
	for _, r := range folded(s) {
		if r != gap {
			key.WriteRune(r)
		}
	}
	return key.String()
}

// Words returns the key of each word of s. Words end at spaces, hyphens and
// other punctuation, but not at an apostrophe, and where Chinese characters
// begin or end: "Chen Min'er陈敏尔" has "chen", "miner" and "陈敏尔". Joined,
// the words of s are Name(s).
func Words(s string) []string {
	var words []string
	runes := append(folded(s), gap)
	start := 0 // of the word that i is in or after
	for i, r := range runes {
		inside := i > start
		if inside && (r == gap || isHan(r) != isHan(runes[start])) {
			words = append(words, string(runes[start:i]))
			start = i
		}
		if r == gap {
			start = i + 1
		}
	}
	return words
}

// Slug returns s as a part of an identifier: the letters a to z and digits of
// its folded words, with single hyphens for everything else. It is empty when s
// has none. "Chen Min'er (陈敏尔)" is "chen-miner".
func Slug(s string) string {
	var slug strings.Builder
	slug.Grow(len(s))
	hyphen := false
	for _, r := range folded(s) {
		if r == gap || r >= utf8.RuneSelf {
			hyphen = slug.Len() > 0
			continue
		}
		if hyphen {
			slug.WriteByte('-')
			hyphen = false
		}
		slug.WriteRune(r)
	}
	return slug.String()
}

// HasHan says whether s has a Chinese character.
func HasHan(s string) bool {
	for _, r := range s {
		if isHan(r) {
			return true
		}
	}
	return false
}

// isHan has a short way for the block in which nearly all of them are.
func isHan(r rune) bool {
	return 0x4E00 <= r && r <= 0x9FFF || r >= 0x2E80 && unicode.Is(unicode.Han, r)
}

// asciiName is Name for the names that need no tables. It is false for others.
func asciiName(s string) (string, bool) {
	asIs := true
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return "", false
		}
		asIs = asIs && asciiFold(s[i]) == rune(s[i])
	}
	if asIs {
		return s, true
	}
	key := make([]byte, 0, len(s))
	for i := range len(s) {
		if r := asciiFold(s[i]); r > gap {
			key = append(key, byte(r))
		}
	}
	return string(key), true
}

// What folding makes of a character that is no part of a key: the end of a
// word, or nothing at all.
const (
	gap  rune = -1
	none rune = -2
)

// folded returns the letters and digits of s, folded, and a gap for every
// character that parts words.
func folded(s string) []rune {
	s = strings.ToValidUTF8(s, string(utf8.RuneError)) // norm passes over what follows an invalid byte
	s = strings.ReplaceAll(s, "´", "'")                // NFKD would make a space and an accent of this apostrophe
	s = norm.NFKD.String(s)
	runes := make([]rune, 0, len(s))
	for _, r := range s {
		if letters := latin(unicode.ToLower(r)); letters != "" {
			runes = append(runes, []rune(letters)...)
		} else if f := foldRune(r); f != none {
			runes = append(runes, f)
		}
	}
	return runes
}
