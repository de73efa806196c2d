package synth

import (
	"strconv"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// write makes terms of a list's seats, as its document prints them, and for
// some lists another version.
func (c *country) write(l *list) {
	const otherVersion = 0.08 // of the lists of the embedded data
	number, numbered := 0, c.numbered(l)
	first := len(c.rec.Terms)
	for i := range l.seats {
		s := &l.seats[i]
		t := office.TermRecord{
			ID:   office.TermID(string(l.post) + "#" + strconv.Itoa(i+1)),
			Post: l.post, Person: c.rec.People[s.person].ID, Document: l.document,
			Row: i + 1, Listed: true, Status: s.status,
		}
		if s.status != office.Acting {
			if number++; number <= numbered {
				t.Ordinal = strconv.Itoa(number)
			}
		}
		t.Claims = c.claims(&t, s, l.printed(s, c.generator))
		if end, ok := c.leftBy(l); ok && s.derived && t.Claims[len(t.Claims)-1].Date.Strict().Contains(end.Date.Strict().Hi) {
			t.Claims = append(t.Claims, end)
		}
		c.rec.Terms = append(c.rec.Terms, t)
	}
	if l.number == 0 && c.chance(otherVersion) {
		c.version(l, c.rec.Terms[first:])
	}
}

// leftBy is the claim that members who left with their Politburo did so by the day
// on which the next was elected, as its infobox gives it; false for the last.
func (c *country) leftBy(l *list) (office.ClaimRecord, bool) {
	if l.number == 0 || l.number >= len(c.lists) || c.lists[l.number].number == 0 {
		return office.ClaimRecord{}, false
	}
	next := c.lists[l.number]
	date, err := when.Restore(next.elected.Text(), "[.."+next.elected.EDTF()+"]")
	return office.ClaimRecord{
		Field: office.EndField, Text: date.Text(), Date: date, Basis: office.Derived,
		Place: office.Place{Document: next.document, Section: "infobox", Label: "Elected", Line: electedLine, Column: len(electedKey) + 1},
	}, err == nil
}

// numbered is how many rows of a list have a number: all, or those before the
// first gap.
func (c *country) numbered(l *list) int {
	const unknown = 0.85 // of the lists that are not complete
	if l.number > 0 || l.complete || !c.chance(unknown) {
		return len(l.seats)
	}
	return c.between(0, len(l.seats))
}

// dates are the start and end of a term as one document prints them.
type dates struct {
	document   office.DocumentID
	start, end when.Date
	basis      office.Basis // of the end
}

// printed are the dates that the list gives for a seat.
func (l *list) printed(s *seat, g *generator) dates {
	start, end := holderStart, holderEnd
	if l.number > 0 {
		start, end = memberStart, memberEnd
	}
	d := dates{document: l.document, start: g.print(s.start, g.detail(start)), basis: office.Printed}
	switch {
	case s.open:
		d.end = when.OpenDate("Incumbent")
	case s.derived:
		d.end, d.basis = g.print(s.end, asMonth), office.Derived
	default:
		d.end = g.print(s.end, g.detail(end))
	}
	return d
}

// claims are what one document says of a term, each at its place in the table.
func (c *country) claims(t *office.TermRecord, s *seat, d dates) []office.ClaimRecord {
	text := line{
		ordinal: t.Ordinal, name: c.rec.People[s.person].Name, status: statusText(t.Status),
		start: d.start.Text(), end: d.end.Text(), remark: remark(t.Status, d.basis),
	}
	if t.Status == office.Acting {
		text.ordinal = actingSign
	}
	name, start, end := text.places()
	at := func(label string, column int) office.Place {
		return office.Place{
			Document: d.document, Section: sectionTitle, Row: t.Row, Label: label,
			Line: headerLine + t.Row, Column: column,
		}
	}
	claims := make([]office.ClaimRecord, 1, 3)
	claims[0] = office.ClaimRecord{Field: office.HolderField, Text: text.name, Basis: office.Printed, Place: at(nameLabel, name)}
	if text.start != "" {
		claims = append(claims, office.ClaimRecord{
			Field: office.StartField, Text: text.start, Date: d.start, Basis: office.Printed, Place: at(startLabel, start),
		})
	}
	if text.end != "" {
		claims = append(claims, office.ClaimRecord{
			Field: office.EndField, Text: text.end, Date: d.end, Basis: d.basis, Place: at(endLabel, end),
		})
	}
	return claims
}

// remark is what the last column says.
func remark(s office.Status, end office.Basis) string {
	switch {
	case s == office.Acting:
		return actingRemark
	case end == office.Derived:
		return derivedEnd
	default:
		return ""
	}
}
