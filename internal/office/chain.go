package office

import (
	"fmt"
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// Limits of a search for a chain.
const (
	maxLinks  = 10
	maxLooked = 1_000_000 // stays looked at, some tens of milliseconds
)

// A Chain is how two people are linked: each served with the next.
type Chain struct {
	links     []Overlap
	found     bool
	truncated bool
}

// Links lead from the one person to the other, none when they are the same;
// false when no chain was found.
func (c Chain) Links() ([]Overlap, bool) { return c.links, c.found }

// Certainty says how sure it is that every link holds.
func (c Chain) Certainty() when.Certainty {
	if !c.found {
		return when.Impossible
	}
	least := when.Certain
	for _, l := range c.links {
		least = min(least, l.certainty)
	}
	return least
}

// Truncated says whether the search gave up before it had looked everywhere
// within its bounds: a chain may be shorter, or exist though none was found.
func (c Chain) Truncated() bool { return c.truncated }

// A ChainQuestion asks how two people are linked.
type ChainQuestion struct {
	From, To By
	MaxLinks int // 1 to 10
	AtLeast  when.Certainty
	Body     *BodyFilter // only through such bodies; through all for nil
}

// Relate returns the shortest chain of people from one to another, each of whom
// shared a day with the next, at least as surely as asked, in one body or in a
// post that belongs to none. Among chains of one length one that is certain
// comes first, then the first found, which depends on the records alone.
//
// All links of a chain that are possible are possible at once: every one holds
// when all terms begin as early and end as late as they can.
func (g *Graph) Relate(q ChainQuestion) (Chain, error) {
	from, err := g.personBy("from", q.From)
	if err != nil {
		return Chain{}, err
	}
	to, err := g.personBy("to", q.To)
	if err != nil {
		return Chain{}, err
	}
	if q.MaxLinks < 1 || q.MaxLinks > maxLinks {
		return Chain{}, fmt.Errorf("maxLinks: %d is not between 1 and %d: %w", q.MaxLinks, maxLinks, ErrQuestion)
	}
	inHub, err := g.hubTest(q.Body)
	if err != nil {
		return Chain{}, err
	}
	sure := g.chain(from, to, when.Certain, q.MaxLinks, inHub)
	if q.AtLeast == when.Certain {
		return sure, nil
	}
	if sure.found {
		q.MaxLinks = len(sure.links) - 1
	}
	shorter := g.chain(from, to, when.Possible, q.MaxLinks, inHub)
	if !shorter.found && sure.found {
		sure.truncated = sure.truncated || shorter.truncated
		return sure, nil
	}
	return shorter, nil
}

func (g *Graph) personBy(argument string, by By) (Person, error) {
	id := PersonID(by.id(personPrefix))
	if err := known(g.personIndex, argument, id); err != nil {
		return Person{}, err
	}
	return Person{g, place(g.personIndex, id)}, nil
}

// chain searches from both ends.
func (g *Graph) chain(from, to Person, sure when.Certainty, most int, inHub func(int32) bool) Chain {
	if from == to {
		return Chain{found: true}
	}
	s := newChainSearch(g, from, to, sure, inHub)
	for range most {
		if s.step() {
			return Chain{links: s.links(), found: true}
		}
		if s.looked > maxLooked {
			return Chain{truncated: true}
		}
	}
	return Chain{}
}

// links are the best links between the people that the search put in a row.
func (s *chainSearch) links() []Overlap {
	people := s.people()
	links := make([]Overlap, 0, len(people)-1)
	for i, p := range people[1:] {
		links = append(links, people[i].bestOverlap(p, s.sure, s.inHub))
	}
	return links
}

// bestOverlap is the pair of terms by which two people served together longest,
// at least as surely as asked.
func (p Person) bestOverlap(q Person, sure when.Certainty, inHub func(int32) bool) Overlap {
	var shared []Overlap
	for _, t := range p.Terms() {
		at, long := t.Post().hub(), t.extent()
		for _, u := range q.Terms() {
			other := u.stay()
			if u.Post().hub() == at && inHub(at) && t.together(&other) >= sure {
				shared = append(shared, t.overlap(long, u, 1))
			}
		}
	}
	return slices.MinFunc(shared, Overlap.compare)
}
