package office

import (
	"slices"
	"strconv"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A TurnoverGrouping is a length of time that beginnings are counted by.
type TurnoverGrouping string

// The periods. A decade has the years from one that ends in 0.
const (
	TurnoverByYear   TurnoverGrouping = "YEAR"
	TurnoverByDecade TurnoverGrouping = "DECADE"
)

// maxPeriods is how many periods one term may be counted in as possible. A
// start known no better says nothing about any of them.
const maxPeriods = 100

// begun returns the first years of the periods in which a term of these worlds
// may have begun, in order. It is empty when nothing bounds the start, or bounds
// it only to more than maxPeriods.
func (p TurnoverGrouping) begun(worlds []when.Span) []int32 {
	var years []int32
	for _, w := range worlds {
		if !w.Start.Lo.Bounded() || !w.Start.Hi.Bounded() {
			return nil
		}
		first, last := p.of(w.Start.Lo), p.of(w.Start.Hi)
		if last-first >= maxPeriods*p.years() {
			return nil
		}
		for year := first; year <= last; year += p.years() {
			years = append(years, year)
		}
	}
	slices.Sort(years)
	if years = slices.Compact(years); len(years) > maxPeriods {
		return nil
	}
	return years
}

// of returns the first year of the period that has the day.
func (p TurnoverGrouping) of(d when.Day) int32 {
	y, _, _ := d.Civil()
	year, n := int32(y), p.years()
	return year - ((year%n)+n)%n // also before year 0
}

func (p TurnoverGrouping) years() int32 {
	if p == TurnoverByDecade {
		return 10
	}
	return 1
}

// label is what the period that begins with the year is called.
func (p TurnoverGrouping) label(year int32) string {
	label := strconv.Itoa(int(year))
	if p == TurnoverByDecade {
		label += "s"
	}
	return label
}
