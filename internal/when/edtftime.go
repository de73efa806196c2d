package when

// time reads a time of day, T23:20:30, with or without its shift from UTC. It
// returns the day in UTC, or the day as written when there is no shift.
func (s *scanner) time(f form) (form, error) {
	start := s.pos
	s.accept('T')
	hours, ok1 := s.two(23)
	minutes, ok2 := s.colon(59)
	_, ok3 := s.colon(60) // 60 is a leap second
	shift, ok4 := s.shift()
	if !ok1 || !ok2 || !ok3 || !ok4 {
		return f, s.fail(s.pos, "want a time such as T23:20:30, T23:20:30Z or T23:20:30+08:00")
	}
	d, ok := f.edge(1)
	if !ok || !f.isDay() || !d.Bounded() {
		return f, s.fail(start, "a time of day goes with one day only")
	}
	switch utc := hours*60 + minutes - shift; {
	case utc < 0:
		d = d.plus(-1)
	case utc >= 24*60:
		d = d.plus(1)
	}
	return dayForm(d), nil
}

// shift reads Z, +hh or -hh:mm, and returns it in minutes.
func (s *scanner) shift() (int, bool) {
	sign := 1
	switch {
	case s.accept('Z'):
		return 0, true
	case s.accept('+'):
	case s.accept('-'):
		sign = -1
	default:
		return 0, true
	}
	hours, ok := s.two(23)
	minutes := 0
	if ok && s.peek() == ':' {
		minutes, ok = s.colon(59)
	}
	return sign * (hours*60 + minutes), ok
}

// two reads two digits of at most limit.
func (s *scanner) two(limit int) (int, bool) {
	f, ok := s.field(2)
	return f.value, ok && f.blank == 0 && f.value <= limit
}

// colon reads a colon and two digits of at most limit.
func (s *scanner) colon(limit int) (int, bool) {
	if !s.accept(':') {
		return 0, false
	}
	return s.two(limit)
}
