package office

import (
	"strings"

	"github.com/seed-51aee618/cursus/internal/when"
)

// inOrder are the terms that have a place in the order of the post's list;
// there are none where several people hold it at once.
func (p Post) inOrder() []Term {
	if !p.singleSeat() {
		return nil
	}
	var terms []Term
	for _, t := range p.Terms() {
		if t.inOrder() {
			terms = append(terms, t)
		}
	}
	return terms
}

func (d PartialDate) toDay() bool {
	return d.Kind() == when.Known && d.Precision() == when.PrecisionDay
}

// mayBeOpen says whether some source has it open.
func (d PartialDate) mayBeOpen() bool { return d.Kind() == when.Open || d.asOf.Bounded() }

// meetsIn says whether t may have ended on the day u began, whichever sources
// are right. What one source alone lets meet is no handover.
func (t Term) meetsIn(u Term) bool {
	for _, a := range t.worlds() {
		for _, b := range u.worlds() {
			if _, ok := a.End.Intersect(b.Start); !ok {
				return false
			}
		}
	}
	return true
}

// reportDisorder adds an issue for each row whose dates contradict the order of
// its list.
func (g *Graph) reportDisorder() {
	for _, t := range g.byPost {
		if !t.info().alone {
			continue
		}
		issue := IssueRecord{
			Code: OutOfOrder, Term: t.ID(), Text: t.Start().Text(),
			Message: "the dates contradict the order of the list; the row counts as if it stood alone",
		}
		if on := t.Start().Claims(); len(on) > 0 {
			issue.Place = on[0].place()
		}
		g.rec.Issues = append(g.rec.Issues, issue)
		g.claimsOfIssue = append(g.claimsOfIssue, t.claims())
	}
}

// An InferredDate is what a reading of the list lets one say of a date beyond
// what is printed. It never replaces what is printed.
type InferredDate struct {
	box     when.Box
	because []string
}

// Earliest is the first day it leaves possible.
func (d InferredDate) Earliest() (when.Day, bool) { return bounded(d.box.Lo) }

// Latest is the last day it leaves possible.
func (d InferredDate) Latest() (when.Day, bool) { return bounded(d.box.Hi) }

// Because says which neighbours in the list it follows from.
func (d InferredDate) Because() []string { return d.because }

// Inferred is what the reading says of the date beyond what is printed; nil when
// nothing.
func (d PartialDate) Inferred(reading when.Reading) *InferredDate {
	if d.g == nil {
		return nil
	}
	t := Term{d.g, d.term}
	stated, read := t.boxOf(d.field(), when.Stated), t.boxOf(d.field(), reading)
	if stated == read {
		return nil
	}
	return &InferredDate{read, t.inferredBecause(read, reading)}
}

// boxOf is where one end of the term may lie under a reading.
func (t Term) boxOf(side ClaimField, reading when.Reading) when.Box {
	var boxes []when.Box
	for _, w := range t.worldsUnder(reading) {
		if side == StartField {
			boxes = append(boxes, w.Start)
		} else {
			boxes = append(boxes, w.End)
		}
	}
	return hull(boxes)
}

func (t Term) inferredBecause(box when.Box, reading when.Reading) []string {
	neighbours := make([]string, 0, 2)
	if before, ok := t.Predecessor(); ok {
		neighbours = append(neighbours, "after "+before.words())
	}
	if after, ok := t.Successor(); ok {
		neighbours = append(neighbours, "before "+after.words())
	}
	return []string{
		reading.String() + ": the list has " + t.words() + ", " + strings.Join(neighbours, " and ") +
			"; that leaves " + box.Lo.String() + " to " + box.Hi.String(),
	}
}
