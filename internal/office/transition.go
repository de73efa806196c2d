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
// it. In one world, spell x is next after a when x began on a later day than a
// and no rival began on a day between; of two that began on one day both are
// next. Rivals are the other spells that the same person's terms in Among make,
// those of the spell asked about left out. It is possible that a spell of a
// group came next when one did in some world, and certain when one did in every
// world, if not the same one in all.
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
// group, whichever candidate it was.
func (t Transition) Certainty() when.Certainty { return t.certainty }

// A TransitionConnection is a page of transitions.
type TransitionConnection = relay.Connection[Transition]

// A TransitionEdge is one of the transitions of a page with its cursor.
type TransitionEdge = relay.Edge[Transition]

func turned(d when.Day) when.Day {
	switch d {
	case when.Past:
		return when.Future
	case when.Future:
		return when.Past
	default:
		return -d
	}
}
