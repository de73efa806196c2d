package when

import (
	"math/bits"
	"strconv"
)

// A form is one EDTF date taken apart: what is written, not yet what it means.
type form struct {
	year, month, day field
	parts            int        // how many of the three are given
	digits           int        // significant digits of the year; 0 for all
	quality          [3]quality // of year, month and day
}

// A field is a number some of whose digits may be unspecified.
type field struct {
	value int   // with 0 for the unspecified digits
	blank uint8 // bit k is set when the digit of 10^k is unspecified
}

// noYear is the year XXXX.
var noYear = field{blank: 0b1111}

// dayForm is the form of one day.
func dayForm(d Day) form {
	year, month, day := d.Civil()
	return form{year: field{value: year}, month: field{value: month}, day: field{value: day}, parts: 3}
}

// yearForm is the form of a whole year.
func yearForm(year int) form { return form{year: field{value: year}, parts: 1} }

// isSeason reports whether the month is a code for a part of a year.
func (f form) isSeason() bool { return f.parts == 2 && f.month.value >= 21 }

// exact reports whether no digit of f is unspecified.
func (f form) exact() bool { return f.year.blank|f.month.blank|f.day.blank == 0 }

// qualified is what is said of any part of f.
func (f form) qualified() quality { return f.quality[0] | f.quality[1] | f.quality[2] }

// isDay reports whether f is one day, unqualified.
func (f form) isDay() bool { return f.parts == 3 && f.exact() && f.qualified() == 0 }

// qualify adds q to every field from the given one back to the year.
func (f form) qualify(last int, q quality) form {
	for i := range last + 1 {
		f.quality[i] |= q
	}
	return f
}

// precision is that of the last part. A year's is that of its last digit known.
func (f form) precision() Precision {
	switch {
	case f.parts == 3:
		return PrecisionDay
	case f.isSeason():
		return PrecisionSeason
	case f.parts == 2:
		return PrecisionMonth
	}
	switch f.yearUnit() {
	case 1:
		return PrecisionYear
	case 10:
		return PrecisionDecade
	case 100:
		return PrecisionCentury
	default:
		return PrecisionMillennium
	}
}

// yearUnit is 1 for a year, 10 for a decade and so on.
func (f form) yearUnit() int {
	unknown := bits.TrailingZeros8(^f.year.blank)
	if f.digits > 0 {
		unknown = len(strconv.Itoa(max(f.year.value, -f.year.value))) - f.digits
	}
	unit := 1
	for range unknown {
		unit *= 10
	}
	return unit
}

// years returns the first and the last year f covers.
func (f form) years() (first, last int) {
	if f.digits == 0 {
		return f.year.value, f.year.last()
	}
	unit := f.yearUnit()
	if f.year.value < 0 {
		near := f.year.value / unit * unit
		return near - unit + 1, near
	}
	first = f.year.value / unit * unit
	return first, first + unit - 1
}

// last is the greatest number a field can be.
func (f field) last() int {
	n := f.value
	for k, unit := 0, 1; f.blank>>k != 0; k, unit = k+1, unit*10 {
		if f.blank>>k&1 != 0 {
			n += 9 * unit
		}
	}
	return n
}

// fits reports whether a field can be n.
func (f field) fits(n int) bool {
	for k, unit := 0, 1; f.blank>>k != 0; k, unit = k+1, unit*10 {
		if f.blank>>k&1 != 0 {
			n -= n / unit % 10 * unit
		}
	}
	return n == f.value
}
