package office_test

import (
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A date says by what rule it was chosen of its claims, given in their order.
func TestShownBy(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		printed []string
		derived string
		text    string
		rule    office.DateRule
	}{
		{nil, "", "", office.NoClaim},
		{[]string{"?"}, "", "?", office.NoClaim},
		{[]string{"1949"}, "", "1949", office.SameInAll},
		{[]string{"1949", "1949"}, "", "1949", office.SameInAll},
		{[]string{"1949", "May 1949"}, "", "May 1949", office.Narrowest},
		{[]string{"May 1949", "1949"}, "", "May 1949", office.Narrowest},
		{[]string{"c. 1949", "1950"}, "", "1950", office.Narrowest},
		{[]string{"1948 or 1949", "1949 or 1950"}, "", "1948 or 1949", office.FirstSource},
		{[]string{"1949", "1951"}, "", "1949", office.EachClaim},
		{[]string{"1949", "Incumbent"}, "", "1949", office.FirstSource},
		{[]string{"1949"}, "1951", "1949", office.SameInAll},
		{nil, "1951", "1951", office.DerivedClaim},
	} {
		var claims []office.ClaimRecord
		for _, text := range c.printed {
			claims = append(claims, office.ClaimRecord{Text: text, Date: printed(t, text), Basis: office.Printed})
		}
		if c.derived != "" {
			claims = append(claims, office.ClaimRecord{Text: c.derived, Date: printed(t, c.derived), Basis: office.Derived})
		}
		d := office.Reconcile(claims, func(office.DocumentID) when.Day { return when.Civil(2000, 1, 1) })
		if d.ShownBy() != c.rule || d.Text() != c.text {
			t.Errorf("%q, derived %q: %q by %s; want %q by %s", c.printed, c.derived, d.Text(), d.ShownBy(), c.text, c.rule)
		}
	}
}

func printed(t *testing.T, text string) when.Date {
	t.Helper()
	d, err := when.ParsePrinted(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
