package popolo

import (
	"fmt"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A date is a when.Date: as printed, and in EDTF ("" unknown, ".." open).
type date struct {
	Text string `json:"text,omitempty"`
	EDTF string `json:"edtf,omitempty"`
}

// dateOf is nil for a blank.
func dateOf(d when.Date) *date {
	if d.IsZero() {
		return nil
	}
	return &date{d.Text(), d.EDTF()}
}

// date is the inverse of dateOf.
func (d *date) date() (when.Date, error) {
	if d == nil {
		return when.Date{}, nil
	}
	restored, err := when.Restore(d.Text, d.EDTF)
	return restored, at("edtf", err)
}

func dayFrom(text string) (when.Day, error) {
	if text == "" {
		return when.Past, nil
	}
	return when.ParseDay(text)
}

// plain is the finest date of Popolo's pattern, YYYY(-MM(-DD)), that holds every
// day the date may mean; empty where even a year would say more than is known.
func plain(d when.Date) string {
	if d.Kind() != when.Known {
		return ""
	}
	days := d.Padded()
	year, month, day := days.Lo.Civil()
	lastYear, lastMonth, lastDay := days.Hi.Civil()
	switch {
	case !days.Lo.Bounded() || !days.Hi.Bounded() || year != lastYear || year < 0 || year > 9999:
		return ""
	case month != lastMonth:
		return fmt.Sprintf("%04d", year)
	case day != lastDay:
		return fmt.Sprintf("%04d-%02d", year, month)
	default:
		return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	}
}

// split is a date as Popolo's property says it, and beside it all of it where
// reading the property alone would not bring it back.
func split(d when.Date) (property string, extra *date) {
	property = plain(d)
	if read, err := when.ParseEDTF(property); property != "" && err == nil && read == d {
		return property, nil
	}
	return property, dateOf(d)
}

// join is the inverse of split. A property that is no date is unknown, and
// keeps its text.
func join(property string, extra *date) (when.Date, error) {
	if extra != nil || property == "" {
		return extra.date()
	}
	d, _ := when.ParseEDTF(property)
	return d, nil
}
