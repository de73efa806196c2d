package office

import (
	"fmt"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A DayRange is the days from the first of From to the last of To. Without one
// of them that side has no bound.
type DayRange struct{ From, To *when.Date }

// box is the days of the range; all days for nil.
func (r *DayRange) box() (when.Box, error) {
	days := when.Anytime()
	if r == nil {
		return days, nil
	}
	for _, side := range []*when.Date{r.From, r.To} {
		if side != nil && side.Kind() != when.Known {
			return days, fmt.Errorf("period: give a day, month or year, or leave the side out: %w", ErrQuestion)
		}
	}
	if r.From != nil {
		days.Lo = r.From.Padded().Lo
	}
	if r.To != nil {
		days.Hi = r.To.Padded().Hi
	}
	if days.Lo > days.Hi {
		return days, fmt.Errorf("period: from %s lies after to %s: %w", r.From.EDTF(), r.To.EDTF(), ErrQuestion)
	}
	return days, nil
}

// Covers says how sure it is that the term covers some day of the period, or
// with when.Throughout every day.
func (t Term) Covers(period DayRange, mode when.Mode) (when.Certainty, error) {
	days, err := period.box()
	if err != nil {
		return when.Impossible, err
	}
	return t.on(days, mode), nil
}

// periodTest returns a test of terms that may cover some day of the period.
func periodTest(period *DayRange) (func(Term) bool, error) {
	days, err := period.box()
	return func(t Term) bool {
		return period == nil || t.on(days, when.Sometime) >= when.Possible
	}, err
}
