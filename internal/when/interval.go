package when

// An Interval is a start and an end, each known, open or unknown:
// 2022-12-08/.. has an open end, 2022-12-08/ an unknown one.
type Interval struct{ Start, End Date }

// ParseInterval reads an EDTF interval, or a date that is start and end both.
// The error wraps [ErrSyntax].
func ParseInterval(text string) (Interval, error) {
	if err := tooLong(text); err != nil {
		return Interval{}, err
	}
	s := scanner{text: text}
	start, err := s.side()
	if err != nil {
		return Interval{}, err
	}
	if start.kind == Known && s.pos == len(text) {
		return Interval{start.value(), start.value()}, nil
	}
	if !s.accept('/') {
		return Interval{}, s.fail(s.pos, "want / between start and end")
	}
	at := s.pos
	end, err := s.side()
	switch {
	case err != nil:
		return Interval{}, err
	case s.pos < len(text):
		return Interval{}, s.fail(s.pos, "want the end of the interval here")
	case end.days().Hi < start.days().Lo:
		return Interval{}, s.fail(at, "the interval ends before it starts")
	}
	return Interval{start.value(), end.value()}, nil
}

// side reads the start or the end of an interval.
func (s *scanner) side() (date, error) {
	start := s.pos
	switch {
	case s.pos == len(s.text) || s.peek() == '/':
		return date{}, nil
	case s.dots():
		return openDate(openEDTF), nil
	}
	d, err := s.date()
	d.text = s.text[start:s.pos]
	return d, err
}

// EDTF returns the interval in canonical EDTF, or the date that is its start
// and its end.
func (i Interval) EDTF() string {
	start, end := i.Start.read(), i.End.read()
	if start.kind == Known && start.edtf == end.edtf {
		return start.edtf
	}
	return start.edtf + "/" + end.edtf
}

// Box returns the days from the first the start can be to the last the end can
// be, going by their strict boxes. Of an end before the start, which
// [ParseInterval] refuses, only the start counts.
func (i Interval) Box() Box {
	start, end := i.Start.Strict(), i.End.Strict()
	if end.Hi < start.Lo {
		return start
	}
	return Box{start.Lo, end.Hi}
}
