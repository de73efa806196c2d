package ingest

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// check looks at the finished terms for dates that contradict each other.
func (b *builder) check() {
	b.capDerived()
	given := b.asOf()
	b.settleAsOf()
	settled := b.asOf()
	for _, t := range b.terms {
		b.rec.Issues = append(b.rec.Issues, office.Contradictions(*t, settled)...)
		b.rec.Issues = append(b.rec.Issues, office.AfterAsOf(*t, given)...)
	}
	for _, p := range b.postList {
		if p.Seats == 1 {
			b.checkOpenRows(b.listed[p.ID])
		}
	}
}

// asOf tells the day that each document speaks of as far as that is known now;
// when.Past of others.
func (b *builder) asOf() func(office.DocumentID) when.Day {
	days := make(map[office.DocumentID]when.Day, len(b.documents))
	for _, d := range b.documents {
		days[d.ID] = d.AsOf
	}
	return func(id office.DocumentID) when.Day {
		if day, known := days[id]; known {
			return day
		}
		return when.Past
	}
}

// settleAsOf gives every document of which nobody says what day it speaks of the
// latest day that it prints.
func (b *builder) settleAsOf() {
	for _, d := range b.documents {
		if latest, ok := b.latest[d.ID]; ok && d.AsOf == when.Past {
			d.AsOf = latest
		}
	}
}

// checkOpenRows reports rows that are still open though another holder follows.
func (b *builder) checkOpenRows(list []*office.TermRecord) {
	followed := false
	for _, t := range slices.Backward(list) {
		if t.Status == office.Acting {
			continue
		}
		if claim, open := openClaim(t); open && followed {
			b.issue(office.IssueRecord{
				Code: office.OpenInTheMiddle, Place: claim.Place, Text: claim.Text, Term: t.ID,
				Claims: []office.ClaimRecord{claim}, Message: "another holder follows this row; give its end",
			})
		}
		followed = true
	}
}

func openClaim(t *office.TermRecord) (office.ClaimRecord, bool) {
	for _, c := range t.Claims {
		if c.Field == office.EndField && c.Date.Kind() == when.Open {
			return c, true
		}
	}
	return office.ClaimRecord{}, false
}
