package office

import (
	"strings"

	"github.com/seed-51aee618/cursus/internal/when"
)

// checkDefaults questions dates that look filled in, each of them once. Where
// most dates of a post's terms are such, the post changes hands on that day, and
// nothing is asked.
func (p Post) checkDefaults() {
	suspect := p.dates(IsDefaultDate)
	if len(suspect) == 0 || len(suspect) > 2 && 2*len(suspect) > len(p.dates(isDay)) {
		return
	}
	for _, t := range p.Terms() {
		for _, c := range t.Claims() {
			if suspect[c.EDTF()] && c.Basis() == Printed {
				delete(suspect, c.EDTF())
				t.questionClaims(DefaultDate,
					"programs fill this in where they know the year alone, or nothing; if that is so here, write what is known", []Claim{c})
			}
		}
	}
}

// dates are the different dates of a kind on the post's terms, in EDTF.
func (p Post) dates(wanted func(when.Date) bool) map[string]bool {
	var found map[string]bool
	for _, t := range p.Terms() {
		for _, c := range t.Claims() {
			if !wanted(*c.date()) {
				continue
			}
			if found == nil {
				found = make(map[string]bool)
			}
			found[c.EDTF()] = true
		}
	}
	return found
}

func isDay(d when.Date) bool { return d.Precision() == when.PrecisionDay }

// IsDefaultDate says whether a date looks like one that a program fills in for a
// part it does not know: 1 January or 31 December to the day, or the year 1900
// or 9999.
func IsDefaultDate(d when.Date) bool {
	switch d.Precision() {
	case when.PrecisionDay:
		return strings.HasSuffix(d.EDTF(), "-01-01") || strings.HasSuffix(d.EDTF(), "-12-31")
	case when.PrecisionYear:
		return d.EDTF() == "1900" || d.EDTF() == "9999"
	default:
		return false
	}
}
