package when

// A Span is the time of a term known in part: a box for its first day and a
// box for its last. The last day is the first or later, and the term covers
// both. [NewSpan] makes one; only then are the answers exact.
type Span struct{ Start, End Box }

// NewSpan tightens two boxes by start <= end: no start after the latest end,
// no end before the earliest start. It returns false when no world is left.
func NewSpan(start, end Box) (Span, bool) {
	s := Span{
		Start: Box{start.Lo, min(start.Hi, end.Hi)},
		End:   Box{max(end.Lo, start.Lo), end.Hi},
	}
	return s, start.Lo <= end.Hi
}

// A Mode says what "on" a date of more than one day asks for.
type Mode uint8

// The modes. For one day they ask the same.
const (
	Sometime   Mode = iota // on some day of it
	Throughout             // on every day of it
)

var modeNames = [...]string{"SOMETIME", "THROUGHOUT"}

// String returns "SOMETIME" or "THROUGHOUT".
func (m Mode) String() string { return nameOf(modeNames[:], m) }

// ParseMode is the inverse of [Mode.String].
func ParseMode(s string) (Mode, bool) { return valueOf[Mode](modeNames[:], s) }

// On says how sure it is that the term covers some day of date, or with
// [Throughout] every day.
func (s Span) On(date Box, mode Mode) Certainty {
	begun, ended := date.Hi, date.Lo
	if mode == Throughout {
		begun, ended = date.Lo, date.Hi
	}
	return verdict(
		s.Start.Hi <= begun && s.End.Lo >= ended,
		s.Start.Lo <= begun && s.End.Hi >= ended,
	)
}

// Days returns the fewest and the most days from the first day of the term to
// its last: 0 for a term of one day. When bounded is false the term has no
// known longest time and hi is [NoMax].
func (s Span) Days() (lo, hi int, bounded bool) {
	hi = s.Start.most(s.End)
	return max(0, s.Start.least(s.End)), hi, hi != NoMax
}

// GapDays returns the fewest and the most days between the last day of a and
// the first day of b, neither counted: 0 when b starts the day after, -1 when
// on the same day, less when they overlap. lo is [NoMin] or hi [NoMax] where
// that side has no bound.
func GapDays(a, b Span) (lo, hi int) {
	if lo = a.End.least(b.Start); lo != NoMin {
		lo--
	}
	if hi = a.End.most(b.Start); hi != NoMax {
		hi--
	}
	return lo, hi
}
