package when

import (
	"cmp"
	"slices"
	"strings"
)

// OneOf returns the date that is one of dates, which sources give differently:
// [2022-12-08,2022-12-09], in the order of their days. Its text is the first's.
// Open and unknown dates among them name no day and are left out; when no
// other is there, or only one, the result is it, under the first's text. A set
// too long to be a date becomes the range of all its days.
func OneOf(dates ...Date) Date {
	if len(dates) == 0 {
		return Date{}
	}
	known := make([]date, 0, len(dates))
	for _, d := range dates {
		if of := d.read(); of.kind == Known {
			known = append(known, of)
		}
	}
	slices.SortStableFunc(known, byDay)
	known = slices.CompactFunc(known, func(a, b date) bool { return a.edtf == b.edtf })
	one := dates[0].read()
	switch len(known) {
	case 0:
	case 1:
		one = known[0]
	default:
		one = oneOf(known)
	}
	one.text = dates[0].Text()
	return one.value()
}

func oneOf(known []date) date {
	elements := make([]string, len(known))
	all := Box{known[0].padded.Lo, known[0].padded.Hi}
	for i, d := range known {
		elements[i] = strings.Trim(d.edtf, "[]{}")
		all = all.Hull(d.padded)
	}
	if one, err := parseEDTF("[" + strings.Join(elements, ",") + "]"); err == nil {
		return one
	}
	one, _ := parseEDTF("[" + all.Lo.String() + openEDTF + all.Hi.String() + "]") // unknown when any day will do
	return one
}

// byDay is the order of days, earliest first, and where they agree that of
// their forms.
func byDay(a, b date) int {
	return cmp.Or(
		cmp.Compare(a.strict.Lo, b.strict.Lo),
		cmp.Compare(a.strict.Hi, b.strict.Hi),
		strings.Compare(a.edtf, b.edtf),
	)
}
