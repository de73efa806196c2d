package when_test

import (
	"testing"

	"github.com/seed-51aee618/cursus/internal/when"
)

// Dates as articles in other languages print them.
func TestParsePrintedInOtherLanguages(t *testing.T) {
	for text, want := range map[string]string{
		"13. Oktober 1995": "1995-10-13", "Mai 1950": "1950-05", "1. März 1949": "1949-03-01", "um 1950": "1950~", "Anfang 1949": "1949",
		"44 v. Chr.": "-0043", "15. März 44 v. Chr.": "-0043-03-15", "Herbst 1950": "1950-23", "seit heute": "",
		"13 octobre 1995": "1995-10-13", "1er août 1950": "1950-08-01", "le 1er décembre 1950": "1950-12-01", "vers 1950": "1950~",
		"début 1949": "1949", "44 av. J.-C.": "-0043", "avant 1950": "[..1949]", "FÉVRIER 1950": "1950-02", "en poste": "..",
		"13 de octubre de 1995": "1995-10-13", "octubre de 1995": "1995-10", "hacia 1950": "1950~", "principios de 1949": "1949",
		"44 a. C.": "-0043", "actualidad": "..", "1 de mayo de 1950": "1950-05-01", "1949 o 1950": "[1949,1950]",
		"1949年10月1日": "1949-10-01", "1949年10月": "1949-10", "1949年": "1949", "公元前221年": "-0220", "约1950年": "1950~",
		"1949年初": "1949", "1950年春": "1950-21", "1950 年 5 月 3 日": "1950-05-03", "至今": "..", "现任": "..", "不详": "",
		"1949年13月": "", "1949年thaw": "", "32. Mai 1950": "", "Brumaire 1805": "", "第一年": "",
	} {
		d, err := when.ParsePrinted(text)
		if d.EDTF() != want || d.Text() != text || (err != nil) != (want == "" && text != "不详") {
			t.Errorf("ParsePrinted(%q) = %q, %v; want %q", text, d.EDTF(), err, want)
		}
	}
}
