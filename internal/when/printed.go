package when

import (
	"slices"
	"strings"
)

// ParsePrinted reads a date as articles in English print it, or EDTF; then, if
// that fails, as articles in Chinese, French, German or Spanish do. Months,
// days, years, decades, centuries, seasons, eras, "circa" and its like, a
// choice of two dates, "before" and "after" each have their form. A part
// ("late 1949") is read as the whole, which holds it; "1900s", decade or
// century, as the century. What is blank or says that nothing is known gives
// an unknown date without an error, "Incumbent" and its like an open one.
//
// The Date keeps the text whatever it is. One that cannot be read is unknown,
// and the error, a [SyntaxError], says why.
func ParsePrinted(text string) (Date, error) {
	d, err := parsePrinted(text)
	d.text = text
	return d.value(), err
}

func parsePrinted(text string) (date, error) {
	if err := tooLong(text); err != nil {
		return date{}, err
	}
	words := strings.TrimSpace(text)
	if words == "" || !isDigit(words[0]) {
		switch {
		case saysUnknown(words):
			return date{}, nil
		case isOneOf(words, openWords[:]):
			return openDate(""), nil
		}
	}
	if looksLikeEDTF(words) {
		return parseEDTF(words)
	}
	p := phrase{scanner{text: text}}
	d, err := p.date()
	if err == nil {
		return d, nil
	}
	if english, ok := fromForeign(words); ok && len(english) <= 2*maxLength {
		p := phrase{scanner{text: english}}
		if d, err := p.date(); err == nil {
			return d, nil
		}
	}
	return d, err
}

var unknownWords = [...]string{
	"unknown", "date unknown", "not known", "n/a", "unbekannt", "inconnu", "inconnue", "desconocido", "desconocida", "不详", "不詳", "未知",
}

// saysUnknown reports whether a cell is blank, a dash, a question mark or a
// word for them.
func saysUnknown(words string) bool {
	return strings.Trim(words, "?-–—") == "" || isOneOf(words, unknownWords[:])
}

var openWords = [...]string{
	"incumbent", "present", "current", "ongoing", "now", "in office", "since", "to present", "to date", openEDTF,
	"amtierend", "heute", "bis heute", "en fonction", "en cours", "en poste", "aujourd'hui", "aujourd’hui", "présent",
	"en el cargo", "en funciones", "actualidad", "actual", "presente", "至今", "现任", "現任", "在任", "今",
}

// isOneOf compares without regard to case.
func isOneOf(word string, list []string) bool {
	return slices.ContainsFunc(list, func(s string) bool {
		return len(s) == len(word) && strings.EqualFold(s, word)
	})
}

// looksLikeEDTF reports whether a text has only the signs of EDTF and starts
// as it does, and is no range of years such as 1949-50. A hyphen in front is
// none of its signs here: -1949 in print is "until 1949", not 1950 BC.
func looksLikeEDTF(words string) bool {
	const signs = "0123456789XYESTZ-+:?~%.,[]{}"
	for i := range len(words) {
		if strings.IndexByte(signs, words[i]) < 0 {
			return false
		}
	}
	if strings.IndexByte("[{YX?%", words[0]) >= 0 {
		return true
	}
	s := scanner{text: words}
	year, ok := s.field(4)
	s.qualifier()
	return ok && (year.blank != 0 || !isYearRange(year.value, words[s.pos:]))
}

// isYearRange reports whether a hyphen after a year leads to a later year
// rather than to a month: 1851-1852, and 1851-52 where 52 is neither a month
// nor an earlier year. Some such texts are also EDTF for a part of a year, as
// 1910-30 is; the years of the range hold that too.
func isYearRange(year int, rest string) bool {
	s := scanner{text: rest}
	if !s.accept('-') {
		return false
	}
	n, digits := s.number()
	return digits == 4 || digits == 2 && s.peek() != '-' && n > 12 && n > year%100
}
