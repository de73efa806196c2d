package office

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// outOfOrder finds the rows, by their place among the terms, that leave the list
// no world in its order, whichever sources are right: each time the first that
// must have started before the rows above let it, and the nearest of those that
// is to blame. What stands between is on the way of the contradiction.
func (l *listReader) outOfOrder() []int {
	var contrary []int
	earliest := when.Past // the first day on which the rows above let row i start
	for i := range l.terms {
		next, ok := l.nextStart(i, earliest)
		if ok {
			earliest = next
			continue
		}
		first := i - 1
		for l.follow(first, i) {
			first--
		}
		for row := first; row <= i; row++ {
			contrary = append(contrary, row)
		}
		earliest = when.Past
	}
	return contrary
}

// follow says whether rows first to last can follow each other.
func (l *listReader) follow(first, last int) bool {
	earliest := when.Past
	for i := first; i <= last; i++ {
		var ok bool
		if earliest, ok = l.nextStart(i, earliest); !ok {
			return false
		}
	}
	return true
}

// nextStart is the first day on which row i lets the next start, when its own
// start is the day given or later; false when it cannot be.
func (l *listReader) nextStart(i int, start when.Day) (when.Day, bool) {
	partial := i+1 < len(l.rows) && l.rows[i].PartialSeam
	first, ok := when.Future, false
	for _, w := range l.terms[i].worlds() {
		if w.Start.Hi < start {
			continue
		}
		next := max(w.Start.Lo, start)
		if !partial {
			next = max(next, w.End.Lo)
		}
		first, ok = min(first, next), true
	}
	return first, ok
}

// maxPasses bounds how often a list is read to narrow dates on which sources
// differ. Past it some days stay possible that are not.
const maxPasses = 64

// narrow returns what of each term's worlds the list has room for under a
// reading, and notes what it makes of each row and the next. A version that it
// rules out narrows its neighbours in turn.
func (l *listReader) narrow(reading when.Reading) [][]when.Span {
	worlds := make([][]when.Span, len(l.terms))
	for i, t := range l.terms {
		worlds[i] = t.worlds()
	}
	list := l.read(worlds, reading)
	for range maxPasses {
		settled := true
		for i, before := range worlds {
			worlds[i] = narrowedTo(before, list.Span(i))
			settled = settled && slices.Equal(worlds[i], before)
		}
		if settled {
			break
		}
		list = l.read(worlds, reading)
	}
	for i, t := range l.terms {
		t.info().seams[reading-when.Ordered] = list.Seam(i)
	}
	return worlds
}

// narrowedTo keeps of each world what lies in the span; worlds that it leaves
// no day are dropped. Of a list whose contrary rows stand alone it leaves one.
func narrowedTo(worlds []when.Span, span when.Span) []when.Span {
	if len(worlds) == 1 && worlds[0] == span {
		return worlds
	}
	var narrowed []when.Span
	for _, w := range worlds {
		start, ok := w.Start.Intersect(span.Start)
		if !ok {
			continue
		}
		end, ok := w.End.Intersect(span.End)
		if !ok {
			continue
		}
		if tight, ok := when.NewSpan(start, end); ok {
			narrowed = append(narrowed, tight)
		}
	}
	return narrowed
}
