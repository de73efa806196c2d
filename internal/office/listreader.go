package office

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A listReader reads the list of a single-seat post while a graph is built, once
// for all questions.
type listReader struct {
	terms []Term     // those with a place in its order
	rows  []when.Row // as last read
}

// A listsRead is a part of the lists and the spans that terms in them may have.
type listsRead struct {
	from, to int // posts
	spans    []when.Span
}

// readLists finds what the order of each list says of its rows' dates, and lets
// rows that contradict it stand alone.
func (g *Graph) readLists() {
	parts := inParts(len(g.rec.Posts), func(from, to int) listsRead {
		read := listsRead{from: from, to: to}
		for i := from; i < to; i++ {
			read.spans = Post{g, int32(i)}.readList(read.spans)
		}
		return read
	})
	var spans [][]when.Span
	before := 0
	for _, read := range parts {
		for _, t := range g.byPost[g.firstOfPost[read.from]:g.firstOfPost[read.to]] {
			t.info().worlds += uint32(before)
		}
		spans, before = append(spans, read.spans), before+len(read.spans)
	}
	g.spans = slices.Concat(spans...)
}

// readList reads the post's list under each reading, and appends what spans its
// terms may have to those of other lists.
func (p Post) readList(spans []when.Span) []when.Span {
	l := p.listReader()
	for _, row := range l.outOfOrder() {
		l.terms[row].info().alone, l.rows[row].Alone = true, true
	}
	ordered, handover := l.narrow(when.Ordered), l.narrow(when.Handover)
	row := 0
	for _, t := range p.Terms() {
		if row < len(l.terms) && l.terms[row] == t {
			spans = t.keepWorlds(spans, t.worlds(), ordered[row], handover[row])
			row++
		} else {
			spans = t.keepWorlds(spans, t.worlds(), t.worlds(), t.worlds())
		}
	}
	return spans
}

// keepWorlds appends the spans the term may have under each reading, unless they
// are those of the reading before or the one that is printed.
func (t Term) keepWorlds(spans []when.Span, stated, ordered, handover []when.Span) []when.Span {
	row := t.info()
	row.worlds, row.spans = uint32(len(spans)), [3]uint8{}
	keep := func(r when.Reading, worlds []when.Span) {
		row.spans[r] = uint8(len(worlds))
		spans = append(spans, worlds...)
	}
	if len(stated) > 1 {
		keep(when.Stated, stated)
	}
	if !slices.Equal(ordered, stated) {
		keep(when.Ordered, ordered)
	}
	if !slices.Equal(handover, ordered) {
		keep(when.Handover, handover)
	}
	return spans
}

// listReader is one for the post's list.
func (p Post) listReader() listReader {
	l := listReader{terms: p.inOrder()}
	l.rows = make([]when.Row, len(l.terms))
	complete := p.listComplete()
	for i, t := range l.terms {
		l.rows[i] = when.Row{
			StartToDay: t.Start().toDay(), EndToDay: t.End().toDay() && t.endCounts(),
			EndOpen: t.End().mayBeOpen(), PartialSeam: true,
		}
		if i+1 < len(l.terms) {
			next := l.terms[i+1]
			l.rows[i].PartialSeam = !complete || p.seam(t, next) == PartialSeam
			l.rows[i].Disputed = !t.meetsIn(next)
		}
	}
	return l
}

// read reads the list with rows that may have these spans. Of a date on which
// sources differ all days between their versions count.
func (l *listReader) read(worlds [][]when.Span, reading when.Reading) when.List {
	for i, w := range worlds {
		span := hullOf(w)
		l.rows[i].Start, l.rows[i].End = span.Start, span.End
	}
	return when.ReadList(l.rows, reading)
}
