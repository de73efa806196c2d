package synth

import (
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// version enters a second document with the rows of a list. It prints dates
// more or less precisely and some of them wrong, so that a few in a thousand of
// all dates are in conflict, as in the embedded data.
func (c *country) version(l *list, terms []office.TermRecord) {
	d := c.rec.Documents[l.at]
	d.ID += ".another-version"
	d.Kind, d.Complete = office.VersionDocument, false
	c.rec.Documents = append(c.rec.Documents, d)
	asOf := func(office.DocumentID) when.Day { return l.asOf }
	for i := range terms {
		s, t := &l.seats[i], &terms[i]
		t.Claims = append(t.Claims, c.claims(t, s, c.restated(s, d.ID))...)
		c.rec.Issues = append(c.rec.Issues, office.Contradictions(*t, asOf)...)
	}
}

// restated are the dates of a seat as another version has them.
func (c *country) restated(s *seat, document office.DocumentID) dates {
	d := dates{
		document: document, basis: office.Printed,
		start: c.print(c.mistaken(s.start), c.detail(holderStart)),
		end:   when.OpenDate("Incumbent"),
	}
	if !s.open {
		d.end = c.print(c.mistaken(s.end), c.detail(holderEnd))
	}
	return d
}

// mistaken is the day or, now and then, one a year or two off.
func (c *country) mistaken(day when.Day) when.Day {
	const wrong = 0.11
	if !c.chance(wrong) {
		return day
	}
	off := when.Day(c.between(daysOfYear+1, 2*daysOfYear))
	if c.chance(0.5) {
		return day - off
	}
	return day + off
}
