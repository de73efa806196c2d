package office

import (
	"strconv"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A Seam is how two rows of a list follow each other.
type Seam string

// The seams. Across a partial seam holders may be missing from the list, so
// nothing about the days between is certain.
const (
	CompleteSeam Seam = "COMPLETE"
	PartialSeam  Seam = "PARTIAL"
)

// A Succession is one holder of a single-seat post and the passage to the next.
type Succession struct {
	term Term
	next *Term
	seam Seam
}

// Term is the holder's.
func (s Succession) Term() Term { return s.term }

// Next is the following holder's term.
func (s Succession) Next() (Term, bool) {
	if s.next == nil {
		return Term{}, false
	}
	return *s.next, true
}

// Handover is what lies between the term and the next, under a reading; nil for
// the last.
func (s Succession) Handover(reading when.Reading) *Handover {
	if s.next == nil {
		return nil
	}
	return &Handover{s.term, *s.next, s.seam, reading}
}

// Succession returns the holders of a single-seat post in the order of its
// list, acting ones left out. It is empty where several hold the post at once.
func (p Post) Succession() []Succession {
	var steps []Succession
	for _, t := range p.listing().terms {
		if n := len(steps); n > 0 {
			steps[n-1].next = &t
			steps[n-1].seam = p.seam(steps[n-1].term, t)
		}
		steps = append(steps, Succession{term: t})
	}
	return steps
}

// seam is complete where the list claims to lack nobody and numbers the two
// rows one after the other.
func (p Post) seam(t, u Term) Seam {
	a, errA := strconv.Atoi(t.Ordinal())
	b, errB := strconv.Atoi(u.Ordinal())
	if errA != nil || errB != nil || b != a+1 || !p.listComplete() {
		return PartialSeam
	}
	return CompleteSeam
}

// A Handover is the passage from one holder to the next.
type Handover struct {
	from, to Term
	seam     Seam
	reading  when.Reading
}

// Seam says whether holders may be missing between the two.
func (h Handover) Seam() Seam { return h.seam }

// MinVacantDays is the fewest days that can lie strictly between the two; below
// zero they overlap. It is false when nothing bounds them.
func (h Handover) MinVacantDays() (int, bool) {
	lo, _ := h.vacant()
	return lo, lo != when.NoMin
}

// MaxVacantDays is the most days that can lie strictly between the two. It is
// false when nothing bounds them.
func (h Handover) MaxVacantDays() (int, bool) {
	_, hi := h.vacant()
	return hi, hi != when.NoMax
}

// vacant is the range of days between the two over all worlds.
func (h Handover) vacant() (lo, hi int) {
	if h.reading != when.Stated {
		return h.from.seam(h.reading).GapDays(h.from.hullUnder(h.reading), h.to.hullUnder(h.reading))
	}
	lo, hi = when.NoMax, when.NoMin
	for _, a := range h.from.worlds() {
		for _, b := range h.to.worlds() {
			least, most := when.GapDays(a, b)
			lo, hi = min(lo, least), max(hi, most)
		}
	}
	return lo, hi
}

// Gap says how sure it is that at least one day lies between the two.
func (h Handover) Gap() when.Certainty { return h.settled(1, when.NoMax) }

// Contiguous says how sure it is that the second took over on the day the first
// left, or the day after.
func (h Handover) Contiguous() when.Certainty { return h.settled(-1, 0) }

// Overlap says how sure it is that both held the post for more than a day.
func (h Handover) Overlap() when.Certainty { return h.within(when.NoMin, -2) }

// settled judges the vacant days as within does, but across a partial seam it
// leaves open whether somebody unrecorded held the post between, unless no day
// is left for them.
func (h Handover) settled(from, to int) when.Certainty {
	if _, hi := h.vacant(); h.seam == PartialSeam && hi > 0 {
		return when.Possible
	}
	return h.within(from, to)
}

// within says how sure it is that the vacant days lie in a range.
func (h Handover) within(from, to int) when.Certainty {
	switch lo, hi := h.vacant(); {
	case lo >= from && hi <= to:
		return when.Certain
	case hi < from || lo > to:
		return when.Impossible
	default:
		return when.Possible
	}
}
