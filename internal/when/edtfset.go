package when

// set reads [a,b] (one of them) or {a,b} (all of them). Elements are dates,
// ranges a..b, and ranges without bound, ..a and a.. .
func (s *scanner) set() (date, error) {
	closing := byte(']')
	if s.peek() == '{' {
		closing = '}'
	}
	form := []byte{s.peek()}
	s.pos++
	var all date
	for {
		element, err := s.element()
		if err != nil {
			return date{}, err
		}
		form = append(form, element.edtf...)
		all = all.hull(element)
		if !s.accept(',') {
			break
		}
		form = append(form, ',')
	}
	if !s.accept(closing) {
		return date{}, s.fail(s.pos, "want , or "+string(closing)+" after a date of the set")
	}
	all.edtf = string(append(form, closing))
	return all, nil
}

// element reads one element of a set.
func (s *scanner) element() (date, error) {
	unbounded := s.dots()
	first, err := s.member()
	if err != nil {
		return date{}, err
	}
	if unbounded {
		first.edtf = openEDTF + first.edtf
		first.strict.Lo, first.padded.Lo = Past, Past
		return first, nil
	}
	if !s.dots() {
		return first, nil
	}
	if c := s.peek(); c == ',' || c == ']' || c == '}' {
		first.edtf += openEDTF
		first.strict.Hi, first.padded.Hi = Future, Future
		return first, nil
	}
	start := s.pos
	last, err := s.member()
	if err != nil {
		return date{}, err
	}
	if last.strict.Hi < first.strict.Lo {
		return date{}, s.fail(start, "the end of a range comes before its start")
	}
	both := first.hull(last)
	both.edtf = first.edtf + openEDTF + last.edtf
	return both, nil
}

// hull is a date that may be any of d or e: the coarser precision, all their
// qualifiers, and boxes around theirs. Its form is still to be set.
func (d date) hull(e date) date {
	if d.kind != Known {
		return e
	}
	return date{
		strict:    d.strict.Hull(e.strict),
		padded:    d.padded.Hull(e.padded),
		kind:      Known,
		precision: max(d.precision, e.precision),
		quality:   d.quality | e.quality,
	}
}
