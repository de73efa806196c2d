package office_test

import (
	"errors"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

func claim(t *testing.T, text string, basis office.Basis) office.ClaimRecord {
	t.Helper()
	d, err := when.ParsePrinted(text)
	if err != nil {
		t.Fatal(err)
	}
	return office.ClaimRecord{Field: office.EndField, Text: text, Date: d, Basis: basis}
}

func TestReconcile(t *testing.T) {
	const p, d = office.Printed, office.Derived
	for name, test := range map[string]struct {
		claims   []office.ClaimRecord
		edtf     string
		conflict bool
		derived  bool
	}{
		"no claim":                      {nil, "", false, false},
		"one claim":                     {[]office.ClaimRecord{claim(t, "1952", p)}, "1952", false, false},
		"a finer claim narrows":         {[]office.ClaimRecord{claim(t, "1952", p), claim(t, "May 1952", p)}, "1952-05", false, false},
		"a coarser claim adds nothing":  {[]office.ClaimRecord{claim(t, "May 1952", p), claim(t, "1952", p)}, "1952-05", false, false},
		"disjoint claims stay apart":    {[]office.ClaimRecord{claim(t, "8 December 2022", p), claim(t, "9 December 2022", p)}, "[2022-12-08,2022-12-09]", true, false},
		"the same twice is no conflict": {[]office.ClaimRecord{claim(t, "9 December 2022", p), claim(t, "9 December 2022", p)}, "2022-12-09", false, false},
		"a third that fits one of two":  {[]office.ClaimRecord{claim(t, "1952", p), claim(t, "1954", p), claim(t, "May 1954", p)}, "[1952,1954-05]", true, false},
		"derived alone":                 {[]office.ClaimRecord{claim(t, "September 1982", d)}, "1982-09", false, true},
		"printed outweighs derived":     {[]office.ClaimRecord{claim(t, "September 1982", d), claim(t, "May 1982", p)}, "1982-05", false, false},
		"unknown says nothing":          {[]office.ClaimRecord{claim(t, "?", p), claim(t, "1952", p)}, "1952", false, false},
		"open":                          {[]office.ClaimRecord{claim(t, "Incumbent", p)}, "..", false, false},
		"open, then an end after it":    {[]office.ClaimRecord{claim(t, "Incumbent", p), claim(t, "2024", p)}, "2024", false, false},
		"open, yet ended before it":     {[]office.ClaimRecord{claim(t, "Incumbent", p), claim(t, "2019", p)}, "..", true, false},
	} {
		asOf := when.Civil(2022, 12, 9)
		got := office.Reconcile(test.claims, func(office.DocumentID) when.Day { return asOf })
		if got.EDTF() != test.edtf || got.Conflict() != test.conflict || got.Derived() != test.derived {
			t.Errorf("%s: %q, conflict %v, derived %v; want %q, %v, %v",
				name, got.EDTF(), got.Conflict(), got.Derived(), test.edtf, test.conflict, test.derived)
		}
	}
}

// Five versions of a date are no longer kept apart, but none is dropped.
func TestManyVersions(t *testing.T) {
	var claims []office.ClaimRecord
	for _, year := range []string{"1950", "1952", "1954", "1956", "1958"} {
		claims = append(claims, claim(t, year, office.Printed))
	}
	got := office.Reconcile(claims, func(office.DocumentID) when.Day { return when.Past })
	if got.EDTF() != "[1950,1952,1954,1956,1958]" || !got.Conflict() {
		t.Errorf("%q, conflict %v; want all five in conflict", got.EDTF(), got.Conflict())
	}
}

// The one contradiction of the two articles: the list has Yuan Jiajun start on 8
// December 2022, the infobox and the lead on the 9th. Every version is there.
func TestYuanJiajun(t *testing.T) {
	terms := post(t, "party-secretary-of-chongqing").Terms()
	start := terms[23].Start()
	if start.Text() != "8 December 2022" || start.EDTF() != "[2022-12-08,2022-12-09]" || !start.Conflict() {
		t.Errorf("start %q, %s, conflict %v; want the list's text and both days", start.Text(), start.EDTF(), start.Conflict())
	}
	sections := make(map[string]string)
	for _, c := range start.Claims() {
		sections[c.Section()] = c.Text()
	}
	want := map[string]string{
		"List of party secretaries": "8 December 2022", "infobox": "9 December 2022", "lead": "9 December 2022",
	}
	for section, text := range want {
		if sections[section] != text {
			t.Errorf("%s says %q; want %q", section, sections[section], text)
		}
	}
}

// Of two documents that have somebody in office, the later one tells until when.
func TestLatestSnapshotCounts(t *testing.T) {
	early, late := when.Civil(2022, 1, 1), when.Civil(2022, 12, 7)
	asOf := map[office.DocumentID]when.Day{"document:early": early, "document:late": late}
	for _, order := range [][]office.DocumentID{{"document:early", "document:late"}, {"document:late", "document:early"}} {
		var claims []office.ClaimRecord
		for _, id := range order {
			c := claim(t, "Incumbent", office.Printed)
			c.Place.Document = id
			claims = append(claims, c)
		}
		got := office.Reconcile(claims, func(id office.DocumentID) when.Day { return asOf[id] })
		if day, ok := got.AsOf(); !ok || day != late || got.Conflict() {
			t.Errorf("%v: as of %v, conflict %v; want %v and none", order, day, got.Conflict(), late)
		}
	}
}

// A day without a year is refused as print, and is EDTF when it is meant.
func TestParseDateWantsAYear(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"October 10", "10 October", "January", "October 10 (died)"} {
		if _, err := office.ParseDate(text); !errors.Is(err, when.ErrSyntax) {
			t.Errorf("ParseDate(%q) = %v; want ErrSyntax", text, err)
		}
	}
	for text, edtf := range map[string]string{"XXXX-10-10": "XXXX-10-10", "October 1910": "1910-10", "10 October 1910": "1910-10-10"} {
		if d, err := office.ParseDate(text); err != nil || d.EDTF() != edtf {
			t.Errorf("ParseDate(%q) = %s, %v; want %s", text, d.EDTF(), err, edtf)
		}
	}
}
