package office

import (
	"cmp"
	"math/bits"
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
	fits []uint8 // of each post: the held steps it fits, as bits
	runs [2][]run
}

// A candidate is a person with a term in the posts of every held step.
type candidate struct {
	first   int32     // of the person's terms
	fitting [2]uint64 // those in the posts of each held step, as bits from the first
	briefs  []brief   // of all the person's terms
}

// A run is a spell in brief: its span, and its terms as bits counted from the
// person's first.
type run struct {
	span     when.Span
	terms    uint64
	last     int32 // term that can have ended last, counted from the person's first
	versions bool  // sources differ: the span is only a hull
}

// scanner returns one for a brief plan.
func (p *careerPlan) scanner(g *Graph) *scanner {
	s := &scanner{plan: p, g: g, fits: make([]uint8, len(g.rec.Posts))}
	for k, i := range p.held {
		for post := range s.fits {
			if p.steps[i].posts.has(int32(post)) {
				s.fits[post] |= 1 << k
			}
		}
	}
	return s
}

// candidate returns a person as one: without terms that fit when the person is
// none; settled is false when there are too many to tell.
func (s *scanner) candidate(person int32) (c candidate, settled bool) {
	first, end := s.g.firstTerm[person], s.g.firstTerm[person+1]
	if end-first > maxQuickTerms {
		return c, false
	}
	var fitting [2]uint64
	for i, post := range s.g.postOf[first:end] {
		fits := s.fits[post]
		fitting[0] |= uint64(fits&1) << i
		fitting[1] |= uint64(fits>>1) << i
	}
	if fitting[0] == 0 || fitting[len(s.plan.held)-1] == 0 {
		return c, true
	}
	return candidate{first, fitting, s.g.briefs[first:end]}, true
}

// scan returns what the plan says of a person; settled is false when that takes
// more than the briefs.
func (s *scanner) scan(person int32) (best sighting, matches, settled bool) {
	c, settled := s.candidate(person)
	if !settled || c.fitting[0] == 0 {
		return best, false, settled
	}
	for k, i := range s.plan.held {
		if !s.collect(k, &s.plan.steps[i], &c) {
			return best, false, false
		}
		if len(s.runs[k]) == 0 {
			return best, false, true
		}
	}
	best, possible := s.best()
	// Several ways that are possible may be certain together. Where possible is
	// enough, that is found out for the page alone.
	jointly := best.certainty == when.Possible && possible > 1 && s.plan.AtLeast > when.Possible
	return best, best.certainty >= max(s.plan.AtLeast, when.Possible), !jointly && !best.unsettled
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
	return x.certainty > y.certainty || x.certainty == y.certainty && compareBoxes(x.joined, y.joined) < 0
}

// best returns the surest way of taking the steps, of those the earliest, and
// how many ways are possible and no more.
func (s *scanner) best() (best sighting, possible int) {
	for i := range s.runs[0] {
		a := &s.runs[0][i]
		if len(s.plan.held) == 1 {
			best = earlier(best, sighting{certainty: when.Certain, joined: a.span.Start})
			continue
		}
		relations := s.plan.steps[s.plan.held[1]].relations
		for j := range s.runs[1] {
			b := &s.runs[1][j]
			if a.terms&b.terms != 0 {
				continue
			}
			c := when.AllHold(relations, a.span, b.span)
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
	if a.Lo != b.Lo {
		return cmp.Compare(a.Lo, b.Lo)
	}
	return cmp.Compare(a.Hi, b.Hi)
}

// collect finds the runs of a step among the candidate's terms, as spells does;
// it says no when that takes more than the briefs.
func (s *scanner) collect(k int, step *careerStep, c *candidate) bool {
	runs := s.runs[k][:0]
	for rest := c.fitting[k]; rest != 0; rest &= rest - 1 {
		i := int32(bits.TrailingZeros64(rest))
		b := &c.briefs[i]
		if len(step.Status) > 0 && !slices.Contains(step.Status, s.g.statuses.values[b.status]) {
			continue
		}
		at, sure := -1, true
		if step.MergeReelections && b.follows != 0 {
			at, sure = s.continued(runs, c, i)
		}
		switch {
		case !sure:
			return false
		case at < 0:
			runs = append(runs, run{b.span(), 1 << i, i, b.versions})
		default:
			runs[at].prolong(c.briefs, i)
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

// continued returns the run that term i goes on with, or -1; sure is false when
// that hangs on which of differing sources is right.
func (s *scanner) continued(runs []run, c *candidate, i int32) (at int, sure bool) {
	b := &c.briefs[i]
	for at := range slices.Backward(runs) {
		j := runs[at].last
		if b.follows != several && j+int32(b.follows) != i {
			continue
		}
		last := &c.briefs[j]
		apart := last.span().End.Apart(b.span().Start, when.NoMin, 1)
		if apart == when.Impossible || b.follows == several && !(Term{s.g, c.first + j}).nextTo(Term{s.g, c.first + i}) {
			continue
		}
		return at, apart == when.Certain || !last.versions && !b.versions
	}
	return -1, true
}

// prolong adds term i to the run.
func (r *run) prolong(briefs []brief, i int32) {
	b := &briefs[i]
	r.terms |= 1 << i
	r.versions = r.versions || b.versions
	r.span = outermost(r.span, b.span())
	end, last := b.span().End, briefs[r.last].span().End
	if end.Hi > last.Hi || end.Hi == last.Hi && end.Lo > last.Lo {
		r.last = i
	}
}
