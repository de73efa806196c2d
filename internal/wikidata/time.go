package wikidata

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/when"
)

// The precisions of a time.
const (
	century = 7
	decade  = 8
	year    = 9
	month   = 10
	day     = 11
)

// julian ends the address of the calendar in which a time may be given.
const julian = "/Q1985786"

// A timeValue is a time as Wikibase writes it. The time is in the calendar that it
// names, and years have no zero: -0044 is 44 BC.
type timeValue struct {
	Time      string `json:"time"`
	Precision int    `json:"precision"`
	Calendar  string `json:"calendarmodel"`
}

var timestamp = regexp.MustCompile(`^([+-])0*(\d{1,4})-(\d\d)-(\d\d)T\d\d:\d\d:\d\dZ$`)

// date is the time that a snak gives. Some value is unknown, and no value, where
// that means that something lasts, open.
func (s snak) date() (when.Date, error) {
	text := s.text()
	if s.Kind == someValue || s.Kind == noValue {
		return when.Restore(text, "")
	}
	var v timeValue
	if err := json.Unmarshal(s.Value.Value, &v); err != nil || s.Value.Type != "time" {
		return unknown(text), errors.New("want a time")
	}
	form, err := v.edtf()
	if err != nil {
		return unknown(text), err
	}
	return when.Restore(text, form)
}

func unknown(text string) when.Date {
	d, _ := when.Restore(text, "") // what says nothing can always be kept
	return d
}

// edtf is the time in EDTF and the Gregorian calendar.
func (v timeValue) edtf() (string, error) {
	m := timestamp.FindStringSubmatch(v.Time)
	if m == nil {
		return "", errors.New("want a time of a year of at most four figures, such as +1949-10-01T00:00:00Z")
	}
	y, _ := strconv.Atoi(m[2]) // they are figures
	mo, _ := strconv.Atoi(m[3])
	d, _ := strconv.Atoi(m[4])
	precision := v.Precision
	switch {
	case mo == 0:
		precision = min(precision, year)
	case d == 0:
		precision = min(precision, month)
	}
	switch {
	case y == 0:
		return "", errors.New("there is no year 0")
	case precision < century:
		return "", fmt.Errorf("precision %d is less than a century (%d)", v.Precision, century)
	case precision >= month && mo > 12, precision >= day && d > 31:
		return "", errors.New("there is no such month or day")
	}
	bc := m[1] == "-"
	if strings.HasSuffix(v.Calendar, julian) {
		return julianForm(y, mo, d, precision, bc)
	}
	switch {
	case precision >= day:
		return fmt.Sprintf("%s-%02d-%02d", figures(astronomical(y, bc)), mo, d), nil
	case precision == month:
		return fmt.Sprintf("%s-%02d", figures(astronomical(y, bc)), mo), nil
	case precision == year:
		return figures(astronomical(y, bc)), nil
	case precision == decade && !bc && y >= 10:
		return fmt.Sprintf("%03dX", y/10), nil
	default:
		lo, hi := years(y, precision, bc)
		return fmt.Sprintf("[%s..%s]", figures(lo), figures(hi)), nil
	}
}

// years are the first and the last that a decade or century may mean. Of centuries
// some count 1900 as the last year of the 19th and others as the first of the
// 1900s; both are reckoned with.
func years(y, precision int, bc bool) (lo, hi int) {
	const ten, hundred = 10, 100
	lo, hi = y/ten*ten, y/ten*ten+ten-1
	if precision == century {
		lo, hi = y/hundred*hundred, y/hundred*hundred+hundred-1
		counted := (y + hundred - 1) / hundred * hundred
		lo, hi = min(lo, counted-hundred+1), max(hi, counted)
	}
	lo = max(lo, 1)
	if bc {
		return astronomical(hi, bc), astronomical(lo, bc)
	}
	return lo, hi
}

// astronomical is the year as EDTF counts: 1 BC is 0.
func astronomical(y int, bc bool) int {
	if bc {
		return 1 - y
	}
	return y
}

func figures(y int) string {
	if y < 0 {
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}

// julianForm is a Julian date in the Gregorian calendar. A month or a year of the
// one is none of the other, so they become the days from the first to the last.
func julianForm(y, mo, d, precision int, bc bool) (string, error) {
	lo, hi := astronomical(y, bc), astronomical(y, bc)
	first, last := [2]int{1, 1}, [2]int{12, 31}
	switch {
	case precision >= day:
		first, last = [2]int{mo, d}, [2]int{mo, d}
		if d > julianDays(lo, mo) {
			return "", errors.New("that month has no such day in the Julian calendar")
		}
	case precision == month:
		first, last = [2]int{mo, 1}, [2]int{mo, julianDays(lo, mo)}
	case precision < year:
		lo, hi = years(y, precision, bc)
	}
	from, to := fromJulian(lo, first[0], first[1]), fromJulian(hi, last[0], last[1])
	if from == to {
		return from.String(), nil
	}
	return fmt.Sprintf("[%s..%s]", from, to), nil
}

// julianDays is how many days a month of the Julian calendar has.
func julianDays(y, mo int) int {
	if mo == 2 && y%4 == 0 {
		return 29
	}
	return [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[mo-1]
}

// fromJulian is the day of a Julian date. Years are astronomical and not before
// -9999. Both calendars have 1 March 200 in common.
func fromJulian(y, mo, d int) when.Day {
	const cycle = 4 // years, after which the calendar repeats itself
	shift := (9999/cycle + 1) * cycle
	return when.Civil(200, 3, 1) + when.Day(julianNumber(y+shift, mo, d)-julianNumber(200+shift, 3, 1))
}

// julianNumber counts days of the Julian calendar, from 1 March of the year before
// the year 0 on. The year is not negative.
func julianNumber(y, mo, d int) int {
	if mo < 3 {
		y--
		mo += 12
	}
	return 365*y + y/4 + (153*(mo-3)+2)/5 + d
}
