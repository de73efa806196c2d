package office

import "github.com/seed-51aee618/cursus/internal/when"

// A Duration is how long something lasted, in elapsed days: from the first day
// to the last, so a term of one day lasted 0.
type Duration struct {
	min, max int
	bounded  bool
}

// MinDays is the least it can have been.
func (d Duration) MinDays() int { return d.min }

// MaxDays is the most it can have been; none when an end is open or unknown.
func (d Duration) MaxDays() (int, bool) { return d.max, d.bounded }

func duration(worlds []when.Span) Duration {
	var d Duration
	for i, w := range worlds {
		lo, hi, bounded := w.Days()
		if i == 0 {
			d = Duration{lo, hi, bounded}
			continue
		}
		d = Duration{min(d.min, lo), max(d.max, hi), d.bounded && bounded}
	}
	return d
}
