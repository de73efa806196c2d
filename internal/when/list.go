package when

import "slices"

// A List is the list of a single-seat post under a [Reading]: what the dates of
// its rows and their order come to. Rows count from 0.
type List struct {
	spans      []Span
	seams      []Seam // of each row to the next, the last to none
	outOfOrder []int
}

// ReadList reads a list; it takes time in proportion to its rows. A row that
// ends before it starts counts as if its end were blank. Where rows contradict
// their order, those from one to the other lose it: see [List.OutOfOrder].
// A row of which sources differ has more than one box; read the list once for
// each, or take their hull.
func ReadList(rows []Row, reading Reading) List {
	l := List{spans: make([]Span, len(rows)), seams: make([]Seam, len(rows))}
	for i, r := range rows {
		span, ok := NewSpan(r.Start, r.End)
		if !ok {
			span, _ = NewSpan(r.Start, Anytime())
		}
		l.spans[i] = span
		if i > 0 {
			l.seams[i-1] = rows[i-1].seam(reading, r, l.spans[i-1], span)
		}
	}
	l.outOfOrder = l.unlinkContradictions()
	l.tightenStarts()
	l.tightenEnds()
	return l
}

// ListOf returns a list that was read, without its rows out of order, from what
// it said of each row: its span, and its seam with the next.
func ListOf(spans []Span, seams []Seam) List { return List{spans: spans, seams: seams} }

// Len returns how many rows there are.
func (l List) Len() int { return len(l.spans) }

// Span returns where the days of row i can lie, going by its dates and by those
// of the rows before and after. Under [Stated] it is what the row says.
func (l List) Span(i int) Span { return l.spans[i] }

// Seam returns what the reading made of rows i and i+1; of the last row, nothing.
func (l List) Seam(i int) Seam { return l.seams[i] }

// GapDays returns the fewest and the most days between rows i and i+1, as
// [GapDays] counts them.
func (l List) GapDays(i int) (lo, hi int) { return l.seams[i].GapDays(l.spans[i], l.spans[i+1]) }

// OutOfOrder returns, in order, the rows whose dates contradict the order of
// the list. They count as if they stood alone.
func (l List) OutOfOrder() []int { return slices.Clone(l.outOfOrder) }

// unlinkContradictions finds the rows that leave no world: each time the first
// that must have started before the rows above let it, and the nearest of those
// that is to blame. What stands between is on the way of the contradiction.
func (l List) unlinkContradictions() []int {
	var contrary []int
	earliest := Past // the first day on which the rows above let row i start
	for i, s := range l.spans {
		if earliest <= s.Start.Hi {
			earliest = l.nextStart(i, max(earliest, s.Start.Lo))
			continue
		}
		first := i - 1
		for l.nextStart(first, l.spans[first].Start.Lo) <= s.Start.Hi {
			first--
		}
		for row := first; row <= i; row++ {
			contrary = append(contrary, row)
		}
		clear(l.seams[max(first-1, 0) : i+1])
		earliest = Past
	}
	return contrary
}

// nextStart is the first day on which row i lets the next start, when its own
// start is the day given or later.
func (l List) nextStart(i int, start Day) Day {
	switch l.seams[i] {
	case unlinked:
		return Past
	case begunFirst:
		return start
	default:
		return max(start, l.spans[i].End.Lo)
	}
}

// tightenStarts carries the first days rows can start and end down the list.
// A handover carries one up as well, but no farther than to the row above.
func (l List) tightenStarts() {
	for i := range l.spans {
		s := &l.spans[i]
		s.End.Lo = max(s.End.Lo, s.Start.Lo)
		if l.seams[i] == unlinked {
			continue
		}
		next := &l.spans[i+1].Start
		next.Lo = max(next.Lo, l.nextStart(i, s.Start.Lo))
		if l.seams[i] == handedOver {
			s.End.Lo = next.Lo
		}
	}
}

// tightenEnds carries the last days rows can start and end up the list, and by
// a handover to the row below.
func (l List) tightenEnds() {
	for i, s := range slices.Backward(l.spans) {
		switch l.seams[i] {
		case unlinked:
		case begunFirst:
			s.Start.Hi = min(s.Start.Hi, l.spans[i+1].Start.Hi)
		case endedFirst, handedOver:
			next := &l.spans[i+1].Start
			s.End.Hi = min(s.End.Hi, next.Hi)
			if l.seams[i] == handedOver {
				next.Hi = s.End.Hi
			}
		}
		s.Start.Hi = min(s.Start.Hi, s.End.Hi)
		l.spans[i] = s
	}
}
