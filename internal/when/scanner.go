package when

// A scanner reads a text byte by byte, from left to right.
type scanner struct {
	text string
	pos  int
	part int // where the last part of the last form began
}

// peek returns the next byte, 0 at the end.
func (s *scanner) peek() byte {
	if s.pos == len(s.text) {
		return 0
	}
	return s.text[s.pos]
}

// accept reads c if it is next.
func (s *scanner) accept(c byte) bool {
	if s.pos == len(s.text) || s.text[s.pos] != c {
		return false
	}
	s.pos++
	return true
}

// dots reads ".." if it is next.
func (s *scanner) dots() bool {
	if len(s.text)-s.pos < 2 || s.text[s.pos:s.pos+2] != openEDTF {
		return false
	}
	s.pos += 2
	return true
}

// number reads digits, at most nine, and returns how many there are.
func (s *scanner) number() (n, digits int) {
	for digits < 9 && isDigit(s.peek()) {
		n = n*10 + int(s.text[s.pos]-'0')
		s.pos++
		digits++
	}
	return n, digits
}

// field reads exactly width digits, each of them a figure or an X.
func (s *scanner) field(width int) (field, bool) {
	var f field
	for range width {
		c := s.peek()
		switch {
		case isDigit(c):
			f.value, f.blank = f.value*10+int(c-'0'), f.blank<<1
		case c == 'X':
			f.value, f.blank = f.value*10, f.blank<<1|1
		default:
			return f, false
		}
		s.pos++
	}
	return f, true
}

// qualifier reads "?", "~" or "%" if one is next.
func (s *scanner) qualifier() quality {
	switch {
	case s.accept('?'):
		return uncertain
	case s.accept('~'):
		return approximate
	case s.accept('%'):
		return uncertain | approximate
	default:
		return 0
	}
}

// fail makes the error for the byte at pos.
func (s *scanner) fail(pos int, reason string) error {
	return syntaxError(s.text, pos, reason)
}

// end fails when something is left.
func (s *scanner) end() error {
	switch {
	case s.pos == len(s.text):
		return nil
	case s.peek() == '/':
		return s.fail(s.pos, "want one date; two with / between them are an interval")
	default:
		return s.fail(s.pos, "want the end of the date here")
	}
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
