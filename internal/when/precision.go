package when

// A Precision is the unit a date is given in. The order is from fine to
// coarse.
type Precision uint8

// The precisions.
const (
	PrecisionNone       Precision = iota // no date is given
	PrecisionDay                         // one day, be it in an unspecified month or year
	PrecisionMonth                       // a month
	PrecisionSeason                      // a part of a year: EDTF's codes 21 to 41
	PrecisionYear                        // a year
	PrecisionDecade                      // ten years
	PrecisionCentury                     // a hundred years
	PrecisionMillennium                  // a thousand years, or more
)

var precisionNames = [...]string{
	PrecisionNone:       "NONE",
	PrecisionDay:        "DAY",
	PrecisionMonth:      "MONTH",
	PrecisionSeason:     "SEASON",
	PrecisionYear:       "YEAR",
	PrecisionDecade:     "DECADE",
	PrecisionCentury:    "CENTURY",
	PrecisionMillennium: "MILLENNIUM",
}

// String returns the name in capitals, such as "MONTH".
func (p Precision) String() string { return nameOf(precisionNames[:], p) }

// ParsePrecision is the inverse of [Precision.String].
func ParsePrecision(s string) (Precision, bool) { return valueOf[Precision](precisionNames[:], s) }
