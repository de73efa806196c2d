package when

// A Reading says how much of the list of a single-seat post counts as
// evidence. Each allows a part of the worlds of the one before, so a verdict
// moves along them from Possible to Certain or Impossible, and nowhere else.
type Reading uint8

// The readings. The zero value takes only what is printed.
const (
	Stated   Reading = iota // each row by itself
	Ordered                 // rows follow each other: none starts before the one above has ended
	Handover                // and neighbours meet where their dates leave that open
)

var readingNames = [...]string{"STATED", "ORDERED", "HANDOVER"}

// String returns "STATED", "ORDERED" or "HANDOVER".
func (r Reading) String() string { return nameOf(readingNames[:], r) }

// ParseReading is the inverse of [Reading.String].
func ParseReading(s string) (Reading, bool) { return valueOf[Reading](readingNames[:], s) }

// A Row is a term in the list of a single-seat post. Rows stand in printed
// order, those of acting holders left out.
type Row struct {
	Start, End           Box  // where the days may lie: [Anytime] of a blank, [Ongoing] of an open end
	StartToDay, EndToDay bool // given to the day
	EndOpen              bool // not come when the source was taken
	PartialSeam          bool // holders may be missing between this row and the next
	Disputed             bool // sources differ on whether this row's end can be the next one's start
	Alone                bool // outside the order of the list
}

// A Seam is what a reading makes of two neighbours in a list.
type Seam uint8

const (
	unlinked   Seam = iota // nothing
	begunFirst             // the first started no later than the second
	endedFirst             // and ended no later than the second started
	handedOver             // and ended on that very day
)

// seam says what the reading makes of r and the next row, of which a and b are
// the spans. What the editors of a list mean by dates that can be one day is
// that day: a cell that is blank or less precise is no sign of a gap. Two dates
// given to the day mean what they say, and an open end in the middle of a list
// is a mistake, not a handover.
func (r Row) seam(reading Reading, next Row, a, b Span) Seam {
	switch {
	case reading == Stated || r.Alone || next.Alone:
		return unlinked
	case r.PartialSeam:
		return begunFirst
	case reading == Ordered || r.EndOpen || r.Disputed || r.EndToDay && next.StartToDay:
		return endedFirst
	}
	if _, ok := a.End.Intersect(b.Start); !ok {
		return endedFirst
	}
	return handedOver
}

// GapDays is what [GapDays] counts between two neighbours that lie in a and b,
// going by what a reading makes of them.
func (s Seam) GapDays(a, b Span) (lo, hi int) {
	lo, hi = GapDays(a, b)
	switch s {
	case handedOver:
		return -1, -1
	case endedFirst:
		return max(lo, -1), hi
	default:
		return lo, hi
	}
}
