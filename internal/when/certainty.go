package when

// A Certainty is the verdict on a statement about dates known in part. The
// order is that of certainty, so c >= Possible asks for at least Possible.
type Certainty uint8

// The verdicts.
const (
	Impossible Certainty = iota // true in no world
	Possible                    // true in some worlds
	Certain                     // true in all worlds
)

var certaintyNames = [...]string{"IMPOSSIBLE", "POSSIBLE", "CERTAIN"}

// String returns "IMPOSSIBLE", "POSSIBLE" or "CERTAIN".
func (c Certainty) String() string { return nameOf(certaintyNames[:], c) }

// ParseCertainty is the inverse of [Certainty.String].
func ParseCertainty(s string) (Certainty, bool) { return valueOf[Certainty](certaintyNames[:], s) }

// And is the verdict on "c and d" in Kleene's strong logic. It is exact when
// the two statements share no date; otherwise the truth may be lower.
func (c Certainty) And(d Certainty) Certainty { return min(c, d) }

// Or is the verdict on "c or d" in Kleene's strong logic. It is exact when the
// two statements share no date; otherwise the truth may be higher.
func (c Certainty) Or(d Certainty) Certainty { return max(c, d) }

// Not is the verdict on the opposite statement.
func (c Certainty) Not() Certainty { return Certain - min(c, Certain) }

// verdict is Certain when always holds, else Possible when sometimes holds.
func verdict(always, sometimes bool) Certainty {
	switch {
	case always:
		return Certain
	case sometimes:
		return Possible
	default:
		return Impossible
	}
}
