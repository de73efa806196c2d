// Package roman knows how names in Han characters are written in Latin letters:
// in pinyin, with or without tones, and in the Wade-Giles of older sources.
//
// All texts it takes and gives are folded (package fold): tones and ü are gone,
// so that lu is both lù and lǜ. It says how a name can be read, never how it is.
package roman

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// Names beyond these bounds are not read.
const (
	maxReadings   = 16 // ways to read a name: four characters with two each
	maxCharacters = 16
	maxLetters    = 64
)

// readingsText has a syllable and the characters that read so on each line that
// is no comment; its first lines name its source and licence.
//
//go:generate go run ./gen -o readings.txt Unihan_Readings.txt
//go:embed readings.txt
var readingsText string

// A lexicon is the table of readings, both ways.
type lexicon struct {
	of        map[rune][]string
	syllables map[string]bool
	longest   int // of the syllables, in bytes
}

var lexical = sync.OnceValue(func() lexicon {
	l := lexicon{of: make(map[rune][]string, utf8.RuneCountInString(readingsText)), syllables: make(map[string]bool)}
	for line := range strings.Lines(readingsText) {
		syllable, chars, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok || syllable == "#" {
			continue
		}
		l.syllables[syllable] = true
		l.longest = max(l.longest, len(syllable))
		for _, c := range chars {
			l.of[c] = append(l.of[c], syllable)
		}
	}
	return l
})

// Readings returns how a name in Han characters can be read, a syllable for each
// character: 曾庆红 is zeng qing hong and ceng qing hong. It is none for a name
// with a character that has no reading here or of more than 16 characters, and
// at most 16.
func Readings(han string) [][]string {
	if n := utf8.RuneCountInString(han); n == 0 || n > maxCharacters {
		return nil
	}
	readings := [][]string{nil}
	for _, c := range han {
		var longer [][]string
		for _, syllable := range lexical().of[c] {
			for _, r := range readings {
				if len(longer) < maxReadings {
					longer = append(longer, append(slices.Clip(r), syllable))
				}
			}
		}
		readings = longer
	}
	return readings
}

// Syllables returns the ways to take a folded name apart into syllables of
// pinyin, those of long syllables first: xian is xian and xi an. It is none for a name that is not pinyin or has
// more than 64 letters, and at most 16.
func Syllables(name string) [][]string {
	if name == "" || len(name) > maxLetters {
		return nil
	}
	l := lexical()
	// ways[i] are those to take name[i:] apart.
	ways := make([][][]string, len(name)+1)
	ways[len(name)] = [][]string{nil}
	for i := len(name) - 1; i >= 0; i-- {
		for end := min(len(name), i+l.longest); end > i; end-- {
			if !l.syllables[name[i:end]] {
				continue
			}
			for _, rest := range ways[end] {
				if len(ways[i]) < maxReadings {
					ways[i] = append(ways[i], append([]string{name[i:end]}, rest...))
				}
			}
		}
	}
	return ways[0]
}
