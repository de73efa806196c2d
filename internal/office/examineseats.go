package office

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// checkOverlaps questions rows of a post of one seat that certainly share more
// than a day with a row above. Rows already told to be out of order are not told
// again.
func (d *desk) checkOverlaps(p Post) {
	var longest *Term // of the rows above, the one that certainly lasts longest
	for _, t := range p.listing().terms {
		if t.info().alone {
			continue
		}
		core := t.core()
		if longest != nil {
			other := longest.core()
			if from, to := max(core.Lo, other.Lo), min(core.Hi, other.Hi); from < to {
				d.question(t, TermOverlap, StartField, fmt.Sprintf(
					"one person holds the post at a time, and %s held it from %s to %s as well; look up where the one ends and the other starts",
					longest.Person().Name(), from, to), longest.firstClaim(EndField)...)
			}
		}
		if longest == nil || core.Hi > longest.core().Hi {
			longest = &t
		}
	}
}

// A seatEvent is a day on which somebody certainly sits, or has ceased to.
type seatEvent struct {
	day  when.Day
	step int
	term Term
}

// checkSeats questions the term with which more people hold a post of several
// seats than it has, once for each time that this happens. A day on which one
// leaves and another comes counts for one.
func (d *desk) checkSeats(p Post) {
	seats, known := p.Seats()
	if !known || seats == 1 {
		return
	}
	var events []seatEvent
	for _, t := range p.Terms() {
		if core := t.core(); t.inOrder() && t.Status() != Alternate && core.Lo < core.Hi {
			events = append(events, seatEvent{core.Lo, 1, t}, seatEvent{core.Hi, -1, t})
		}
	}
	slices.SortFunc(events, func(a, b seatEvent) int {
		return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.step, b.step), cmp.Compare(a.term.info().position, b.term.info().position))
	})
	sitting := 0
	for _, e := range events {
		sitting += e.step
		if e.step > 0 && sitting == seats+1 {
			d.question(e.term, SeatsExceeded, StartField, fmt.Sprintf(
				"the post has %d seats, and on %s more people certainly hold it; look up the terms, or the number of seats", seats, e.day))
		}
	}
}
