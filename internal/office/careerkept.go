package office

import (
	"context"
	"reflect"
	"slices"
	"sync"
)

// A foundCareers is what a career question comes to, whichever page of it is asked
// for.
type foundCareers struct {
	plan      *careerPlan
	people    []int32 // who match, in the order of the answer
	truncated bool    // some match's search was cut short
}

// maxKeptCareers is how many questions are remembered: whoever reads a long answer
// asks the same one again for each page.
const maxKeptCareers = 8

// keptCareers are the last career questions and who was found, the newest last.
// They hold no more people than the graph does, or one answer. Since a graph never
// changes, nothing in it can be stale.
type keptCareers struct {
	mutex sync.Mutex
	last  []*foundCareers
}

// findCareers returns what the question comes to, if need be by a search.
func (g *Graph) findCareers(ctx context.Context, q *CareerQuestion) (*foundCareers, error) {
	if found := g.careers.find(q); found != nil {
		return found, nil
	}
	q.Steps, q.People = slices.Clone(q.Steps), slices.Clone(q.People) // which are remembered
	plan, err := g.plan(q)
	if err != nil {
		return nil, err
	}
	people, err := g.careerPeople(plan)
	if err != nil {
		return nil, err
	}
	found, err := plan.careers(ctx, g, people)
	if err != nil {
		return nil, err
	}
	g.careers.keep(found, len(g.people))
	return found, nil
}

// find returns what is kept of the question, or nil.
func (k *keptCareers) find(q *CareerQuestion) *foundCareers {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	i := slices.IndexFunc(k.last, func(f *foundCareers) bool { return reflect.DeepEqual(f.plan.CareerQuestion, q) })
	if i < 0 {
		return nil
	}
	found := k.last[i]
	k.last = append(slices.Delete(k.last, i, i+1), found)
	return found
}

// keep keeps what was found, and forgets the oldest until no more than so many
// people are left.
func (k *keptCareers) keep(found *foundCareers, most int) {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	k.last = append(k.last, found)
	held := 0
	for _, f := range k.last {
		held += len(f.people)
	}
	for len(k.last) > maxKeptCareers || held > most && len(k.last) > 1 {
		held -= len(k.last[0].people)
		k.last = slices.Delete(k.last, 0, 1)
	}
}
