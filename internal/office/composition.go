package office

import (
	"fmt"
	"slices"

	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// BodyChanges is how the people in a body on one day differ from those on a
// later day.
type BodyChanges struct {
	g                    *Graph
	joined, left, stayed []BodyChange
}

// Joined returns a page of those in the body on the later day alone, by name.
func (c BodyChanges) Joined(first *int32, after *string) (*BodyChangeConnection, error) {
	return c.page(c.joined, first, after)
}

// Left returns a page of those in the body on the earlier day alone, by name.
func (c BodyChanges) Left(first *int32, after *string) (*BodyChangeConnection, error) {
	return c.page(c.left, first, after)
}

// Stayed returns a page of those in the body on both days, by name, whether
// they were in it throughout, were elected again or came back.
func (c BodyChanges) Stayed(first *int32, after *string) (*BodyChangeConnection, error) {
	return c.page(c.stayed, first, after)
}

func (c BodyChanges) page(changes []BodyChange, first *int32, after *string) (*BodyChangeConnection, error) {
	key := func(c BodyChange) string { return string(c.person.ID()) }
	return relay.List[BodyChange]{Version: c.g.Version(), Key: key}.Cut(changes, relay.Page{First: first, After: after})
}

// A BodyChange is one person who joined a body, left it or stayed.
type BodyChange struct {
	person        Person
	certainty     when.Certainty
	before, after []Term
}

// Person joined, left or stayed.
func (c BodyChange) Person() Person { return c.person }

// Certainty says how sure it is that the person did.
func (c BodyChange) Certainty() when.Certainty { return c.certainty }

// Before are the person's terms in the body that cover the earlier day, or may.
func (c BodyChange) Before() []Term { return c.before }

// After are the person's terms in the body that cover the later day, or may.
func (c BodyChange) After() []Term { return c.after }

// BodyChangeConnection is a page of changes.
type BodyChangeConnection = relay.Connection[BodyChange]

// BodyChangeEdge is one of the changes of a page.
type BodyChangeEdge = relay.Edge[BodyChange]

// Changes compares the people in the body, or in anything below it, on two
// days.
func (b Body) Changes(from, to when.Day) (BodyChanges, error) {
	if from > to || !from.Bounded() || !to.Bounded() {
		return BodyChanges{}, fmt.Errorf("from %s to %s: give two days, the earlier first: %w", from, to, ErrQuestion)
	}
	answer := BodyChanges{g: b.g}
	for person, terms := range b.termsByPerson(when.Box{Lo: from, Hi: to}) {
		answer = answer.with(Person{b.g, person}, terms, from, to)
	}
	for _, changes := range [][]BodyChange{answer.joined, answer.left, answer.stayed} {
		slices.SortFunc(changes, func(a, b BodyChange) int { return a.person.compareNames(b.person) })
	}
	return answer, nil
}

// termsByPerson returns the terms in the body, or in anything below it, that
// may cover some of the days.
func (b Body) termsByPerson(days when.Box) map[int32][]Term {
	terms := make(map[int32][]Term)
	for i, in := range b.below() {
		if !in {
			continue
		}
		b.g.hub(int32(i)).meeting(days, func(s *stay) {
			terms[s.person] = append(terms[s.person], Term{b.g, s.term})
		})
	}
	return terms
}

// with adds one person, by their terms in the body.
func (c BodyChanges) with(p Person, terms []Term, from, to when.Day) BodyChanges {
	slices.SortFunc(terms, Term.compare)
	change, both := BodyChange{person: p}, membership{}
	for _, t := range terms {
		m := t.membership(from, to)
		both = both.or(m)
		if m.first != when.Impossible {
			change.before = append(change.before, t)
		}
		if m.second != when.Impossible {
			change.after = append(change.after, t)
		}
	}
	c.joined = change.addTo(c.joined, both.joined())
	c.left = change.addTo(c.left, both.left())
	c.stayed = change.addTo(c.stayed, both.stayed())
	return c
}

// addTo adds the change to a list that it may belong to.
func (c BodyChange) addTo(list []BodyChange, certainty when.Certainty) []BodyChange {
	if certainty == when.Impossible {
		return list
	}
	c.certainty = certainty
	return append(list, c)
}
