package office

import "github.com/seed-51aee618/cursus/internal/when"

// A harvest is what a plan has found so far: of each match as much as its place
// in the answer takes.
type harvest struct {
	plan      *careerPlan
	g         *Graph
	found     []sortKey // by the day the last step was taken, then by name; of which person
	full      map[int32]CareerMatch
	truncated bool
}

// careers returns all matches among the people, by the day the last step was
// taken, then by name. Those that the briefs settle name the person alone: their
// witnesses are made for the page that is asked for.
func (p *careerPlan) careers(g *Graph, people []int32) (matches []CareerMatch, truncated bool) {
	h := harvest{plan: p, g: g, found: make([]sortKey, 0, len(people)), full: make(map[int32]CareerMatch)}
	if p.brief {
		h.scan(p.scanner(g), people)
	} else {
		for _, person := range people {
			h.match(person)
		}
	}
	return h.ordered(), h.truncated
}

// scan adds the people's matches, in brief where the briefs of their terms settle
// them.
func (h *harvest) scan(s *scanner, people []int32) {
	for _, person := range people {
		best, ok, settled := s.scan(person)
		switch {
		case !settled:
			h.match(person)
		case ok:
			h.add(person, best.joined)
		}
	}
}

// match adds a person's match in full, if there is one.
func (h *harvest) match(person int32) {
	m, ok := h.plan.match(Person{h.g, person})
	h.truncated = h.truncated || m.truncated
	if ok {
		h.add(person, m.joined)
		h.full[person] = m
	}
}

func (h *harvest) add(person int32, joined when.Box) {
	h.found = append(h.found, sortKey{
		dayKey(joined.Lo), dayKey(joined.Hi), uint32(h.g.nameRank[person]), uint32(person),
	})
}

// ordered puts what was found in order.
func (h *harvest) ordered() []CareerMatch {
	matches := make([]CareerMatch, len(h.found))
	for i, key := range radixSorted(h.found) {
		person := int32(key[len(key)-1])
		if m, ok := h.full[person]; ok {
			matches[i] = m
		} else {
			matches[i].person = Person{h.g, person}
		}
	}
	return matches
}
