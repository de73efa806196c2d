package ingest

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// check looks at the finished terms for dates that contradict each other.
func (b *builder) check() {
	asOf := b.settleAsOf()
	day := func(id office.DocumentID) when.Day { return asOf[id] }
	for _, t := range b.terms {
		b.rec.Issues = append(b.rec.Issues, office.Contradictions(*t, day)...)
	}
	for _, p := range b.postList {
		if p.Seats == 1 {
			b.checkOpenRows(b.listed[p.ID])
		}
	}
}

// settleAsOf gives every document without a known snapshot day the latest day
// that it prints, and returns the days of all.
func (b *builder) settleAsOf() map[office.DocumentID]when.Day {
	asOf := make(map[office.DocumentID]when.Day, len(b.documents))
	for _, d := range b.documents {
		if latest, ok := b.latest[d.ID]; ok && d.AsOf == when.Past {
			d.AsOf = latest
		}
		asOf[d.ID] = d.AsOf
	}
	return asOf
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
