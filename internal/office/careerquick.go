package office

import (
	"cmp"
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// maxQuickTerms is how many terms of a person a set of bits holds.
const maxQuickTerms = 64

// A scanner finds the matches of a simple plan among many people without
// allocating for each: their witnesses are made for the page that is asked for.
type scanner struct {
	plan *careerPlan
	g    *Graph
	runs [2][]run // spells of the person at hand, by held step
}

// A run is a spell in brief: its span, and its terms as bits counted from the
// person's first.
type run struct {
	span     when.Span
	terms    uint64
	last     int32 // term that can have ended last
	versions bool  // sources differ: the span is only a hull
}

// scan returns what the plan says of a person; settled is false when that takes
// more than the briefs.
func (s *scanner) scan(p Person) (m CareerMatch, matches, settled bool) {
	first, n := s.g.firstTerm[p.i], s.g.firstTerm[p.i+1]-s.g.firstTerm[p.i]
	if n == 0 || n > maxQuickTerms {
		return m, false, n == 0
	}
	for k, i := range s.plan.held {
		if !s.collect(k, &s.plan.steps[i], first, n) {
			return m, false, false
		}
		if len(s.runs[k]) == 0 {
			return m, false, true
		}
	}
	best, possible := s.best()
	m = CareerMatch{person: p, certainty: best.certainty, joined: best.joined}
	// Several ways that are possible may be certain together. Where possible is
	// enough, that is found out for the page alone.
	jointly := m.certainty == when.Possible && possible > 1 && s.plan.AtLeast > when.Possible
	return m, m.certainty >= max(s.plan.AtLeast, when.Possible), !jointly && !best.unsettled
}

// A sighting is a verdict on one way of taking the steps, and when the last of
// them began.
type sighting struct {
	certainty when.Certainty
	joined    when.Box
	unsettled bool // possible for the hulls of dates on which sources differ
}

// before says whether one is surer than the other, or as sure and earlier.
func (x sighting) before(y sighting) bool {
	return cmp.Or(cmp.Compare(y.certainty, x.certainty), compareBoxes(x.joined, y.joined)) < 0
}

// best returns the surest way of taking the steps, of those the earliest, and
// how many ways are possible and no more.
func (s *scanner) best() (best sighting, possible int) {
	for _, a := range s.runs[0] {
		if len(s.plan.held) == 1 {
			best = earlier(best, sighting{certainty: when.Certain, joined: a.span.Start})
			continue
		}
		for _, b := range s.runs[1] {
			if a.terms&b.terms != 0 {
				continue
			}
			c := when.AllHold(s.plan.steps[s.plan.held[1]].relations, a.span, b.span)
			if c == when.Possible {
				possible++
			}
			best = earlier(best, sighting{c, b.span.Start, c == when.Possible && (a.versions || b.versions)})
		}
	}
	return best, possible
}

func earlier(x, y sighting) sighting {
	if y.before(x) {
		return y
	}
	return x
}

func compareBoxes(a, b when.Box) int {
	return cmp.Or(cmp.Compare(a.Lo, b.Lo), cmp.Compare(a.Hi, b.Hi))
}

// collect finds the runs of the person's terms that fit a step, as spells does;
// it says no when that takes more than the briefs.
func (s *scanner) collect(k int, step *careerStep, first, n int32) bool {
	runs := s.runs[k][:0]
	for i := range n {
		b := &s.g.briefs[first+i]
		if !step.posts.has(b.post) || len(step.Status) > 0 && !slices.Contains(step.Status, b.status) {
			continue
		}
		at, sure := -1, true
		if step.MergeReelections {
			at, sure = s.continued(runs, first+i)
		}
		switch {
		case !sure:
			return false
		case at < 0:
			runs = append(runs, run{b.span, 1 << i, first + i, b.versions})
		default:
			s.prolong(&runs[at], first+i, 1<<i)
		}
	}
	s.runs[k] = step.Which.of(runs)
	return true
}

// of picks from a person's spells, which are by time.
func (w Which) of(runs []run) []run {
	switch n := len(runs); {
	case n > 1 && w == FirstSpell:
		return runs[:1]
	case n > 1 && w == LastSpell:
		runs[0] = runs[n-1] // at the front, so that the room behind is kept
		return runs[:1]
	default:
		return runs
	}
}

// continued returns the run that the term goes on with, or -1; sure is false
// when that hangs on which of differing sources is right.
func (s *scanner) continued(runs []run, i int32) (at int, sure bool) {
	b := &s.g.briefs[i]
	for at, r := range slices.Backward(runs) {
		last := &s.g.briefs[r.last]
		c := last.span.End.Apart(b.span.Start, when.NoMin, 1)
		if c == when.Impossible || !(Term{s.g, r.last}).nextTo(Term{s.g, i}) {
			continue
		}
		return at, c == when.Certain || !last.versions && !b.versions
	}
	return -1, true
}

// prolong adds a term to a run.
func (s *scanner) prolong(r *run, i int32, bit uint64) {
	b := &s.g.briefs[i]
	r.terms |= bit
	r.versions = r.versions || b.versions
	r.span = outermost(r.span, b.span)
	last := s.g.briefs[r.last].span.End
	if cmp.Or(cmp.Compare(b.span.End.Hi, last.Hi), cmp.Compare(b.span.End.Lo, last.Lo)) > 0 {
		r.last = i
	}
}

// careers returns all matches among the people, in no order. Of a simple plan
// they are brief: their witnesses are made for the page alone.
func (p *careerPlan) careers(g *Graph, people []Person) (matches []CareerMatch, truncated bool) {
	s := scanner{plan: p, g: g}
	matches = make([]CareerMatch, 0, len(people))
	for _, person := range people {
		if p.brief {
			if m, ok, settled := s.scan(person); settled {
				if ok {
					matches = append(matches, m)
				}
				continue
			}
		}
		m, ok := p.match(person)
		truncated = truncated || m.truncated
		if ok {
			matches = append(matches, m)
		}
	}
	return matches, truncated
}
