package office

import (
	"cmp"
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// union returns the days of all boxes as boxes that neither touch nor overlap,
// earliest first. It sorts the boxes it is given.
func union(boxes []when.Box) []when.Box {
	slices.SortFunc(boxes, func(a, b when.Box) int { return cmp.Compare(a.Lo, b.Lo) })
	var days []when.Box
	for _, b := range boxes {
		if n := len(days); n > 0 && (days[n-1].Hi == when.Future || b.Lo <= days[n-1].Hi+1) {
			days[n-1].Hi = max(days[n-1].Hi, b.Hi)
		} else {
			days = append(days, b)
		}
	}
	return days
}

// minus returns the days that are in none of the boxes taken, which are as
// union leaves them.
func minus(days when.Box, taken []when.Box) []when.Box {
	var left []when.Box
	for _, t := range taken {
		if t.Hi < days.Lo || t.Lo > days.Hi {
			continue
		}
		if days.Lo < t.Lo {
			left = append(left, when.Box{Lo: days.Lo, Hi: t.Lo - 1})
		}
		if t.Hi >= days.Hi {
			return left
		}
		days.Lo = t.Hi + 1
	}
	return append(left, days)
}

// minusEach is minus for several boxes.
func minusEach(days, taken []when.Box) []when.Box {
	var left []when.Box
	for _, d := range days {
		left = append(left, minus(d, taken)...)
	}
	return left
}

// count returns how many days the boxes hold, which are as union leaves them;
// when.NoMax when a side has no bound.
func count(days []when.Box) int {
	n := 0
	for _, d := range days {
		_, most := when.Box{Lo: d.Lo, Hi: d.Lo}.DaysTo(when.Box{Lo: d.Hi, Hi: d.Hi})
		if most == when.NoMax {
			return when.NoMax
		}
		n += most + 1
	}
	return n
}

// A DayInterval is days in a row, and how sure it is that what is said of them
// holds on each.
type DayInterval struct {
	days      when.Box
	certainty when.Certainty
}

// From is the first day; false when nothing bounds it.
func (i DayInterval) From() (when.Day, bool) { return bounded(i.days.Lo) }

// To is the last day; false when nothing bounds it.
func (i DayInterval) To() (when.Day, bool) { return bounded(i.days.Hi) }

// Certainty says how sure it is of each of the days.
func (i DayInterval) Certainty() when.Certainty { return i.certainty }

// intervals returns the days that are possible, told apart by whether they are
// certain too, earliest first.
func intervals(possible, certain []when.Box) []DayInterval {
	all := make([]DayInterval, 0, len(possible)+len(certain))
	for _, d := range certain {
		all = append(all, DayInterval{d, when.Certain})
	}
	for _, d := range minusEach(possible, certain) {
		all = append(all, DayInterval{d, when.Possible})
	}
	slices.SortFunc(all, func(a, b DayInterval) int { return cmp.Compare(a.days.Lo, b.days.Lo) })
	return all
}
