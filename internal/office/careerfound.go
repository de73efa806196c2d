package office

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A finding is a match before it is put in its place: small, so that sorting
// many moves little.
type finding struct {
	joined    when.Box
	person    int32
	full      int32 // position among the matches made in full, or none
	certainty when.Certainty
}

// A harvest is what a plan has found so far.
type harvest struct {
	plan      *careerPlan
	found     []finding
	full      []CareerMatch
	truncated bool
}

// careers returns all matches among the people, by the day the last step was
// taken, then by name. Of a simple plan they are brief: their witnesses are made
// for the page alone.
func (p *careerPlan) careers(g *Graph, people []int32) (matches []CareerMatch, truncated bool) {
	h := harvest{plan: p, found: make([]finding, 0, len(people))}
	if p.brief {
		h.scan(p.scanner(g), people)
	} else {
		for _, person := range people {
			h.match(Person{g, person})
		}
	}
	return h.ordered(g), h.truncated
}

// match adds a person's match in full, if there is one.
func (h *harvest) match(person Person) {
	m, ok := h.plan.match(person)
	h.truncated = h.truncated || m.truncated
	if ok {
		h.found = append(h.found, finding{joined: m.joined, person: person.i, full: int32(len(h.full))})
		h.full = append(h.full, m)
	}
}

// scan adds the people's matches in brief where the briefs of their terms settle
// them.
func (h *harvest) scan(s *scanner, people []int32) {
	const block = 256
	var candidates []candidate
	var briefs []brief
	for some := range slices.Chunk(people, block) {
		// The briefs of many are fetched before those of any are judged, so that
		// memory is waited for once and not for each.
		candidates, briefs = candidates[:0], briefs[:0]
		for _, person := range some {
			c, settled := s.candidate(person)
			switch {
			case !settled:
				h.match(Person{s.g, person})
			case c.fitting[0] != 0:
				from := len(briefs)
				briefs = append(briefs, c.briefs...)
				c.briefs = briefs[from:]
				candidates = append(candidates, c)
			}
		}
		for i := range candidates {
			c := &candidates[i]
			best, ok, settled := s.scan(c)
			switch {
			case !settled:
				h.match(Person{s.g, c.person})
			case ok:
				h.found = append(h.found, finding{best.joined, c.person, none, best.certainty})
			}
		}
	}
}

// ordered puts what was found in order.
func (h *harvest) ordered(g *Graph) []CareerMatch {
	keys := make([]sortKey, len(h.found))
	for i, f := range h.found {
		keys[i] = sortKey{dayKey(f.joined.Lo), dayKey(f.joined.Hi), uint32(g.nameRank[f.person]), uint32(i)}
	}
	matches := make([]CareerMatch, len(keys))
	for i, k := range radixSorted(keys) {
		switch f := &h.found[k[len(k)-1]]; f.full {
		case none:
			matches[i] = CareerMatch{person: Person{g, f.person}, certainty: f.certainty, joined: f.joined}
		default:
			matches[i] = h.full[f.full]
		}
	}
	return matches
}
