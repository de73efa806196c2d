package when

import "strings"

// words reads a date that starts with a word: a month, a season or an era.
func (p *phrase) words() (reading, error) {
	start := p.pos
	if month, ok := p.month(); ok {
		return p.monthAndDay(month, start)
	}
	if code, ok := p.season(); ok {
		return p.dated(form{month: field{value: code}, parts: 2}, start)
	}
	if p.keyword("AD", "CE") {
		p.space()
		if n, digits := p.number(); 0 < digits && digits <= 4 {
			return single(yearForm(n)), nil
		}
	}
	return reading{}, p.fail(start, wantDate)
}

// monthAndDay reads what follows a month: day and year, or a year, or nothing.
func (p *phrase) monthAndDay(month, start int) (reading, error) {
	f := form{month: field{value: month}, parts: 2}
	p.space()
	at := p.pos
	day, digits := p.number()
	if digits == 1 || digits == 2 {
		if year, ok := p.era(day); ok {
			f.year.value = year
			return single(f), nil
		}
		p.keyword("st", "nd", "rd", "th")
		f.day.value, f.parts = day, 3
	} else {
		p.pos = at
	}
	return p.dated(f, start)
}

// dated completes a form with the year that follows it. Without one the year
// is unspecified, but not that of a season.
func (p *phrase) dated(f form, start int) (reading, error) {
	if f.parts == 3 && (f.day.value < 1 || f.day.value > 31) {
		return reading{}, p.fail(start, "want a day from 1 to 31")
	}
	p.space()
	p.accept(',')
	p.space()
	p.of()
	at := p.pos
	n, digits := p.number()
	year, hasEra := p.era(n)
	switch {
	case digits == 0 && f.isSeason():
		return reading{}, p.fail(at, "want a year after the season")
	case digits == 0:
		f.year = noYear
	case digits > 4 || digits < 3 && !hasEra:
		return reading{}, p.fail(at, "want a year of four digits, or one with its era")
	default:
		f.year.value = year
	}
	return single(f), nil
}

// era reads AD or BC after a year, and returns the astronomical year: 1 BC is
// 0. Without an era that is n.
func (p *phrase) era(n int) (year int, ok bool) {
	start := p.pos
	p.space()
	switch {
	case n == 0 || !isLetter(p.peek()):
	case p.literal(beforeEra[:]...):
		return 1 - n, true
	case p.literal(inEra[:]...):
		return n, true
	}
	p.pos = start
	return n, false
}

var (
	beforeEra = [...]string{"B.C.E.", "B.C.", "BCE", "BC"}
	inEra     = [...]string{"A.D.", "C.E.", "AD", "CE"}
)

var monthNames = [...]string{
	"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December",
}

// month reads the name of a month, or its first three letters.
func (p *phrase) month() (int, bool) {
	word := p.word()
	if len(word) < 3 {
		return 0, false
	}
	for i, name := range monthNames {
		if !strings.EqualFold(word[:3], name[:3]) {
			continue
		}
		if len(word) == 3 || strings.EqualFold(word, name) || strings.EqualFold(word, "Sept") {
			p.pos += len(word)
			p.accept('.')
			return i + 1, true
		}
	}
	return 0, false
}

var seasonNames = [...]string{"spring", "summer", "autumn", "winter", "fall"}

// season reads the name of a season and returns its code.
func (p *phrase) season() (int, bool) {
	for i, name := range seasonNames {
		if p.keyword(name) {
			if name == "fall" {
				return 23, true
			}
			return 21 + i, true
		}
	}
	return 0, false
}
