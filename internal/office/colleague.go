package office

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A Colleague is somebody who served in the same body as somebody else, on the
// same days.
type Colleague struct {
	person    Person
	days      SharedDays
	certainty when.Certainty
	overlaps  []Overlap
}

// Person is who served beside the one asked about.
func (c Colleague) Person() Person { return c.person }

// Days is how many days both served, each counted once, however many terms and
// bodies they shared.
func (c Colleague) Days() SharedDays { return c.days }

// Certainty says how sure it is that they shared as many days as asked for.
func (c Colleague) Certainty() when.Certainty { return c.certainty }

// Overlaps are the pairs of terms that share days, the longest first.
func (c Colleague) Overlaps() []Overlap { return c.overlaps }

// Bodies are those that both served in, by the longest overlap.
func (c Colleague) Bodies() []Body {
	bodies := make([]Body, 0, len(c.overlaps))
	for _, o := range c.overlaps {
		if b, ok := o.Body(); ok && !slices.Contains(bodies, b) {
			bodies = append(bodies, b)
		}
	}
	return bodies
}

// ColleagueConnection is a page of colleagues.
type ColleagueConnection = relay.Connection[Colleague]

// ColleagueEdge is one of the colleagues of a page.
type ColleagueEdge = relay.Edge[Colleague]

// maxOverlaps bounds the pairs of terms that one question lists.
const maxOverlaps = 100_000

// Colleagues returns a page of the people who shared at least minDays days with
// this one in a body that the filter chooses, or in a post that belongs to no
// body: most days first, then by name. Those who hold a single-seat post follow
// each other and are no colleagues by it.
func (p Person) Colleagues(body *BodyFilter, minDays int32, atLeast when.Certainty, first *int32, after *string) (*ColleagueConnection, error) {
	if err := checkMinDays(minDays); err != nil {
		return nil, err
	}
	inHub, err := p.g.hubTest(body)
	if err != nil {
		return nil, err
	}
	shared, err := p.overlaps(inHub)
	if err != nil {
		return nil, err
	}
	found := make([]Colleague, 0, len(shared))
	for other, overlaps := range shared {
		days := daysOf(overlaps)
		c := Colleague{Person{p.g, other}, days, days.atLeast(int(minDays)), overlaps}
		if c.certainty >= max(atLeast, when.Possible) {
			slices.SortFunc(overlaps, Overlap.compare)
			found = append(found, c)
		}
	}
	slices.SortFunc(found, func(a, b Colleague) int {
		return cmp.Or(a.days.compare(b.days), a.person.compareNames(b.person))
	})
	key := func(c Colleague) string { return string(c.person.ID()) }
	return relay.List[Colleague]{Version: p.g.Version(), Key: key}.Cut(found, relay.Page{First: first, After: after})
}

// overlaps returns the pairs of the person's terms with terms that share a day,
// or may, by the other person.
func (p Person) overlaps(inHub func(int32) bool) (map[int32][]Overlap, error) {
	shared := make(map[int32][]Overlap)
	n := 0
	for _, t := range p.Terms() {
		at := t.Post().hub()
		if !inHub(at) {
			continue
		}
		long := t.extent()
		p.g.hub(at).meeting(long.hull(), func(s *stay) {
			if n > maxOverlaps || t.together(s) == when.Impossible {
				return
			}
			n++
			shared[s.person] = append(shared[s.person], t.overlap(long, Term{p.g, s.term}, 1))
		})
	}
	if n > maxOverlaps {
		return nil, fmt.Errorf("body: %s shares more than %d terms; choose fewer bodies: %w", p.ID(), maxOverlaps, ErrQuestion)
	}
	return shared, nil
}

// daysOf is how many days the overlaps of two people come to, each day counted
// once. The most is exact: every term lasts longest in one world. The fewest
// are the days certain for some pair, or those of the best pair where that is
// more: a term known by its year alone is somewhere in it.
func daysOf(overlaps []Overlap) SharedDays {
	var certain, possible []when.Box
	least := 0
	for _, o := range overlaps {
		a, b := o.from.extent(), o.to.extent()
		least = max(least, o.days.min)
		if both, ok := a.hull().Intersect(b.hull()); ok {
			possible = append(possible, both)
		}
		x, firm := a.core()
		y, firm2 := b.core()
		if both, ok := x.Intersect(y); ok && firm && firm2 {
			certain = append(certain, both)
		}
	}
	return SharedDays{max(least, count(union(certain))), count(union(possible))}
}
