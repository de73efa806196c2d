package office

import (
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A PostDay is what is recorded of one post on one day.
type PostDay struct {
	post     Post
	asked    *dayQuestion
	holders  []Holder
	recorded when.Certainty
	nobody   bool // is recorded on any day of it
	severals bool // may have held it one after another, none on every day of it
}

// Holders returns who is recorded to have held the post on a day or partial
// date, at least as surely as asked.
func (p Post) Holders(on when.Date, mode when.Mode, reading when.Reading, atLeast when.Certainty) (PostDay, error) {
	asked, err := askedOf(on, mode, reading, when.Possible)
	if err != nil {
		return PostDay{}, err
	}
	holders := asked.holders(p)
	answer := PostDay{post: p, asked: asked, recorded: p.recorded(holders, asked.day, reading)}
	if len(holders) == 0 {
		someDay := *asked
		someDay.mode = when.Sometime
		answer.nobody = mode == when.Sometime || len(someDay.holders(p)) == 0
		if answer.severals = !answer.nobody; answer.severals {
			answer.recorded = when.Possible
		}
	}
	answer.holders = slices.DeleteFunc(holders, func(h Holder) bool { return h.certainty < atLeast })
	return answer, nil
}

// Holders are the terms that cover the day.
func (d PostDay) Holders() []Holder { return d.holders }

// RecordedHolder says how sure it is that somebody is recorded to have held the
// post. Impossible means nobody is recorded, not that it was vacant.
func (d PostDay) RecordedHolder() when.Certainty { return d.recorded }

// ClosedWorld says whether the answer rests on the list lacking nobody.
func (d PostDay) ClosedWorld() bool { return d.RecordedHolder() != when.Certain }

// Between are the rows before and after the day, when nobody is recorded.
func (d PostDay) Between() (between []Term) {
	before, after := d.around()
	return append(before, after...)
}

// around are the rows before and after the day, one of each at most; none when
// somebody is recorded.
func (d PostDay) around() (before, after []Term) {
	if !d.nobody {
		return nil, nil
	}
	for _, t := range d.post.Terms() {
		switch key := t.key(); {
		case !t.inOrder():
		case key.end.Hi < d.asked.day.Lo:
			before = []Term{t}
		case key.start.Lo > d.asked.day.Hi && after == nil:
			after = []Term{t}
		}
	}
	return before, after
}

// Note says in words what an empty answer means.
func (d PostDay) Note() string {
	nobody := "nobody is recorded as " + d.post.Title()
	switch on := d.asked.on.EDTF(); {
	case d.severals:
		return nobody + " throughout " + on + "; SOMETIME tells who held it then"
	case d.nobody:
		return nobody + " on " + on + d.fallsBetween() + "; this does not say that the post was vacant"
	default:
		return ""
	}
}

func (d PostDay) fallsBetween() string {
	var where []string
	before, after := d.around()
	for _, t := range before {
		where = append(where, "after "+t.words())
	}
	for _, t := range after {
		where = append(where, "before "+t.words())
	}
	if len(where) == 0 {
		return ""
	}
	return ": it falls " + strings.Join(where, " and ")
}

// recorded says how sure it is that somebody is recorded. By the printed dates
// that is as sure as the surest holder; the order of the list can make it
// certain that one of two neighbours was in office, though it is of neither.
func (p Post) recorded(holders []Holder, day when.Box, reading when.Reading) when.Certainty {
	best := when.Impossible
	for _, h := range holders {
		best = max(best, h.certainty)
	}
	if best == when.Possible && reading != when.Stated && day.Single() {
		best = max(best, p.listing().under(reading).RecordedHolder(day.Lo))
	}
	return best
}
