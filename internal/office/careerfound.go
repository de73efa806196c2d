package office

import (
	"context"

	"github.com/seed-51aee618/cursus/internal/when"
)

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
func (p *careerPlan) careers(ctx context.Context, g *Graph, people []int32) (matches []CareerMatch, truncated bool, err error) {
	h := harvest{plan: p, g: g, found: make([]sortKey, 0, len(people)), full: make(map[int32]CareerMatch)}
	look := h.match
	if p.brief {
		s := p.scanner(g)
		look = func(person int32) { h.scan(s, person) }
	}
	for i, person := range people {
		if i%peopleBetweenLooks == 0 && ctx.Err() != nil {
			return nil, false, ctx.Err()
		}
		look(person)
	}
	return h.ordered(), h.truncated, nil
}

// peopleBetweenLooks is how many people are searched before the context is asked
// again whether to go on.
const peopleBetweenLooks = 16

// scan adds a person's match, in brief where the briefs of their terms settle it.
func (h *harvest) scan(s *scanner, person int32) {
	best, ok, settled := s.scan(person)
	switch {
	case !settled:
		h.match(person)
	case ok:
		h.add(person, best.joined)
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
