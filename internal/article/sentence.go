package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences parts a paragraph, which is one line, into its sentences, each with
// its place. It leaves no text out.
//
// A sentence ends after a Chinese full stop (。！？), or after one or more of
// . ! ? where white space follows, with the closing quotes and brackets next to
// it. A single full stop does not end one before a small letter, after a single
// letter or a word with a full stop inside (c. 1950, J. Smith, e.g. the), or
// after ca, cf, fl, no, vs and approx. So two sentences can stay one ("Plan B.
// Then"), but no abbreviation of these is torn from what it belongs to.
func Sentences(t Text) []Text {
	var sentences []Text
	at, start := t.At, 0
	for i := 0; i < len(t.Value); {
		var ends bool
		if i, ends = stop(t.Value, i); ends {
			sentences = append(sentences, trim(at, t.Value[start:i]))
			at = at.after(t.Value[start:i])
			start = i
		}
	}
	if rest := trim(at, t.Value[start:]); rest.Value != "" {
		sentences = append(sentences, rest)
	}
	return sentences
}

const (
	chineseStops = "。！？"
	stops        = ".!?" + chineseStops
	closers      = "\"'”’)]」』）》"
)

// stop passes the rune at i or, when stops stand there, all of them and what
// closes after them, and says whether a sentence ends so.
func stop(s string, i int) (next int, ends bool) {
	rest := strings.TrimLeft(s[i:], stops)
	run := s[i : len(s)-len(rest)]
	if run == "" {
		_, size := utf8.DecodeRuneInString(rest)
		return i + size, false
	}
	rest = strings.TrimLeft(rest, closers)
	next = len(s) - len(rest)
	switch following, _ := utf8.DecodeRuneInString(rest); {
	case strings.ContainsAny(run, chineseStops), rest == "":
		return next, true
	case !unicode.IsSpace(following):
		return next, false
	default:
		return next, run != "." || !goesOn(s[:i], rest)
	}
}

// goesOn says whether a full stop between the two texts belongs to an abbreviation.
func goesOn(before, after string) bool {
	following, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(after, unicode.IsSpace))
	if unicode.IsLower(following) {
		return true
	}
	word := before[strings.LastIndexFunc(before, unicode.IsSpace)+1:]
	word = strings.TrimLeft(word, "([\"'“‘")
	first, size := utf8.DecodeRuneInString(word)
	if unicode.IsLetter(first) && (size == len(word) || strings.Contains(word, ".")) {
		return true
	}
	return slices.Contains([]string{"approx", "ca", "cf", "fl", "no", "vs"}, strings.ToLower(word))
}
