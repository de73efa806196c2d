package office

import (
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A TransitionQuestion asks what the holders of some posts took up next, or
// before.
//
// The next spell is the one that began first after the spell asked about began,
// and the one before is the last that began before it; both may overlap with
// it. A spell x is certainly next after a when in every world x began on a later
// day than a, and no rival began on a day between; possibly next when in some
// world. Of two that began on one day both are next. Rivals are the other
// spells that the same person's terms in Among make, those of the spell asked
// about left out.
type TransitionQuestion struct {
	Of               *TermFilter
	Among            *TermFilter
	Direction        TransitionDirection
	By               TransitionGrouping
	MergeReelections bool
}

// A TransitionDirection is which way to look from a spell.
type TransitionDirection string

// The directions.
const (
	NextSpell   TransitionDirection = "NEXT"
	SpellBefore TransitionDirection = "BEFORE"
)

// A Transition is one person's way from a spell to the next, or back to the one
// before.
type Transition struct {
	held       Spell
	candidates []Spell
	certainty  when.Certainty
}

// Person went it.
func (t Transition) Person() Person { return t.held.Term().Person() }

// Held is the spell asked about.
func (t Transition) Held() Spell { return t.held }

// Candidates are the spells of the group that may be the next, or the one
// before, by time; there is at least one.
func (t Transition) Candidates() []Spell { return t.candidates }

// Certainty says how sure it is that what came next, or before, is of the
// group, whichever candidate it was. Possible is exact. Certain is never given
// wrongly, but may be missed where no candidate is sure to have begun later.
func (t Transition) Certainty() when.Certainty { return t.certainty }

// A TransitionConnection is a page of transitions.
type TransitionConnection = relay.Connection[Transition]

// A TransitionEdge is one of the transitions of a page with its cursor.
type TransitionEdge = relay.Edge[Transition]

// transitionsFrom returns what came next after the spell, or before it, for
// each group of the other spells.
func (q *TransitionQuestion) transitionsFrom(held Spell, others []Spell) map[int32]Transition {
	field := q.field(held, others)
	found := make(map[int32]Transition)
	for i, s := range others {
		group := field.groups[i]
		sure := field.adjacent(i, func(j int) bool { return field.groups[j] != group })
		if sure == when.Impossible {
			continue
		}
		t := found[group]
		t.held, t.certainty = held, max(t.certainty, sure)
		if field.adjacent(i, func(j int) bool { return j != i }) != when.Impossible {
			t.candidates = append(t.candidates, s)
		}
		found[group] = t
	}
	return found
}

// A field is a spell and the others that may be next to it.
type field struct {
	held      []when.Box
	starts    [][]when.Box // of the others
	groups    []int32      // of the others
	backwards bool
}

func (q *TransitionQuestion) field(held Spell, others []Spell) field {
	f := field{
		held:      held.starts(),
		starts:    make([][]when.Box, len(others)),
		groups:    make([]int32, len(others)),
		backwards: q.Direction == SpellBefore,
	}
	for i, s := range others {
		f.starts[i], f.groups[i] = s.starts(), q.By.group(s.Post())
	}
	return f
}

// adjacent says how sure it is that no rival lies between the held spell and
// the other one at i.
func (f field) adjacent(i int, isRival func(int) bool) when.Certainty {
	var rivals [][]when.Box
	for j, starts := range f.starts {
		if isRival(j) {
			rivals = append(rivals, starts)
		}
	}
	if f.backwards {
		return adjacent(f.starts[i], f.held, rivals)
	}
	return adjacent(f.held, f.starts[i], rivals)
}
