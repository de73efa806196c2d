package office

import "github.com/seed-51aee618/cursus/internal/when"

// outOfOrder finds the rows, by their place among the terms, that leave the list
// no world in its order, whichever sources are right: each time the first that
// must have started before the rows above let it, and the nearest of those that
// is to blame. What stands between is on the way of the contradiction.
func (p Post) outOfOrder(terms []Term) []int {
	var contrary []int
	earliest := when.Past // the first day on which the rows above let row i start
	for i := range terms {
		next, ok := p.nextStart(terms, i, earliest)
		if ok {
			earliest = next
			continue
		}
		first := i - 1
		for p.follow(terms, first, i) {
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
func (p Post) follow(terms []Term, first, last int) bool {
	earliest := when.Past
	for i := first; i <= last; i++ {
		var ok bool
		if earliest, ok = p.nextStart(terms, i, earliest); !ok {
			return false
		}
	}
	return true
}

// nextStart is the first day on which row i lets the next start, when its own
// start is the day given or later; false when it cannot be.
func (p Post) nextStart(terms []Term, i int, start when.Day) (when.Day, bool) {
	partial := i+1 < len(terms) && p.seam(terms[i], terms[i+1]) == PartialSeam
	first, ok := when.Future, false
	for _, w := range terms[i].worlds() {
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

// narrow leaves of each term's worlds what the list has room for. A version that
// it rules out narrows its neighbours in turn.
func (p Post) narrow(terms []Term, reading when.Reading) {
	for range maxPasses {
		list, settled := p.readList(terms, reading), true
		for i, t := range terms {
			worlds := narrowedTo(t.worldsUnder(reading), list.Span(i))
			t.setWorlds(reading, worlds)
			settled = settled && hullOf(worlds) == list.Span(i)
		}
		if settled {
			return
		}
	}
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
