package when

import "strings"

// ParsePrintedRange reads a start and an end that one text prints: "1940–1958",
// "10 Sep 1956 - 16 May 1958", "1949-50", "281–266 BC", "2012–", "since 2012",
// "from 1950 to 1952". What only one side says is said of both: the era, and
// the month or the year of a day. A dash at the end leaves the end open. A
// single date that is no day is start and end: who held an office in 1910
// began and ended in it. A single day is the start.
//
// Each Date keeps the part of the text that it was read from, so that a start
// is found at the beginning of the text and an end at its end. The error is
// that of [ParsePrinted] for the whole.
func ParsePrintedRange(text string) (start, end Date, err error) {
	if err := tooLong(text); err != nil {
		return Date{}, Date{}, err
	}
	words := strings.TrimSpace(text)
	if start, ok := sinceDate(words); ok {
		return start, OpenDate(words), nil
	}
	for _, separators := range rangeSeparators {
		if start, end, ok := splitRange(words, separators); ok {
			return start, end, nil
		}
	}
	d, err := ParsePrinted(words)
	if err != nil || d.Kind() != Known || d.Precision() == PrecisionDay {
		return d, Date{}, err
	}
	return d, d, nil
}

// maxSplits is how many places of a text are tried as that between a start and
// an end. Two days in the way of ISO 8601 have five hyphens.
const maxSplits = 8

// splitRange reads a start and an end around one of the separators.
func splitRange(words string, separators []string) (start, end Date, ok bool) {
	tried := 0
	for i := range words {
		for _, sep := range separators {
			if !strings.HasPrefix(words[i:], sep) {
				continue
			}
			if start, end, ok = rangeOf(words[:i], words[i+len(sep):], sep); ok {
				return start, end, true
			}
			if tried++; tried == maxSplits {
				return Date{}, Date{}, false
			}
		}
	}
	return Date{}, Date{}, false
}

// sinceDate reads the start of a term that goes on: since 2012.
func sinceDate(words string) (Date, bool) {
	for _, word := range sinceWords {
		if rest, ok := cutWord(words, word); ok {
			d, err := ParsePrinted(rest)
			return d, err == nil && d.Kind() == Known
		}
	}
	return Date{}, false
}

// rangeSeparators stand between a start and an end; a hyphen without spaces,
// which ISO dates have inside, comes last.
var rangeSeparators = [...][]string{
	{" – ", " — ", " − ", " - ", " to ", " until ", " bis ", " au ", " à ", " hasta ", " al "},
	{"–", "—", "−", "至", "到", "～"},
	{"-"},
}

var (
	sinceWords = [...]string{"since", "seit", "depuis", "desde", "自"}
	fromWords  = [...]string{"from", "von", "vom", "du", "de", "del", "desde", "自"}
)

// cutWord returns what follows a first word, which is compared without regard
// to case; a word of Han characters needs no space behind it.
func cutWord(text, word string) (rest string, ok bool) {
	if len(text) <= len(word) || !strings.EqualFold(text[:len(word)], word) {
		return text, false
	}
	rest = text[len(word):]
	trimmed := strings.TrimLeft(rest, " ")
	return trimmed, len(trimmed) < len(rest) || !isLetter(word[0])
}

// rangeOf reads the two sides of a separator.
func rangeOf(left, right, sep string) (start, end Date, ok bool) {
	left, right = strings.TrimSpace(left), strings.TrimSpace(right)
	for _, word := range fromWords {
		if rest, ok := cutWord(left, word); ok {
			left = rest
			break
		}
	}
	if right == "" {
		start, err := ParsePrinted(left)
		return start, OpenDate(strings.TrimSpace(sep)), err == nil && start.Kind() == Known && strings.Trim(sep, " -–—−") == ""
	}
	end, ok = rangeEnd(left, right)
	if !ok {
		return start, end, false
	}
	start, ok = rangeStart(left, right, end)
	known := start.Kind() == Known || end.Kind() == Known
	return start, end, ok && known && start.Strict().Lo <= end.Strict().Hi
}

// rangeEnd reads the right side: 50 after 1949 is 1950.
func rangeEnd(left, right string) (Date, bool) {
	if n := len(left); len(right) == 2 && isDigit(right[0]) && isDigit(right[1]) && n >= 4 && allDigits(left[n-4:]) && right > left[n-2:] {
		d, err := ParsePrinted(left[n-4:n-2] + right)
		return d.printedAs(right), err == nil
	}
	d, err := ParsePrinted(right)
	return d, err == nil && !d.yearless()
}

// rangeStart reads the left side, with the era of the right one, or with its
// year, or its month and year, where the left has none.
func rangeStart(left, right string, end Date) (Date, bool) {
	for _, whole := range completions(left, right) {
		d, err := ParsePrinted(whole)
		if err == nil && !d.yearless() && (d.Kind() != Known || d.Strict().Lo <= end.Strict().Hi) {
			return d.printedAs(left), true
		}
	}
	return Date{}, false
}

// completions are what the left side can mean, the likeliest first.
func completions(left, right string) []string {
	words := strings.Fields(right)
	last := words[len(words)-1]
	tail := func(n int) string { return left + " " + strings.Join(words[max(0, len(words)-n):], " ") }
	if p := (phrase{scanner{text: last}}); p.literal(beforeEra[:]...) || p.literal(inEra[:]...) {
		return []string{tail(1), left, tail(2), tail(3)}
	}
	return []string{left, tail(1), tail(2)}
}

// yearless says whether a date has a month or day but no year.
func (d Date) yearless() bool { return strings.HasPrefix(d.EDTF(), "XXXX-") }

func allDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }
