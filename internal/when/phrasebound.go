package when

// A bound says that a date is only the latest or the earliest one.
type bound uint8

const (
	unbounded bound = iota
	by              // on it or before
	before          // before it
	since           // on it or after
	after           // after it
)

// bound reads the words for one.
func (p *phrase) bound() bound {
	p.space()
	start := p.pos
	switch {
	case p.keyword("by"):
		return by
	case p.keyword("before"):
		return before
	case p.keyword("since", "from"):
		return since
	case p.keyword("after"):
		return after
	case p.keyword("earlier", "later", "prior"):
		if b, ok := p.comparison(start); ok {
			return b
		}
	}
	p.pos = start
	return unbounded
}

// comparison reads "than" after "earlier" or "later", "to" after "prior".
func (p *phrase) comparison(start int) (bound, bool) {
	p.space()
	switch first := p.text[start] | 0x20; {
	case first == 'p' && p.keyword("to"), first == 'e' && p.keyword("than"):
		return before, true
	case first == 'l' && p.keyword("than"):
		return after, true
	default:
		return unbounded, false
	}
}

// date makes the date of a reading; false when there is none such.
func (b bound) date(r reading) (date, bool) {
	if b == unbounded && r.first == r.last {
		return r.first.date()
	}
	first, last, ok := r.first, r.last, true
	var buf [64]byte
	set := append(buf[:0], '[')
	switch b {
	case unbounded:
		set = last.append(append(first.append(set), r.between...))
	case by:
		set = last.append(append(set, openEDTF...))
	case before:
		first, ok = first.step(-1)
		set = first.append(append(set, openEDTF...))
	case since:
		set = append(first.append(set), openEDTF...)
	case after:
		last, ok = last.step(1)
		set = append(last.append(set), openEDTF...)
	}
	d, err := parseEDTF(string(append(set, ']')))
	return d, ok && err == nil
}

// step is the n-th date after f of the same precision; false when the year is
// not known well enough to count, or f is a third or a half of a year.
func (f form) step(n int) (form, bool) {
	unit, blank := f.yearUnit(), f.year.blank
	if blank != 0 && (f.parts > 1 || unit > 100) || f.month.blank|f.day.blank != 0 {
		return f, false
	}
	year, month, day := f.year.value, f.month.value, f.day.value
	switch {
	case f.parts == 1:
		year += n * unit
	case f.isSeason() && month > 36:
		return f, false
	case f.isSeason(): // four to a year
		group := 21 + (month-21)/4*4
		year, month = addMonths(year, (month-group)*3+1, n*3)
		month = group + (month-1)/3
	case f.parts == 2:
		year, month = addMonths(year, month, n)
	default:
		year, month, day = Civil(year, month, day).plus(n).Civil()
	}
	f.year.value, f.month.value, f.day.value = year, month, day
	return f, blank == 0 || year >= 0 && f.year.last() <= 9999
}
