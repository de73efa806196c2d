package when_test

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/when"
)

func TestDay(t *testing.T) {
	for _, c := range []struct {
		year, month, day int
		days             when.Day
		text             string
	}{
		{1970, 1, 1, 0, "1970-01-01"},
		{2005, 12, 24, 13141, "2005-12-24"},
		{2000, 2, 29, 11016, "2000-02-29"},
		{1969, 12, 31, -1, "1969-12-31"},
		{0, 1, 1, -719528, "0000-01-01"},
		{-44, 3, 15, -735525, "-0044-03-15"},
		{12345, 1, 31, 3789421, "Y12345-01-31"},
		{7_000_000, 1, 1, when.Future, ""},
		{-7_000_000, 1, 1, when.Past, ""},
		{5_900_000, 1, 1, when.Future, ""},
	} {
		d := when.Civil(c.year, c.month, c.day)
		if d != c.days || d.String() != c.text {
			t.Errorf("Civil(%d, %d, %d) = %d %q; want %d %q", c.year, c.month, c.day, d, d, c.days, c.text)
		}
	}
}

func TestParseDayIsTheInverseOfString(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := when.Day(rapid.Int32().Draw(t, "day"))
		back, err := when.ParseDay(d.String())
		if d.Bounded() && (err != nil || back != d) {
			t.Fatalf("ParseDay(%q) = %d, %v; want %d", d, back, err, d)
		}
		year, month, day := d.Civil()
		if d.Bounded() && when.Civil(year, month, day) != d {
			t.Fatalf("Civil(%d, %d, %d) is not day %d", year, month, day, d)
		}
	})
}

func TestDaysFollowEachOther(t *testing.T) {
	year, month, day := -1, 12, 30
	for d := when.Civil(-1, 12, 30); d < when.Civil(401, 1, 2); d++ {
		if y, m, dd := d.Civil(); y != year || m != month || dd != day {
			t.Fatalf("day %d is %d-%d-%d; want %d-%d-%d", d, y, m, dd, year, month, day)
		}
		lengths := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			lengths[1] = 29
		}
		if day++; day > lengths[month-1] {
			month, day = month+1, 1
		}
		if month > 12 {
			year, month = year+1, 1
		}
	}
}

func TestParseDayWantsExactlyOneDay(t *testing.T) {
	for _, in := range []string{
		"", "2005", "2005-12", "2005-12-XX", "2005-12-24?", "2005-12-24T10:00:00", "24 December 2005",
		"2005-06-31", "2005-02-29", "[2005-12-24]", "2005-12-24/2005-12-25", "Y999999999-01-01", "2005-12-24 ",
	} {
		if d, err := when.ParseDay(in); !errors.Is(err, when.ErrSyntax) {
			t.Errorf("ParseDay(%q) = %v, %v; want ErrSyntax", in, d, err)
		}
	}
}
