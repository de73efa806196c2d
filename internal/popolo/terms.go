package popolo

import (
	"errors"
	"fmt"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// memberships makes terms of the memberships of people. An organization may be a
// member too; that is an issue, for records have no such thing.
func (b *builder) memberships() error {
	for _, m := range b.doc.Memberships {
		if m.PersonID == "" && m.Extra == nil {
			_ = b.plainSource()
			b.rec.Issues = append(b.rec.Issues, office.IssueRecord{
				Code: office.MalformedTable, Place: m.at.place("person_id"), Text: m.at.path,
				Message: "the membership names no person, so it is nobody's term; give person_id",
			})
			continue
		}
		t, err := b.term(m)
		if err != nil {
			return at(m.at.path, err)
		}
		b.rec.Terms = append(b.rec.Terms, t)
	}
	return nil
}

func (b *builder) term(m membership) (office.TermRecord, error) {
	person, err := b.named(personKind, "person_id", m.PersonID)
	if err == nil && person == "" {
		err = at("person_id", errors.New("give the identifier of a person"))
	}
	if err != nil {
		return office.TermRecord{}, err
	}
	post, err := b.postOf(m)
	if err != nil {
		return office.TermRecord{}, err
	}
	t := office.TermRecord{ID: office.TermID(m.ID), Post: post, Person: office.PersonID(person)}
	x := m.Extra
	if x == nil {
		b.plainTerm(&t, m)
		return t, nil
	}
	t.Document, t.Row, t.Listed, t.Ordinal = x.Document, x.Row, x.Listed, x.Ordinal
	t.Status, t.Source = x.Status, x.Source
	t.Claims, err = tryEach("cursus.claims", x.Claims, claim.record)
	return t, err
}

// plainTerm fills in what a membership without "cursus" says: its dates, or as
// derived ones those of its period.
func (b *builder) plainTerm(t *office.TermRecord, m membership) {
	b.rows[t.Post]++
	t.ID = office.TermID(b.mint(fmt.Sprintf("%s#%d", t.Post, b.rows[t.Post])))
	t.Document, t.Row, t.Status, t.Source = b.plainSource()[0], b.rows[t.Post], office.Regular, first(m.Sources)
	t.Claims = []office.ClaimRecord{{
		Field: office.HolderField, Text: b.names[string(t.Person)], Basis: office.Printed, Place: m.at.place("person_id"),
	}}
	var during event
	if e, ok := b.events[m.PeriodID]; ok && m.PeriodID != "" {
		during = b.doc.Events[e]
	}
	b.claim(t, office.ClaimRecord{
		Field: office.StartField, Text: m.StartDate, Basis: office.Printed, Place: m.at.place("start_date"),
	}, office.ClaimRecord{
		Field: office.StartField, Text: during.StartDate, Basis: office.Derived, Place: during.at.place("start_date"),
	})
	b.claim(t, office.ClaimRecord{
		Field: office.EndField, Text: m.EndDate, Basis: office.Printed, Place: m.at.place("end_date"),
	}, office.ClaimRecord{
		Field: office.EndField, Text: during.EndDate, Basis: office.Derived, Place: during.at.place("end_date"),
	})
	b.rec.Issues = append(b.rec.Issues, office.Contradictions(*t, func(office.DocumentID) when.Day { return when.Past })...)
}

// claim adds the first of the claims on a date that says anything. A date that
// none gives is unknown, not open: Popolo does not say whether a membership
// without an end lasts.
func (b *builder) claim(t *office.TermRecord, claims ...office.ClaimRecord) {
	for _, c := range claims {
		if c.Text == "" {
			continue
		}
		var err error
		if c.Date, err = when.ParseEDTF(c.Text); err != nil {
			b.rec.Issues = append(b.rec.Issues, office.IssueRecord{
				Code: office.UnparsedDate, Place: c.Place, Text: c.Text, Message: err.Error(), Term: t.ID,
				Claims: []office.ClaimRecord{c},
			})
		}
		t.Claims = append(t.Claims, c)
		return
	}
}
