package when

// strict returns the days from the first to the last that f can be; false when
// it can be none. Most forms have but one year and one month to try.
func (f form) strict() (Box, bool) {
	lo, ok := f.edge(1)
	if !ok {
		return Box{}, false
	}
	hi := lo
	if f.parts < 3 || !f.exact() {
		hi, _ = f.edge(-1)
	}
	return newBox(lo, hi), true
}

// edge is the first day f can be when step is 1, the last when it is -1.
func (f form) edge(step int) (Day, bool) {
	first, last := f.years()
	for year, n := from(first, last, step), last-first; n >= 0; year, n = year+step, n-1 {
		if f.digits == 0 && !f.year.fits(year) {
			continue
		}
		if d, ok := f.edgeOfYear(year, step); ok {
			return d, true
		}
	}
	return 0, false
}

func (f form) edgeOfYear(year, step int) (Day, bool) {
	if f.parts == 1 || f.isSeason() {
		return f.edgeOfSeason(year, step), true
	}
	first, last := max(f.month.value, 1), min(f.month.last(), 12)
	for month, n := from(first, last, step), last-first; n >= 0; month, n = month+step, n-1 {
		if !f.month.fits(month) {
			continue
		}
		if day, ok := f.edgeOfMonth(year, month, step); ok {
			return Civil(year, month, day), true
		}
	}
	return 0, false
}

func (f form) edgeOfMonth(year, month, step int) (int, bool) {
	first, last := 1, monthDays(year, month)
	if f.parts == 2 {
		return from(first, last, step), true
	}
	first, last = max(f.day.value, first), min(f.day.last(), last)
	for day, n := from(first, last, step), last-first; n >= 0; day, n = day+step, n-1 {
		if f.day.fits(day) {
			return day, true
		}
	}
	return 0, false
}

// from is where a walk by step over first to last begins.
func from(first, last, step int) int {
	if step < 0 {
		return last
	}
	return first
}

// edgeOfSeason is the edge of a part of a year, or of the whole of it.
func (f form) edgeOfSeason(year, step int) Day {
	first, months := 1, 12
	if f.parts == 2 {
		first, months = season(f.month.value)
	}
	if step > 0 {
		return Civil(year, first, 1)
	}
	year, month := addMonths(year, first, months-1)
	return Civil(year, month, monthDays(year, month))
}

// season returns the first month of a part of a year and its length in months.
// The codes are the specification's "sub-year groupings": seasons 21 to 24, of
// the north 25 to 28, of the south 29 to 32; quarters 33 to 36, thirds 37 to
// 39, halves 40 and 41. Seasons start with March, June, September, December.
func season(code int) (first, months int) {
	switch {
	case code >= 40:
		return 1 + (code-40)*6, 6
	case code >= 37:
		return 1 + (code-37)*4, 4
	case code >= 33:
		return 1 + (code-33)*3, 3
	case code >= 29:
		return 3 + (code-29+2)%4*3, 3
	default:
		return 3 + (code-21)%4*3, 3
	}
}
