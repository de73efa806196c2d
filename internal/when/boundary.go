package when

// A Boundary says when one term that ends meets another that begins. No two
// relations but BEFORE, MEETS, OVERLAPS and their converses depend on it.
type Boundary uint8

// The boundaries.
const (
	Touching Boundary = iota // on the same day or the next: what lists of office-holders mean
	Instant                  // on the same day: an end is an instant of its day
	WholeDay                 // on the next day: a term takes whole days, first and last
)

var boundaryNames = [...]string{"TOUCHING", "INSTANT", "WHOLE_DAY"}

// String returns "TOUCHING", "INSTANT" or "WHOLE_DAY".
func (b Boundary) String() string { return nameOf(boundaryNames[:], b) }

// ParseBoundary is the inverse of [Boundary.String].
func ParseBoundary(s string) (Boundary, bool) { return valueOf[Boundary](boundaryNames[:], s) }

// days returns the fewest and the most days from an end to a start it meets.
func (b Boundary) days() (lo, hi int64) {
	switch b {
	case Instant:
		return 0, 0
	case WholeDay:
		return 1, 1
	default:
		return 0, 1
	}
}
