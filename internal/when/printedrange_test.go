package when_test

import (
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/when"
)

// What one cell prints of a start and an end, and the forms of both.
func TestParsePrintedRange(t *testing.T) {
	for text, want := range map[string][2]string{
		"1940–1958":                     {"1940", "1958"},
		"1981-1985":                     {"1981", "1985"},
		"2008 -2012":                    {"2008", "2012"},
		"1949-50":                       {"1949", "1950"},
		"1910-11":                       {"1910", "1911"},
		"1995-10":                       {"1995-10", "1995-10"},
		"1995-10-13":                    {"1995-10-13", ""},
		"1995-10-13 – 1999-01-02":       {"1995-10-13", "1999-01-02"},
		"1995-10-13-1999-01-02":         {"1995-10-13", "1999-01-02"},
		"10 Sep 1956 - 16 May 1958":     {"1956-09-10", "1958-05-16"},
		"October 13, 1995 – 2 May 1999": {"1995-10-13", "1999-05-02"},
		"8–12 May 1950":                 {"1950-05-08", "1950-05-12"},
		"May–June 1950":                 {"1950-05", "1950-06"},
		"30 April – 2 May 1950":         {"1950-04-30", "1950-05-02"},
		"2012–":                         {"2012", ".."},
		"2012-":                         {"2012", ".."},
		"4 May 2005 - ":                 {"2005-05-04", ".."},
		"1998 – present":                {"1998", ".."},
		"since 2012":                    {"2012", ".."},
		"from 1950 to 1952":             {"1950", "1952"},
		"1950 until 1952":               {"1950", "1952"},
		"?–1950":                        {"", "1950"},
		"1949–?":                        {"1949", ""},
		"281–266 BC":                    {"-0280", "-0265"},
		"c. 250–220 BC":                 {"-0249~", "-0219"},
		"c. 185 – c. 170 BC":            {"-0184~", "-0169~"},
		"37 BC":                         {"-0036", "-0036"},
		"37–8 BC":                       {"-0036", "-0007"},
		"8 BC – 38 AD":                  {"-0007", "0038"},
		"38–62 AD":                      {"0038", "0062"},
		"1 March – 4 May 44 BC":         {"-0043-03-01", "-0043-05-04"},
		"c. 1950 – early 1952":          {"1950~", "1952"},
		"1910":                          {"1910", "1910"},
		"1949/50":                       {"[1949,1950]", "[1949,1950]"},
		"1950年5月—1952年":                 {"1950-05", "1952"},
		"1. Mai 1950 bis 3. Juni 1951":  {"1950-05-01", "1951-06-03"},
		"seit 2012":                     {"2012", ".."},
		"":                              {"", ""},
	} {
		start, end, err := when.ParsePrintedRange(text)
		if err != nil || start.EDTF() != want[0] || end.EDTF() != want[1] {
			t.Errorf("ParsePrintedRange(%q) = %q, %q, %v; want %q, %q", text, start.EDTF(), end.EDTF(), err, want[0], want[1])
		}
	}
}

func TestParsePrintedRangeFails(t *testing.T) {
	for _, text := range []string{"1958–1940", "281–266", "the thaw of 1949 – 1952", "– –", "Ada – Bo", strings.Repeat("1-", 101)} {
		if start, end, err := when.ParsePrintedRange(text); err == nil {
			t.Errorf("ParsePrintedRange(%q) = %q, %q; want an error", text, start.EDTF(), end.EDTF())
		}
	}
}
