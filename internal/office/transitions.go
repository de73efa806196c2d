package office

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/relay"
)

// A TransitionGroupConnection is a page of groups and how many spells were
// looked at for them.
type TransitionGroupConnection struct {
	*relay.Connection[TransitionGroup]
	held, nothingRecorded int
}

// Held is how many spells were asked about.
func (c *TransitionGroupConnection) Held() int { return c.held }

// NothingRecorded is after, or before, how many of them nothing is recorded.
func (c *TransitionGroupConnection) NothingRecorded() int { return c.nothingRecorded }

// A TransitionGroupEdge is one of the groups of a page with its cursor.
type TransitionGroupEdge = relay.Edge[TransitionGroup]

// Transitions returns a page of what the holders took up next, or before, by
// group, largest first. Errors wrap ErrUnknown, ErrQuestion or relay.ErrPage, or
// are the context's.
func (g *Graph) Transitions(ctx context.Context, q TransitionQuestion, p relay.Page) (*TransitionGroupConnection, error) {
	of, err := g.termTest(q.Of)
	if err != nil {
		return nil, err
	}
	among, err := g.termTest(q.Among)
	if err != nil {
		return nil, err
	}
	answer := &TransitionGroupConnection{}
	groups := make(map[int32][]Transition)
	finder := transitionFinder{TransitionQuestion: &q}
	var holding, others []Spell // of one person
	err = g.eachHolder(ctx, q.Of, func(person Person) {
		holding = appendSpells(holding[:0], person.termsWhere(of), q.MergeReelections)
		for _, held := range holding {
			others = appendSpells(others[:0], person.termsWhere(func(t Term) bool {
				return among(t) && !slices.Contains(held.terms, t)
			}), q.MergeReelections)
			ways := finder.from(held, others)
			for _, way := range ways {
				groups[way.group] = append(groups[way.group], way.Transition)
			}
			answer.held++
			if len(ways) == 0 {
				answer.nothingRecorded++
			}
		}
	})
	if err != nil {
		return nil, err
	}
	answer.Connection, err = g.largestFirst(q.By, groups, p)
	return answer, err
}

func (g *Graph) largestFirst(by TransitionGrouping, groups map[int32][]Transition, p relay.Page) (*relay.Connection[TransitionGroup], error) {
	sorted := make([]TransitionGroup, 0, len(groups))
	for i, transitions := range groups {
		sorted = append(sorted, TransitionGroup{g: g, by: by, i: i, transitions: transitions})
	}
	slices.SortFunc(sorted, func(a, b TransitionGroup) int {
		return cmp.Or(
			cmp.Compare(b.Certain(), a.Certain()), cmp.Compare(b.Possible(), a.Possible()),
			strings.Compare(a.Label(), b.Label()), cmp.Compare(a.i, b.i))
	})
	return relay.List[TransitionGroup]{
		Version: g.Version(),
		Key:     func(t TransitionGroup) string { return string(t.by) + " " + strconv.Itoa(int(t.i)) },
	}.Cut(sorted, p)
}
