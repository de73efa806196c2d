package when_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/when"
)

// What articles print, its form, its precision, its days, and the days to
// reckon with where they are more.
func TestParsePrinted(t *testing.T) {
	for _, c := range []struct{ text, edtf, precision, strict, padded string }{
		{"24 December 2005", "2005-12-24", "DAY", "2005-12-24", ""},
		{"December 24, 2005", "2005-12-24", "DAY", "2005-12-24", ""},
		{"24th of December, 2005", "2005-12-24", "DAY", "2005-12-24", ""},
		{"Dec. 24th 2005", "2005-12-24", "DAY", "2005-12-24", ""},
		{" 24\u00a0DEC 2005 ", "2005-12-24", "DAY", "2005-12-24", ""},
		{"1995-10-13", "1995-10-13", "DAY", "1995-10-13", ""},
		{"c. 1995-10-13", "1995-10-13~", "DAY", "1995-10-13", "1995-10-12..1995-10-14"},
		{"25/7/2008", "2008-07-25", "DAY", "2008-07-25", ""},
		{"7/25/2008", "2008-07-25", "DAY", "2008-07-25", ""},
		{"7/7/2008", "2008-07-07", "DAY", "2008-07-07", ""},
		{"29 February", "XXXX-02-29", "DAY", "0000-02-29..9996-02-29", ""},
		{"October 1995", "1995-10", "MONTH", "1995-10-01..1995-10-31", ""},
		{"Sept. 1995", "1995-09", "MONTH", "1995-09-01..1995-09-30", ""},
		{"Dec 2005", "2005-12", "MONTH", "2005-12-01..2005-12-31", ""},
		{"1910-11", "1910-11", "MONTH", "1910-11-01..1910-11-30", ""},
		{"about June 1949", "1949-06~", "MONTH", "1949-06-01..1949-06-30", "1949-05-01..1949-07-31"},
		{"1949", "1949", "YEAR", "1949-01-01..1949-12-31", ""},
		{"late 1949", "1949", "YEAR", "1949-01-01..1949-12-31", ""},
		{"c. 1949", "1949~", "YEAR", "1949-01-01..1949-12-31", "1948-01-01..1950-12-31"},
		{"circa 1949", "1949~", "YEAR", "1949-01-01..1949-12-31", "1948-01-01..1950-12-31"},
		{"~1949", "1949~", "YEAR", "1949-01-01..1949-12-31", "1948-01-01..1950-12-31"},
		{"1949?", "1949?", "YEAR", "1949-01-01..1949-12-31", "1948-01-01..1950-12-31"},
		{"c. 1949?", "1949%", "YEAR", "1949-01-01..1949-12-31", "1947-01-01..1951-12-31"},
		{"1950s", "195X", "DECADE", "1950-01-01..1959-12-31", ""},
		{"the early 1950s", "195X", "DECADE", "1950-01-01..1959-12-31", ""},
		{"c. 1950s", "195X~", "DECADE", "1950-01-01..1959-12-31", "1940-01-01..1969-12-31"},
		{"1900s", "19XX", "CENTURY", "1900-01-01..1999-12-31", ""},
		{"19th century", "18XX", "CENTURY", "1800-01-01..1899-12-31", ""},
		{"2nd century BC", "[-0199..-0100]", "YEAR", "-0199-01-01..-0100-12-31", ""},
		{"spring 1954", "1954-21", "SEASON", "1954-03-01..1954-05-31", "1954-02-01..1954-06-30"},
		{"the summer of 1954", "1954-22", "SEASON", "1954-06-01..1954-08-31", "1954-05-01..1954-09-30"},
		{"c. spring 1954", "1954-21~", "SEASON", "1954-03-01..1954-05-31", "1953-11-01..1954-09-30"},
		{"winter 1954", "1954-24", "SEASON", "1954-12-01..1955-02-28", "1953-11-01..1955-03-31"},
		{"1949/50", "[1949,1950]", "YEAR", "1949-01-01..1950-12-31", ""},
		{"1949 or 1950", "[1949,1950]", "YEAR", "1949-01-01..1950-12-31", ""},
		{"May or June 1949", "[1949-05,1949-06]", "MONTH", "1949-05-01..1949-06-30", ""},
		{"May 1949 or June 1949", "[1949-05,1949-06]", "MONTH", "1949-05-01..1949-06-30", ""},
		{"1949-50", "[1949..1950]", "YEAR", "1949-01-01..1950-12-31", ""},
		{"1949–50", "[1949..1950]", "YEAR", "1949-01-01..1950-12-31", ""},
		{"1910–11", "[1910..1911]", "YEAR", "1910-01-01..1911-12-31", ""},
		{"1910-30", "[1910..1930]", "YEAR", "1910-01-01..1930-12-31", ""},
		{"1851-1852", "[1851..1852]", "YEAR", "1851-01-01..1852-12-31", ""},
		{"c. 1851-52?", "[1851%..1852%]", "YEAR", "1851-01-01..1852-12-31", "1849-01-01..1854-12-31"},
		{"1949?-1950", "[1949?..1950]", "YEAR", "1949-01-01..1950-12-31", "1948-01-01..1950-12-31"},
		{"by 1950", "[..1950]", "YEAR", "..1950-12-31", ""},
		{"before 1950", "[..1949]", "YEAR", "..1949-12-31", ""},
		{"before March 1950", "[..1950-02]", "MONTH", "..1950-02-28", ""},
		{"before 1 March 2000", "[..2000-02-29]", "DAY", "..2000-02-29", ""},
		{"before spring 1928", "[..1927-24]", "SEASON", "..1928-02-29", "..1928-03-31"},
		{"before the 1920s", "[..191X]", "DECADE", "..1919-12-31", ""},
		{"before c. 1950", "[..1949~]", "YEAR", "..1949-12-31", "..1950-12-31"},
		{"after 1949", "[1950..]", "YEAR", "1950-01-01..", ""},
		{"after December 1949", "[1950-01..]", "MONTH", "1950-01-01..", ""},
		{"after winter 1949", "[1950-21..]", "SEASON", "1950-03-01..", "1950-02-01.."},
		{"since 1949", "[1949..]", "YEAR", "1949-01-01..", ""},
		{"before 1954-25", "[..1953-28]", "SEASON", "..1954-02-28", "..1954-03-31"},
		{"44 BC", "-0043", "YEAR", "-0043-01-01..-0043-12-31", ""},
		{"15 March 44 B.C.", "-0043-03-15", "DAY", "-0043-03-15", ""},
		{"1 BCE", "0000", "YEAR", "0000-01-01..0000-12-31", ""},
		{"AD 43", "0043", "YEAR", "0043-01-01..0043-12-31", ""},
		{"24 August 410", "0410-08-24", "DAY", "0410-08-24", ""},
		{"1954-21", "1954-21", "SEASON", "1954-03-01..1954-05-31", "1954-02-01..1954-06-30"},
		{"[2022-12-08,2022-12-09]", "[2022-12-08,2022-12-09]", "DAY", "2022-12-08..2022-12-09", ""},
	} {
		d, err := when.ParsePrinted(c.text)
		if d.Text() != c.text {
			t.Errorf("ParsePrinted(%q) keeps the text as %q", c.text, d.Text())
		}
		padded := c.padded
		if padded == "" {
			padded = c.strict
		}
		if err != nil || d.Kind() != when.Known || d.EDTF() != c.edtf || d.Precision().String() != c.precision ||
			boxText(d.Strict()) != c.strict || boxText(d.Padded()) != padded {
			t.Errorf("ParsePrinted(%q) = %v %q %v %s %s, %v; want %q %s %s %s", c.text, d.Kind(), d.EDTF(), d.Precision(),
				boxText(d.Strict()), boxText(d.Padded()), err, c.edtf, c.precision, c.strict, padded)
		}
	}
}

