package when_test

import (
	"fmt"
	"testing"

	"github.com/seed-51aee618/cursus/internal/when"
)

func TestOneOf(t *testing.T) {
	printed := func(texts ...string) []when.Date {
		var all []when.Date
		for _, text := range texts {
			d, err := when.ParsePrinted(text)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, d)
		}
		return all
	}
	var many []string
	for i := range 60 {
		many = append(many, fmt.Sprintf("c. %d December 20%02d", i%28+1, i)) // far over the length of a date
	}
	for _, c := range []struct {
		name               string
		dates              []when.Date
		text, edtf, padded string
		kind               when.Kind
	}{
		{"of none", nil, "", "", "..", when.Unknown},
		{"of one", printed("October 1995"), "October 1995", "1995-10", "1995-10-01..1995-10-31", when.Known},
		{"out of order", printed("9 December 2022", "8 December 2022"), "9 December 2022", "[2022-12-08,2022-12-09]", "2022-12-08..2022-12-09", when.Known},
		{"twice the same", printed("December 24, 2005", "24 December 2005"), "December 24, 2005", "2005-12-24", "2005-12-24", when.Known},
		{"with a blank", printed("?", "1949"), "?", "1949", "1949-01-01..1949-12-31", when.Known},
		{"of an open and a blank date", printed("Incumbent", "?"), "Incumbent", "..", "..", when.Open},
		{"with a set", printed("1949/50", "1952"), "1949/50", "[1949,1950,1952]", "1949-01-01..1952-12-31", when.Known},
		{"with an approximate one", printed("c. 1949", "1952"), "c. 1949", "[1949~,1952]", "1948-01-01..1952-12-31", when.Known},
		{"with a bound", printed("by 1949", "1952"), "by 1949", "[..1949,1952]", "..1952-12-31", when.Known},
		{"too many", printed(many...), many[0], "[2000-11-30..2059-12-05]", "2000-11-30..2059-12-05", when.Known},
	} {
		got := when.OneOf(c.dates...)
		if got.Text() != c.text || got.EDTF() != c.edtf || got.Kind() != c.kind || boxText(got.Padded()) != c.padded {
			t.Errorf("OneOf %s = %q %q %v %s; want %q %q %v %s", c.name, got.Text(), got.EDTF(), got.Kind(), boxText(got.Padded()), c.text, c.edtf, c.kind, c.padded)
		}
		if again, err := when.Restore(got.Text(), got.EDTF()); err != nil || again != got {
			t.Errorf("OneOf %s: Restore gives %v, %v", c.name, again, err)
		}
	}
}

// A Date is a value: two readings of one text are equal, and a blank is zero.
func TestDatesCompare(t *testing.T) {
	a, _ := when.ParsePrinted("c. 1949?")
	b, _ := when.ParsePrinted("c. 1949?")
	blank, _ := when.ParsePrinted("")
	other, _ := when.ParsePrinted("1949")
	if a != b || a == other || !blank.IsZero() || a.IsZero() || !a.Uncertain() || !a.Approximate() || other.Uncertain() {
		t.Errorf("%v, %v, %v, %v", a, b, other, blank)
	}
	if d, err := when.Restore("thaw", "1949-"); err == nil || d.Text() != "thaw" || d.Kind() != when.Unknown {
		t.Errorf("Restore of a broken form = %v, %v", d, err)
	}
}
