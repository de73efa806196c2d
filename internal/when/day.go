package when

import (
	"math"
	"time"
)

// A Day is a calendar day: the number of days since 1970-01-01 in the
// proleptic Gregorian calendar. [Past] and [Future] are not days but stand for
// no bound on that side.
type Day int32

// The sides without a bound. Every day lies between them.
const (
	Past   Day = math.MinInt32
	Future Day = math.MaxInt32
)

// lastYear is beyond the years whose days an int32 can count.
const lastYear = 6_000_000

// Civil returns the day of a valid civil date. Years are astronomical: 0 is
// 1 BC. A date too far away to count gives [Past] or [Future].
func Civil(year, month, day int) Day {
	switch {
	case year < -lastYear:
		return Past
	case year > lastYear:
		return Future
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return saturate(t.Unix() / secondsPerDay)
}

const secondsPerDay = 24 * 60 * 60

// Civil returns the civil date of d; of a side without a bound, zeros.
func (d Day) Civil() (year, month, day int) {
	if !d.Bounded() {
		return 0, 0, 0
	}
	y, m, dd := time.Unix(int64(d)*secondsPerDay, 0).UTC().Date()
	return y, int(m), dd
}

// Bounded reports whether d is a day, not [Past] or [Future].
func (d Day) Bounded() bool { return Past < d && d < Future }

// String returns d in the form of EDTF: 2005-12-24, -0043-03-15, and with a
// letter Y12345-01-31 where the year has more than four digits. A side without
// a bound gives "".
func (d Day) String() string {
	if !d.Bounded() {
		return ""
	}
	var buf [20]byte
	return string(dayForm(d).append(buf[:0]))
}

// plus is d moved by n days. A side without a bound stays; a day moved too far
// to count becomes one.
func (d Day) plus(n int) Day {
	if !d.Bounded() {
		return d
	}
	return saturate(int64(d) + int64(n))
}

// plusMonths is d moved by n months, or to the last day of the month when that
// month is too short.
func (d Day) plusMonths(n int) Day {
	if !d.Bounded() || n == 0 {
		return d
	}
	year, month, day := d.Civil()
	year, month = addMonths(year, month, n)
	return Civil(year, month, min(day, monthDays(year, month)))
}

func saturate(days int64) Day {
	return Day(min(max(days, int64(Past)), int64(Future)))
}

// addMonths moves a month by n months.
func addMonths(year, month, n int) (int, int) {
	months := year*12 + month - 1 + n
	month = months % 12
	if month < 0 {
		month += 12
	}
	return (months - month) / 12, month + 1
}

// monthDays returns how many days a month has.
func monthDays(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	default:
		return 31
	}
}
