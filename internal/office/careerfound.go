package office

import (
	"context"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A harvest is what a plan has found so far: of each match as much as its place
// in the answer takes. Its witnesses are made for the page that is asked for.
type harvest struct {
	plan      *careerPlan
	g         *Graph
	found     []sortKey // by the day the last step was taken, then by name; of which person
	truncated bool
}

// careers finds all matches among the people, by the day the last step was taken,
// then by name.
func (p *careerPlan) careers(ctx context.Context, g *Graph, people []int32) (*foundCareers, error) {
	h := harvest{plan: p, g: g, found: make([]sortKey, 0, len(people))}
	look := h.match
	if p.brief {
		s := p.scanner(g)
		look = func(person int32) { h.scan(s, person) }
	}
	for i, person := range people {
		if i%peopleBetweenLooks == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		look(person)
	}
	return &foundCareers{p, h.ordered(), h.truncated}, nil
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

// match adds a person's match, if there is one, as its witnesses tell.
func (h *harvest) match(person int32) {
	m, ok := h.plan.match(Person{h.g, person})
	h.truncated = h.truncated || m.truncated
	if ok {
		h.add(person, m.joined)
	}
}

func (h *harvest) add(person int32, joined when.Box) {
	h.found = append(h.found, sortKey{
		dayKey(joined.Lo), dayKey(joined.Hi), uint32(h.g.nameRank[person]), uint32(person),
	})
}

// ordered are the people found, in order.
func (h *harvest) ordered() []int32 {
	people := make([]int32, len(h.found))
	for i, key := range radixSorted(h.found) {
		people[i] = int32(key[len(key)-1])
	}
	return people
}
