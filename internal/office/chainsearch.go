package office

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A chainSearch looks for the fewest links between two people, breadth first
// from both at once.
type chainSearch struct {
	g      *Graph
	sure   when.Certainty
	inHub  func(int32) bool
	sides  [2]side
	at     []int32 // by person: 1 + place in the first side, or -1 - place in the second; 0 for nobody yet
	met    [2]int32
	looked int
}

// A side is the people reached from one end, in the order they were reached.
type side struct {
	reached []reached
	done    int                  // so many of them have been looked from
	seen    map[int32][]when.Box // by hub: days whose people have all been reached
}

// A reached person is as far from the end as the links back to it.
type reached struct{ person, back int32 }

func newChainSearch(g *Graph, from, to Person, sure when.Certainty, inHub func(int32) bool) *chainSearch {
	s := &chainSearch{g: g, sure: sure, inHub: inHub, at: make([]int32, len(g.people))}
	for end := range s.sides {
		s.sides[end].seen = make(map[int32][]when.Box)
	}
	s.reach(0, from.i, none)
	s.reach(1, to.i, none)
	return s
}

// reach notes a person on a side and says whether the other side has them.
func (s *chainSearch) reach(end int, person, back int32) (met bool) {
	sign := int32(1 - 2*end)
	switch at := s.at[person] * sign; {
	case at > 0:
		return false
	case at < 0 && end == 0:
		s.met = [2]int32{back, -at - 1}
		return true
	case at < 0:
		s.met = [2]int32{-at - 1, back}
		return true
	}
	s.sides[end].reached = append(s.sides[end].reached, reached{person, back})
	s.at[person] = sign * int32(len(s.sides[end].reached))
	return false
}

// step goes one link further from the end that has fewer people to look from,
// and says whether the sides met. They meet at the fewest links: on the way
// here each side reached everybody within its links, and none of the other's.
func (s *chainSearch) step() (met bool) {
	end := 0
	if s.sides[1].waiting() < s.sides[0].waiting() {
		end = 1
	}
	from := &s.sides[end]
	for last := len(from.reached); from.done < last; from.done++ {
		if s.lookFrom(end, int32(from.done)) {
			return true
		}
		if s.looked > maxLooked {
			break
		}
	}
	return false
}

func (s *side) waiting() int { return len(s.reached) - s.done }

// lookFrom reaches everybody who served with one person.
func (s *chainSearch) lookFrom(end int, place int32) (met bool) {
	person := Person{s.g, s.sides[end].reached[place].person}
	for _, t := range person.Terms() {
		at := t.Post().hub()
		if !s.inHub(at) {
			continue
		}
		s.looked += len(s.sides[end].seen[at])
		if s.sides[end].saw(at, t, s.sure) {
			continue
		}
		span := t.brief().span()
		s.g.hub(at).meeting(when.Box{Lo: span.Start.Lo, Hi: span.End.Hi}, func(other *stay) {
			s.looked++
			if !met && t.together(other) >= s.sure {
				met = s.reach(end, other.person, place)
			}
		})
		if met {
			return true
		}
	}
	return false
}

// saw says whether all who served with a term have been reached already, from
// one in the same hub that was as long: those elected together leave together.
// If not, it notes that they will be, unless the term meets not everybody.
func (s *side) saw(hub int32, t Term, sure when.Certainty) bool {
	span := t.brief().span()
	days := when.Box{Lo: span.Start.Lo, Hi: span.End.Hi}
	if sure == when.Certain {
		days = when.Box{Lo: span.Start.Hi, Hi: span.End.Lo} // may end before it begins
	}
	if slices.ContainsFunc(s.seen[hub], days.Within) {
		return true
	}
	if !t.Post().singleSeat() {
		s.seen[hub] = append(s.seen[hub], days)
	}
	return false
}

// people are those in a row from one end to the other, once the sides met.
func (s *chainSearch) people() []Person {
	var row []Person
	for end, place := range s.met {
		if end == 1 {
			slices.Reverse(row)
		}
		for place != none {
			r := s.sides[end].reached[place]
			row = append(row, Person{s.g, r.person})
			place = r.back
		}
	}
	return row
}
