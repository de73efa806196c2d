package popolo_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A membership's dates say no more than is known, in Popolo's pattern.
func TestMembershipDates(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ start, end, want string }{
		{"1949", "1950-02", "1949 1950-02"},
		{"1949-10-01", "1950-02-03", "1949-10-01 1950-02-03"},
		{"1949~", "1950?", " "},                                // a unit wider than it is printed
		{"1954-21", "1955-22", "1954 1955"},                    // parts of a year
		{"[1949-10-01,1949-10-03]", "[1949,1950]", "1949-10 "}, // one of a set
		{"195X", "1960-XX-01", " 1960"},
		{"-0043", "0044", " 0044"},
		{"", "..", " "},
		{"1950", "1949", "1950 "}, // an end before the start counts as unknown
		{"[..1950]", "Y12345", " "},
	} {
		if got := datesWritten(t, claimOn(t, office.StartField, c.start), claimOn(t, office.EndField, c.end)); got != c.want {
			t.Errorf("%s to %s becomes %q; want %q", c.start, c.end, got, c.want)
		}
	}
}

// Where claims differ, the date is what they come to.
func TestMembershipDatesOfClaims(t *testing.T) {
	t.Parallel()
	start, end := office.StartField, office.EndField
	for _, c := range []struct {
		what   string
		claims []office.ClaimRecord
		want   string
	}{
		{"claims that agree narrow each other", []office.ClaimRecord{claimOn(t, start, "1949"), claimOn(t, start, "1949-10")}, "1949-10 "},
		{"claims that exclude each other leave their month", []office.ClaimRecord{claimOn(t, start, "2022-12-08"), claimOn(t, start, "2022-12-09")}, "2022-12 "},
		{"an end that may not have come is none", []office.ClaimRecord{claimOn(t, end, "1999"), claimOn(t, end, "..")}, " "},
	} {
		if got := datesWritten(t, c.claims...); got != c.want {
			t.Errorf("%s: %q; want %q", c.what, got, c.want)
		}
	}
}

func claimOn(t *testing.T, field office.ClaimField, edtf string) office.ClaimRecord {
	t.Helper()
	d, err := when.Restore(edtf, edtf)
	if err != nil {
		t.Fatal(err)
	}
	return office.ClaimRecord{Field: field, Date: d, Basis: office.Printed, Place: office.Place{Document: "document:d"}}
}

// datesWritten are the start and the end of a term with these claims.
func datesWritten(t *testing.T, claims ...office.ClaimRecord) string {
	t.Helper()
	text := written(t, office.Records{
		Documents: []office.DocumentRecord{{ID: "document:d", AsOf: when.Civil(2020, 1, 1)}},
		Terms:     []office.TermRecord{{ID: "post:p#1", Claims: claims}},
	})
	var document struct {
		Memberships []map[string]any `json:"memberships"`
	}
	if err := json.Unmarshal(text, &document); err != nil || len(document.Memberships) != 1 {
		t.Fatalf("%s: %v", text, err)
	}
	m := document.Memberships[0]
	or := func(v any) any {
		if v == nil {
			return ""
		}
		return v
	}
	return fmt.Sprint(or(m["start_date"]), " ", or(m["end_date"]))
}
