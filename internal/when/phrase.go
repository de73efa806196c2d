package when

// A phrase is a date in words and figures being read, with one function for
// each part of its grammar.
type phrase struct{ scanner }

// A reading is one date, when first and last are equal, or a choice.
type reading struct {
	first, last form
	between     string // "," or ".."
}

func single(f form) reading { return reading{first: f, last: f} }

// qualify adds q to the whole of both dates.
func (r *reading) qualify(q quality) {
	r.first = r.first.qualify(r.first.parts-1, q)
	r.last = r.last.qualify(r.last.parts-1, q)
}

// date reads it all: [before|after|...] choice.
func (p *phrase) date() (date, error) {
	b := p.bound()
	p.space()
	start := p.pos
	r, err := p.choice()
	if err != nil {
		return date{}, err
	}
	if err := p.end(); err != nil {
		return date{}, err
	}
	d, ok := b.date(r)
	if !ok {
		return date{}, p.fail(start, "want a year, a season, a month or a day to be before or after")
	}
	return d, nil
}

// choice reads one date, or two with "or", a slash or a dash between them.
// What is said at the very start and the very end is said of both.
func (p *phrase) choice() (reading, error) {
	lead := p.lead()
	r, err := p.element()
	if err != nil {
		return r, err
	}
	trail := p.trail()
	r.qualify(lead | trail)
	sep := p.separator()
	if sep == 0 {
		return r, nil
	}
	leadOfSecond := p.lead()
	start := p.pos
	second, err := p.second(r.first)
	if err != nil {
		return r, err
	}
	trail = p.trail()
	r.qualify(trail)
	second.qualify(lead | leadOfSecond | trail)
	if r.first.year == noYear {
		r.first.year = second.first.year // May or June 1949
		r.last.year = second.first.year
	}
	if sep != 'o' && (r.first.parts > 1 || second.last.parts > 1) {
		return r, p.fail(start, "want one date; a start and an end are two")
	}
	return p.join(r, second, sep, start)
}

// join makes one reading of two, in the order of their days.
func (p *phrase) join(a, b reading, sep byte, start int) (reading, error) {
	first, _ := a.first.strict()
	last, _ := b.last.strict()
	if last.Hi <= first.Lo {
		return a, p.fail(start, "want a later date here")
	}
	if sep == '-' || a.first != a.last || b.first != b.last {
		return reading{a.first, b.last, ".."}, nil
	}
	return reading{a.first, b.last, ","}, nil
}

// second reads the second date of a choice. Two figures are a year of the
// first one's century: 1949/50.
func (p *phrase) second(first form) (reading, error) {
	start := p.pos
	n, digits := p.number()
	if digits == 2 && first.parts == 1 && first.year.blank == 0 && first.year.value > 99 {
		if year := first.year.value; n > year%100 && !isLetter(p.peek()) {
			return single(yearForm(year - year%100 + n)), nil
		}
	}
	p.pos = start
	return p.element()
}

// element reads one date without what is said of it.
func (p *phrase) element() (reading, error) {
	start, read := p.pos, p.figures
	if isLetter(p.peek()) {
		read = p.words
	}
	r, err := read()
	if err != nil {
		return r, err
	}
	if r.first.parts < 3 {
		return r, nil
	}
	if _, ok := r.first.strict(); !ok {
		return r, p.fail(start, noSuchDay)
	}
	return r, nil
}
