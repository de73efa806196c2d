package when

// padded widens the strict box of f: by its unit for "?" or "~", by two for
// "%". Fields next to each other that share a qualifier are doubted as one
// date, so the unit is that of the last of them.
func (f form) padded(strict Box) Box {
	if f.qualified() == 0 && !f.isSeason() {
		return strict
	}
	months, days := 0, 0
	for i := range f.parts {
		if i+1 < f.parts && f.quality[i+1] == f.quality[i] {
			continue
		}
		months += f.quality[i].units() * f.unitMonths(i)
		if i == 2 {
			days = f.quality[i].units()
		}
	}
	before, after := f.vagueness()
	lo := strict.Lo.plusMonths(-months - before).plus(-days)
	hi := strict.Hi.plus(1).plusMonths(months + after).plus(days - 1)
	return newBox(lo, hi)
}

// units is how many units a qualifier is worth.
func (q quality) units() int {
	if q == uncertain|approximate {
		return 2
	}
	return min(int(q), 1)
}

// unitMonths is the length in months of a field's unit; 0 for a day.
func (f form) unitMonths(i int) int {
	switch {
	case i == 0:
		return 12 * f.yearUnit()
	case i == 2:
		return 0
	case f.isSeason():
		_, months := season(f.month.value)
		return months
	default:
		return 1
	}
}

// vagueness is how many months a season may begin before and end after its
// box: one, for seasons are vague. A season that runs into the next year is
// often called by that year, so it may be that of the year before.
func (f form) vagueness() (before, after int) {
	if !f.isSeason() || f.month.value > 32 {
		return 0, 0
	}
	if first, _ := season(f.month.value); first == 12 {
		return 13, 1
	}
	return 1, 1
}

// date makes the date of f; false when no day fits f.
func (f form) date() (date, bool) {
	strict, ok := f.strict()
	if !ok {
		return date{}, false
	}
	var buf [64]byte
	return date{
		edtf:      string(f.append(buf[:0])),
		strict:    strict,
		padded:    f.padded(strict),
		kind:      Known,
		precision: f.precision(),
		quality:   f.qualified(),
	}, true
}
