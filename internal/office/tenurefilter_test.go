package office_test

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// Five years are 1826 days. Xiao Yang and Yu Hanqing, of whom only years are
// known, may have served them; so may Yuan Jiajun, who is still in office.
func TestServedFiveYears(t *testing.T) {
	for _, test := range []struct {
		served office.ServedFilter
		want   string
	}{
		{office.ServedFilter{MinDays: new(1826), AtLeast: when.Certain}, "Ren Baige, Chen Min'er"},
		{office.ServedFilter{MinDays: new(1826), AtLeast: when.Possible}, "Ren Baige, Yu Hanqing, Xiao Yang, Chen Min'er, Yuan Jiajun"},
		{office.ServedFilter{MinDays: new(1826)}, "Ren Baige, Yu Hanqing, Xiao Yang, Chen Min'er, Yuan Jiajun"},
		{office.ServedFilter{MinDays: new(1972), MaxDays: new(1972), AtLeast: when.Certain}, "Chen Min'er"},
		{office.ServedFilter{MaxDays: new(707), AtLeast: when.Certain}, "Wang Yang, Zhang Dejiang"},
		{office.ServedFilter{MaxDays: new(0)}, "Yuan Jiajun"}, // 8 December at the earliest, open on the 9th at the latest
	} {
		f := secretaries("chongqing")
		f.Served = &test.served
		page, err := embedded(t).Terms(f, nil, everything())
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, term := range page.Nodes() {
			names = append(names, term.Person().Name())
		}
		if got := strings.Join(names, ", "); got != test.want {
			t.Errorf("served %s: %s; want %s", bounds(test.served), got, test.want)
		}
	}
}

func bounds(f office.ServedFilter) string {
	words := make([]string, 0, 3)
	for _, bound := range []*int{f.MinDays, f.MaxDays} {
		if bound == nil {
			words = append(words, "..")
		} else {
			words = append(words, strconv.Itoa(*bound))
		}
	}
	return strings.Join(append(words, f.AtLeast.String()), " ")
}

// A term that covers no more than two days lasted one at most, and certainly.
func TestServedShort(t *testing.T) {
	g := inOneTown(t, [2]string{"[2000-01-01..2000-01-02]", "[2000-01-01..2000-01-02]"}, [2]string{"", ""})
	for served, want := range map[office.ServedFilter]int{
		{MaxDays: new(1), AtLeast: when.Certain}:                  1,
		{MinDays: new(0), MaxDays: new(1), AtLeast: when.Certain}: 1,
		{MinDays: new(0), AtLeast: when.Certain}:                  2,
		{MinDays: new(2)}:                                         1, // the one without dates
	} {
		page, err := g.Terms(&office.TermFilter{Served: &served}, nil, everything())
		if err != nil || int(page.TotalCount()) != want {
			t.Errorf("served %s: %d terms, %v; want %d", bounds(served), page.TotalCount(), err, want)
		}
	}
}

func TestServedRefuses(t *testing.T) {
	for _, served := range []office.ServedFilter{{MinDays: new(3), MaxDays: new(2)}, {MaxDays: new(-1)}} {
		_, err := embedded(t).Terms(&office.TermFilter{Served: &served}, nil, everything())
		if !errors.Is(err, office.ErrQuestion) {
			t.Errorf("served %s: %v; want ErrQuestion", bounds(served), err)
		}
	}
}
