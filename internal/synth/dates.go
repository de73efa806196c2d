package synth

import (
	"fmt"
	"strconv"
	"time"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A detail is how much of a date a source prints.
type detail uint8

const (
	asNothing detail = iota
	asYear
	asMonth
	asDay
)

// A mix is how many dates in a thousand are printed to the day, month and year.
// The rest are blank.
type mix struct{ day, month, year int }

// The mixes are those of the embedded data, open and derived ends left out.
// TestShape measures that data again and compares.
//
//	dates of            in all   day month  year blank  open derived
//	holders, start        1012   242   381   327    62     -       -
//	holders, end          1012   213   330   324   108    33       4
//	Politburo, start       366   334    30     2     0     -       -
//	Politburo, end         366    20    48     8     0    23     267
var (
	holderStart = mix{239, 377, 323}
	holderEnd   = mix{220, 340, 330}
	memberStart = mix{913, 82, 5}
	memberEnd   = mix{263, 632, 105}
)

// detail draws from the mix.
func (g *generator) detail(m mix) detail {
	switch n := g.random.IntN(1000); {
	case n < m.day:
		return asDay
	case n < m.day+m.month:
		return asMonth
	case n < m.day+m.month+m.year:
		return asYear
	default:
		return asNothing
	}
}

// A printing is a day as a source prints it.
type printing struct {
	day    when.Day
	detail detail
}

// print is the day as articles print it. Equal dates share their text.
func (g *generator) print(day when.Day, d detail) when.Date {
	key := printing{day, d}
	if date, ok := g.dates[key]; ok {
		return date
	}
	date, err := when.ParsePrinted(dateText(day, d))
	if err != nil {
		return when.Date{} // of a day that is not bounded, which no list has
	}
	g.dates[key] = date
	return date
}

func dateText(day when.Day, d detail) string {
	year, month, dd := day.Civil()
	switch d {
	case asDay:
		return fmt.Sprintf("%d %s %d", dd, time.Month(month), year)
	case asMonth:
		return fmt.Sprintf("%s %d", time.Month(month), year)
	case asYear:
		return strconv.Itoa(year)
	default:
		return ""
	}
}
