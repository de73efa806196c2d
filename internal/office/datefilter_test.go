package office_test

import (
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// Of the rows of the two lists, 15 starts and 15 ends of Chongqing are years, and
// 2 and 2 of Inner Mongolia.
func TestDatesGivenAsYears(t *testing.T) {
	years := &office.DateFilter{Precision: []when.Precision{when.PrecisionYear}}
	for area, want := range map[string]int32{"chongqing": 15, "inner-mongolia": 2} {
		start, end := secretaries(area), secretaries(area)
		start.Start, end.End = years, years
		for _, f := range []*office.TermFilter{start, end} {
			if page, err := embedded(t).Terms(f, nil, everything()); err != nil || page.TotalCount() != want {
				t.Errorf("%s: %d years, %v; want %d", area, page.TotalCount(), err, want)
			}
		}
	}
}

// The sources contradict each other on the start of Yuan Jiajun, the 24th.
func TestConflictAndOrdinal(t *testing.T) {
	f := secretaries("chongqing")
	f.Ordinal = new("24")
	for conflict, want := range map[bool]int32{true: 1, false: 0} {
		f.Start = &office.DateFilter{Conflict: &conflict}
		if page, err := embedded(t).Terms(f, nil, everything()); err != nil || page.TotalCount() != want {
			t.Errorf("conflict %t: %d terms, %v; want %d", conflict, page.TotalCount(), err, want)
		}
	}
}
