package ingest

import (
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// capDerived adds to the derived end of a member, which is the month of the next
// election, the day of that election: whoever was not elected again was a member
// no longer. It is a derived claim as well, at the place that gives the day.
func (b *builder) capDerived() {
	elections := make(map[office.BodyID]office.ClaimRecord) // by the body that was followed
	for _, body := range b.bodyList {
		if claim, ok := endBy(*body); ok {
			elections[body.Succeeds] = claim
		}
	}
	for _, t := range b.terms {
		election, known := elections[b.posts[string(t.Post)].Body]
		if known && endsInMonthOf(t.Claims, election.Date.Strict().Hi) {
			t.Claims = append(t.Claims, election)
		}
	}
}

// endBy is the claim that members of the body before this one left by the day on
// which this one was elected; false when that day is not known.
func endBy(body office.BodyRecord) (office.ClaimRecord, bool) {
	if body.Succeeds == "" || body.Elected.Precision() != when.PrecisionDay {
		return office.ClaimRecord{}, false
	}
	for _, f := range body.Facts {
		if !strings.EqualFold(f.Place.Label, "elected") {
			continue
		}
		date, err := when.Restore(f.Text, "[.."+body.Elected.EDTF()+"]")
		return office.ClaimRecord{Field: office.EndField, Text: f.Text, Date: date, Basis: office.Derived, Place: f.Place}, err == nil
	}
	return office.ClaimRecord{}, false
}

// endsInMonthOf says whether the claims have a derived end that is less precise
// than a day and holds that day.
func endsInMonthOf(claims []office.ClaimRecord, day when.Day) bool {
	for _, c := range claims {
		if c.Field == office.EndField && c.Basis == office.Derived && c.Date.Precision() == when.PrecisionMonth {
			return c.Date.Strict().Contains(day)
		}
	}
	return false
}
