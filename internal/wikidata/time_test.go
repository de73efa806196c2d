package wikidata

import (
	"testing"

	"github.com/seed-51aee618/cursus/internal/when"
)

// Times as Wikibase writes them, and what they mean in EDTF and the Gregorian
// calendar.
func TestTimes(t *testing.T) {
	t.Parallel()
	const gregorian, old = "http://www.wikidata.org/entity/Q1985727", "http://www.wikidata.org/entity/Q1985786"
	for _, c := range []struct {
		time      string
		precision int
		calendar  string
		edtf      string // empty for one that cannot be read
	}{
		{"+1949-10-01T00:00:00Z", 11, gregorian, "1949-10-01"},
		{"+1949-10-01T00:00:00Z", 14, gregorian, "1949-10-01"},
		{"+00000001949-10-01T00:00:00Z", 11, gregorian, "1949-10-01"},
		{"+1949-10-00T00:00:00Z", 10, gregorian, "1949-10"},
		{"+1949-10-00T00:00:00Z", 11, gregorian, "1949-10"},
		{"+1949-00-00T00:00:00Z", 9, gregorian, "1949"},
		{"+1949-01-01T00:00:00Z", 9, gregorian, "1949"},
		{"+1949-00-00T00:00:00Z", 11, gregorian, "1949"},
		{"+1949-00-00T00:00:00Z", 8, gregorian, "194X"},
		{"+1950-00-00T00:00:00Z", 7, gregorian, "[1900..2000]"},
		{"+1900-00-00T00:00:00Z", 7, gregorian, "[1801..1999]"},
		{"+0005-00-00T00:00:00Z", 8, gregorian, "[0001..0009]"},
		{"-0044-03-15T00:00:00Z", 11, gregorian, "-0043-03-15"},
		{"-0044-00-00T00:00:00Z", 9, gregorian, "-0043"},
		{"-0001-00-00T00:00:00Z", 9, gregorian, "0000"},
		{"-0044-00-00T00:00:00Z", 8, gregorian, "[-0048..-0039]"},
		{"-0044-00-00T00:00:00Z", 7, gregorian, "[-0099..0000]"},
		{"+1498-06-22T00:00:00Z", 11, old, "1498-07-01"},
		{"+1582-10-05T00:00:00Z", 11, old, "1582-10-15"},
		{"+1917-10-25T00:00:00Z", 11, old, "1917-11-07"},
		{"+0200-03-01T00:00:00Z", 11, old, "0200-03-01"},
		{"+1700-02-29T00:00:00Z", 11, old, "1700-03-11"},
		{"-0044-03-15T00:00:00Z", 11, old, "-0043-03-13"},
		{"+1498-06-00T00:00:00Z", 10, old, "[1498-06-10..1498-07-09]"},
		{"+1498-00-00T00:00:00Z", 9, old, "[1498-01-10..1499-01-09]"},
		{"+1498-00-00T00:00:00Z", 8, old, "[1490-01-10..1500-01-09]"},

		{"+1949-02-30T00:00:00Z", 11, gregorian, ""},
		{"+1949-13-01T00:00:00Z", 11, gregorian, ""},
		{"+1949-13-01T00:00:00Z", 11, old, ""},
		{"+1701-02-29T00:00:00Z", 11, old, ""},
		{"+1949-00-00T00:00:00Z", 6, gregorian, ""},
		{"+0000-00-00T00:00:00Z", 9, gregorian, ""},
		{"+19490-00-00T00:00:00Z", 9, gregorian, ""},
		{"1949", 9, gregorian, ""},
	} {
		form, err := timeValue{c.time, c.precision, c.calendar}.edtf()
		d, unread := when.Restore(c.time, form)
		if readable := err == nil && unread == nil; readable != (c.edtf != "") || readable && d.EDTF() != c.edtf {
			t.Errorf("%s, precision %d, calendar %s = %q, %v, %v; want %q", c.time, c.precision, c.calendar, form, err, unread, c.edtf)
		}
	}
}

// Every day of a Julian cycle and of a century around it follows the day before.
func TestJulianDaysFollow(t *testing.T) {
	t.Parallel()
	before := fromJulian(-101, 12, 31)
	for y := -100; y <= 300; y++ {
		for mo := 1; mo <= 12; mo++ {
			for d := 1; d <= julianDays(y, mo); d++ {
				if got := fromJulian(y, mo, d); got != before+1 {
					t.Fatalf("%d-%d-%d is %s; want the day after %s", y, mo, d, got, before)
				}
				before++
			}
		}
	}
}