// boxText writes a box as its one day, or as first..last.
func boxText(b when.Box) string {
	if b.Single() {
		return b.Lo.String()
	}
	return b.Lo.String() + ".." + b.Hi.String()
}

func TestParsePrintedKnowsWordsForNoDate(t *testing.T) {
	for text, want := range map[string]when.Kind{
		"": when.Unknown, "  ": when.Unknown, "?": when.Unknown, "—": when.Unknown, "-": when.Unknown, "–": when.Unknown,
		"unknown": when.Unknown, "Unknown": when.Unknown, "N/A": when.Unknown,
		"Incumbent": when.Open, "present": when.Open, "Current": when.Open, " incumbent ": when.Open, "since": when.Open,
	} {
		d, err := when.ParsePrinted(text)
		if err != nil || d.Kind() != want || d.Text() != text || d.Precision() != when.PrecisionNone || d.Padded() != when.Anytime() {
			t.Errorf("ParsePrinted(%q) = %v %q %v, %v; want %v", text, d.Kind(), d.Text(), d.Padded(), err, want)
		}
	}
}

// The column counts characters from 1, and the reason says what would be right.
func TestParsePrintedSaysWhatIsWrong(t *testing.T) {
	for _, c := range []struct {
		text, reason string
		column       int
	}{
		{"the thaw of 1949", "want a date", 5},
		{"31 June 2005", "no such day", 1},
		{"1995-02-29", "no such day", 9},
		{"c. 1995-13-01", "want a month", 9},
		{"29 February 1900", "no such day", 1},
		{"32 December 2005", "want a day from 1 to 31", 1},
		{"24 Brumaire 1805", "want a month after the day", 4},
		{"24 December 05", "want a year of four digits", 13},
		{"10/7/2008", "either way round", 1},
		{"24 December 2005 in Chongqing", "want the end", 18},
		{"October 1995 – June 1999", "a start and an end are two", 16},
		{"1950 or 1949", "want a later date", 9},
		{"1950s–40s", "want a month after the day, or a year", 9},
		{"before January", "want a year", 8},
		{"after 1954-39", "want a year", 7},
		{"-1949", "want a date", 1},
		{"spring", "want a year after the season", 7},
		{"90", "want a month after the day, or a year", 3},
		{"1955s", "want a decade", 1},
		{"1999 (春", "want the end", 6},
		{"春 1999", "want a date", 1},
		{strings.Repeat("é", 150), "at most 200 bytes", 101},
	} {
		d, err := when.ParsePrinted(c.text)
		var syntax *when.SyntaxError
		switch {
		case !errors.Is(err, when.ErrSyntax) || !errors.As(err, &syntax):
			t.Errorf("ParsePrinted(%q): %v; want ErrSyntax", c.text, err)
		case syntax.Column != c.column || !strings.Contains(syntax.Reason, c.reason):
			t.Errorf("ParsePrinted(%q): %v; want column %d: %s", c.text, err, c.column, c.reason)
		case d.Kind() != when.Unknown || d.Text() != c.text:
			t.Errorf("ParsePrinted(%q) = %v %q; want unknown with its text", c.text, d.Kind(), d.Text())
		}
	}
}
