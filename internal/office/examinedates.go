package office

import (
	"strings"

	"github.com/seed-51aee618/cursus/internal/when"
)

// checkDefaults questions dates that look filled in, each of them once. Where
// most dates of a post's terms are such, the post changes hands on that day, and
// nothing is asked.
func (d *desk) checkDefaults(p Post) {
	suspect := p.dates(d.defaults)
	if len(suspect) == 0 || len(suspect) > 2 && 2*len(suspect) > len(p.dates(d.days)) {
		return
	}
	for _, t := range p.Terms() {
		for c := range t.eachClaim() {
			if suspect[c.EDTF()] && c.Basis() == Printed {
				delete(suspect, c.EDTF())
				d.questionClaims(t, DefaultDate,
					"programs fill this in where they know the year alone, or nothing; if that is so here, write what is known", []Claim{c})
			}
		}
	}
}

// dates are the different dates on the post's terms, in EDTF, of those wanted.
func (p Post) dates(wanted bitset) map[string]bool {
	var found map[string]bool
	for _, t := range p.Terms() {
		for c := range t.eachClaim() {
			if !wanted.has(int(c.wording().date)) {
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

// datesWhere marks the dates of claims that pass a test.
func (g *Graph) datesWhere(test func(when.Date) bool) bitset {
	marked := make(bitset, len(g.dates)/wordBits+1)
	for i, d := range g.dates {
		if test(d) {
			marked.add(i)
		}
	}
	return marked
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
