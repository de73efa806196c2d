package when

import "fmt"

// year reads a year of four digits, or a longer one after the letter Y, and
// how many of its digits count, if it says so.
func (s *scanner) year(f *form) error {
	var err error
	if s.accept('Y') {
		f.year.value, err = s.longYear()
	} else {
		f.year, err = s.shortYear()
	}
	if err != nil || s.peek() != 'S' {
		return err
	}
	return s.significant(f)
}

func (s *scanner) shortYear() (field, error) {
	start := s.pos
	negative := s.accept('-')
	year, ok := s.field(4)
	switch {
	case !ok:
		return year, s.fail(start, "want a year of four digits, such as 1949")
	case isDigit(s.peek()):
		return year, s.fail(start, "a year of more than four digits starts with Y")
	case negative && year.blank != 0:
		return year, s.fail(start, "unspecified digits go with positive years only")
	case negative && year.value == 0:
		return year, s.fail(start, "the year 0000 has no sign")
	case negative:
		year.value = -year.value
	}
	return year, nil
}

// maxYear is the greatest year read. The days of such years are too far away to
// count; their boxes have no bound on that side.
const maxYear = 999_999_999

// longYear reads the year after Y: Y170000002, Y-17E7.
func (s *scanner) longYear() (int, error) {
	start := s.pos
	negative := s.accept('-')
	first := s.peek()
	year, digits := s.number()
	exponent, zeros := s.accept('E'), 0
	if exponent {
		var n int
		if zeros, n = s.number(); n == 0 {
			return 0, s.fail(s.pos, "want an exponent after E, such as Y17E7")
		}
	}
	for ; zeros > 0 && year <= maxYear; zeros-- {
		year *= 10
	}
	switch {
	case digits == 0 || first == '0':
		return 0, s.fail(start, "want a year that starts with 1 to 9 after Y")
	case digits < 5 && !exponent:
		return 0, s.fail(start, "a year of up to four digits goes without Y")
	case year > maxYear || isDigit(s.peek()):
		return 0, s.fail(start, fmt.Sprintf("want a year up to %d", maxYear))
	case negative:
		year = -year
	}
	return year, nil
}

// significant reads how many of the year's digits count: 1950S2.
func (s *scanner) significant(f *form) error {
	start := s.pos
	s.accept('S')
	n, digits := s.number()
	switch {
	case f.year.blank != 0:
		return s.fail(start, "a year with unspecified digits has no significant ones to count")
	case digits != 1 || n == 0:
		return s.fail(start, "want 1 to 9 significant digits after S")
	}
	f.digits = n
	return nil
}
