package when

// ParseEDTF reads a date in EDTF, levels 0 to 2: one date, or a set in
// brackets or braces. A time of day is read and, given its shift from UTC,
// settles the day there; only the day stays. On failure the Date is unknown
// and keeps the text; the error wraps [ErrSyntax].
func ParseEDTF(text string) (Date, error) {
	d, err := parseEDTF(text)
	d.text = text
	return d.value(), err
}

func parseEDTF(text string) (date, error) {
	if err := tooLong(text); err != nil {
		return date{}, err
	}
	s := scanner{text: text}
	d, err := s.date()
	if err == nil {
		err = s.end()
	}
	if err != nil {
		return date{}, err
	}
	return d, nil
}

// ParseDay reads exactly one calendar day: 2005-12-24. It is the inverse of
// [Day.String].
func ParseDay(text string) (Day, error) {
	if err := tooLong(text); err != nil {
		return 0, err
	}
	s := scanner{text: text}
	f, err := s.form()
	if err == nil {
		err = s.end()
	}
	if err != nil {
		return 0, err
	}
	d, ok := f.edge(1)
	if !ok || !f.isDay() || !d.Bounded() {
		return 0, s.fail(0, "want one day, such as 2005-12-24")
	}
	return d, nil
}

const noSuchDay = "that month has no such day"

// date reads one date or set.
func (s *scanner) date() (date, error) {
	if c := s.peek(); c == '[' || c == '{' {
		return s.set()
	}
	return s.member()
}

// member reads one date with or without a time of day.
func (s *scanner) member() (date, error) {
	f, err := s.form()
	if err != nil {
		return date{}, err
	}
	if s.peek() == 'T' {
		if f, err = s.time(f); err != nil {
			return date{}, err
		}
	}
	d, ok := f.date()
	if !ok {
		return date{}, s.fail(s.part, noSuchDay)
	}
	return d, nil
}

// form reads year, month and day, as many as there are. A qualifier before a
// field is for that field, one after it for all up to there.
func (s *scanner) form() (form, error) {
	var f form
	for i := range 3 {
		if i > 0 && (f.digits > 0 || f.isSeason() || !s.accept('-')) {
			break
		}
		s.part = s.pos
		own := s.qualifier()
		if err := s.read(&f, i); err != nil {
			return f, err
		}
		f.parts++
		f.quality[i] |= own
		f = f.qualify(i, s.qualifier())
	}
	return f, nil
}

// read reads the year, the month or the day.
func (s *scanner) read(f *form, i int) error {
	start := s.pos
	var ok bool
	switch i {
	case 0:
		return s.year(f)
	case 1:
		if f.month, ok = s.field(2); !ok || !isMonth(f.month) {
			return s.fail(start, "want a month of two digits, 01 to 12, or a code for a part of the year, 21 to 41")
		}
	case 2:
		if f.day, ok = s.field(2); !ok || f.day.value > 31 || f.day == (field{}) {
			return s.fail(start, "want a day of two digits, 01 to 31")
		}
	}
	return nil
}

// isMonth reports whether f can be a month, or is a code for a part of a year.
func isMonth(f field) bool {
	if f.blank == 0 {
		return 1 <= f.value && f.value <= 12 || 21 <= f.value && f.value <= 41
	}
	return f.value <= 10 && f.last() > 0
}
