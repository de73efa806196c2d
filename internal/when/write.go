package when

import "strconv"

// append writes f in canonical EDTF. A qualifier that the first fields share
// stands once, after the last of them; the others stand before their own.
func (f form) append(b []byte) []byte {
	fields := [...]field{f.year, f.month, f.day}
	shared := f.shared()
	for i := range f.parts {
		if i > 0 {
			b = append(b, '-')
		}
		if i >= shared {
			b = f.quality[i].append(b)
		}
		if i == 0 {
			b = f.appendYear(b)
		} else {
			b = fields[i].append(b, 2)
		}
		if i == shared-1 {
			b = f.quality[i].append(b)
		}
	}
	return b
}

// shared is how many fields from the year on have the year's qualifier; none
// when it has none.
func (f form) shared() int {
	if f.quality[0] == 0 {
		return 0
	}
	n := 1
	for n < f.parts && f.quality[n] == f.quality[0] {
		n++
	}
	return n
}

func (f form) appendYear(b []byte) []byte {
	year := f.year
	if year.value > 9999 || year.value < -9999 {
		b = append(b, 'Y')
	}
	if year.value < 0 {
		b = append(b, '-')
		year.value = -year.value
	}
	b = year.append(b, 4)
	if f.digits > 0 {
		b = append(b, 'S')
		b = strconv.AppendInt(b, int64(f.digits), 10)
	}
	return b
}

// append writes f with at least width digits, and an X for an unspecified one.
func (f field) append(b []byte, width int) []byte {
	start := len(b)
	for unit := 10; f.value/unit > 0 || width > 1; unit *= 10 {
		b = append(b, '0')
		width--
	}
	b = append(b, '0')
	for i, k, n := len(b)-1, 0, f.value; i >= start; i, k, n = i-1, k+1, n/10 {
		b[i] = byte('0' + n%10)
		if f.blank>>k&1 != 0 {
			b[i] = 'X'
		}
	}
	return b
}

// append writes the sign of q, if it has one.
func (q quality) append(b []byte) []byte {
	switch q {
	case uncertain:
		return append(b, '?')
	case approximate:
		return append(b, '~')
	case uncertain | approximate:
		return append(b, '%')
	default:
		return b
	}
}
