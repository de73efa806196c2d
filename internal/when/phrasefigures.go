package when

// figures reads a date that starts with figures: a year, a decade, a century,
// a day before its month, or numbers with slashes.
func (p *phrase) figures() (reading, error) {
	start := p.pos
	n, digits := p.number()
	switch {
	case digits == 0:
		return reading{}, p.fail(start, wantDate)
	case digits > 4:
		return reading{}, p.fail(start, "want a year of at most four digits")
	case digits > 2:
		return p.year(n, start)
	case p.keyword("c"):
		p.accept('.')
		return p.century(n, start)
	case p.keyword("st", "nd", "rd", "th"):
		return p.ordinal(n, start)
	case p.accept('/'):
		return p.slashes(n, start)
	}
	if year, ok := p.era(n); ok {
		return single(yearForm(year)), nil
	}
	return p.dayAndMonth(n, start)
}

const wantDate = "want a date, such as 24 December 2005, October 1995, 1949, c. 1949 or 1950s"

// year reads what can follow a year of three or four digits: an s, an era, or
// in the way of ISO 8601 month and day.
func (p *phrase) year(n, start int) (reading, error) {
	if p.isISO(n, start) {
		p.pos = start
		f, err := p.form()
		return single(f), err
	}
	if !p.plural() {
		year, _ := p.era(n)
		return single(yearForm(year)), nil
	}
	switch {
	case n%100 == 0:
		return single(form{year: field{n, 0b11}, parts: 1}), nil
	case n%10 == 0:
		return single(form{year: field{n, 0b1}, parts: 1}), nil
	default:
		return reading{}, p.fail(start, "want a decade such as 1950s")
	}
}

// isISO reports whether the year at start is followed by a hyphen and a month.
func (p *phrase) isISO(year, start int) bool {
	rest := p.text[p.pos:]
	return p.pos-start == 4 && len(rest) > 2 && rest[0] == '-' &&
		isDigit(rest[1]) && isDigit(rest[2]) && !isYearRange(year, rest)
}

// plural reads the s of 1950s, or 1950's.
func (p *phrase) plural() bool {
	start := p.pos
	p.accept('\'')
	if p.keyword("s") {
		return true
	}
	p.pos = start
	return false
}

// ordinal reads what follows 19th: a century, or a month.
func (p *phrase) ordinal(n, start int) (reading, error) {
	p.space()
	if !p.keyword("century", "cent", "c") {
		return p.dayAndMonth(n, start)
	}
	p.accept('.')
	return p.century(n, start)
}

// century makes the n-th century. EDTF counts the first from the year 0 and
// has no sign for one BC, so that is a choice of years.
func (p *phrase) century(n, start int) (reading, error) {
	if n == 0 {
		return reading{}, p.fail(start, "want a century from 1 on")
	}
	first := (n - 1) * 100
	if year, _ := p.era(1); year <= 0 {
		return reading{yearForm(1 - n*100), yearForm(-first), ".."}, nil
	}
	return single(form{year: field{first, 0b11}, parts: 1}), nil
}

// dayAndMonth reads the month, and the year if there is one, after a day.
func (p *phrase) dayAndMonth(day, start int) (reading, error) {
	p.space()
	p.of()
	at := p.pos
	month, ok := p.month()
	if !ok {
		return reading{}, p.fail(at, "want a month after the day, or a year of four digits")
	}
	return p.dated(form{month: field{value: month}, day: field{value: day}, parts: 3}, start)
}

// slashes reads 7/2008, a month, and 25/7/2008 or 7/25/2008, a day when its
// order is sure.
func (p *phrase) slashes(a, start int) (reading, error) {
	b, digits := p.number()
	if digits == 4 {
		return p.dayForm(b, a, 0, start)
	}
	if digits == 0 || digits > 2 || !p.accept('/') {
		return reading{}, p.fail(start, wantDate)
	}
	year, digits := p.number()
	switch {
	case digits != 4:
		return reading{}, p.fail(start, "want a year of four digits after day and month")
	case a > 12 || a == b:
		return p.dayForm(year, b, a, start)
	case b > 12:
		return p.dayForm(year, a, b, start)
	default:
		return reading{}, p.fail(start, "day and month may be either way round; want the month as a word")
	}
}

// dayForm makes a form of numbers; the day is 0 when there is none.
func (p *phrase) dayForm(year, month, day, start int) (reading, error) {
	if month < 1 || month > 12 {
		return reading{}, p.fail(start, "want a month from 1 to 12")
	}
	f := form{year: field{value: year}, month: field{value: month}, day: field{value: day}, parts: 3}
	if day == 0 {
		f.parts = 2
	}
	return single(f), nil
}
