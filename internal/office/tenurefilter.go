package office

import (
	"fmt"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A ServedFilter chooses terms by how many days elapsed from their first day to
// their last. A nil filter chooses all.
type ServedFilter struct {
	MinDays *int
	MaxDays *int
	AtLeast when.Certainty // Impossible asks for no less than Possible does
}

// check returns an error that wraps ErrQuestion when no term can have lasted so.
func (f *ServedFilter) check() error {
	if f == nil {
		return nil
	}
	if lo, hi := f.bounds(); lo > hi {
		return fmt.Errorf("served: minDays %d is above maxDays %d: %w", lo, hi, ErrQuestion)
	}
	return nil
}

// takes says whether the term lasted so, as surely as asked.
func (f *ServedFilter) takes(t Term) bool {
	if f == nil {
		return true
	}
	lo, hi := f.bounds()
	worlds := t.worlds()
	c := verdict(worlds, worlds[:1], func(w, _ when.Span) when.Certainty {
		switch least, most, _ := w.Days(); {
		case lo <= least && most <= hi:
			return when.Certain
		case lo <= most && least <= hi:
			return when.Possible
		default:
			return when.Impossible
		}
	})
	return c >= max(f.AtLeast, when.Possible)
}

func (f *ServedFilter) bounds() (lo, hi int) {
	lo, hi = 0, when.NoMax
	if f.MinDays != nil {
		lo = *f.MinDays
	}
	if f.MaxDays != nil {
		hi = *f.MaxDays
	}
	return lo, hi
}
