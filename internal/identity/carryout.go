package identity

import (
	"fmt"
	"maps"
	"slices"

	"github.com/seed-51aee618/cursus/internal/office"
)

// carryOut makes new records in which each set is one person.
func (a *applier) carryOut() office.Records {
	r := a.old
	r.People, r.Terms = slices.Clone(r.People), slices.Clone(r.Terms)
	for _, r := range a.rulings.rows {
		if root := a.sets.root(r.Person); r.Judgement == Same && a.reasons[root].Person == "" {
			a.reasons[root] = r
		}
	}
	for _, set := range a.members() {
		if a.fits(set) {
			a.unite(&r, set)
		}
	}
	for i := range r.Terms {
		if head, ok := a.head(&r.Terms[i]); ok {
			r.Terms[i].Person = head
		}
	}
	r.Posts = a.redirected(r.Posts, r.Terms)
	r.People = slices.DeleteFunc(r.People, func(p office.PersonRecord) bool {
		head, ok := a.heads[a.sets.root(Side(p.ID))]
		return ok && head != p.ID
	})
	r.Issues = a.unsettled(r.Terms)
	return r
}

// A set is the people and rows on record that are one human, in order.
type set struct {
	root   Side
	people []Side // by identifier
	rows   []Side // as the records have them
	terms  int    // of all of them
}

// members lists the sets, by their first member.
func (a *applier) members() []*set {
	byRoot := make(map[Side]*set)
	var all []*set
	of := func(side Side) *set {
		root := a.sets.root(side)
		if byRoot[root] == nil {
			byRoot[root] = &set{root: root}
			all = append(all, byRoot[root])
		}
		return byRoot[root]
	}
	for _, person := range slices.Sorted(maps.Keys(a.people)) {
		s := of(person)
		s.people = append(s.people, person)
	}
	for _, row := range a.rows {
		s := of(row)
		s.rows = append(s.rows, row)
	}
	for i := range a.old.Terms {
		if side, ok := a.side(&a.old.Terms[i]); ok {
			of(side).terms++
		}
	}
	return all
}

// side is who decides whose a term is: the term itself where a ruling names
// it, else its holder where a ruling concerns them.
func (a *applier) side(t *office.TermRecord) (Side, bool) {
	if _, ok := a.terms[Side(t.ID)]; ok {
		return Side(t.ID), true
	}
	_, ok := a.people[Side(t.Person)]
	return Side(t.Person), ok
}

// head is the person whose a term comes to be, if a ruling concerns it.
func (a *applier) head(t *office.TermRecord) (office.PersonID, bool) {
	side, ok := a.side(t)
	if !ok {
		return "", false
	}
	head, ok := a.heads[a.sets.root(side)]
	return head, ok
}

// fits says whether a set can be one person; an issue says when not. Then all
// stays with those who have it.
func (a *applier) fits(s *set) bool {
	if s.terms <= office.MaxTermsOfPerson {
		return true
	}
	if r, ok := a.reasons[s.root]; ok {
		a.issues = append(a.issues, r.issue(office.MalformedTable, 0, fmt.Sprintf(
			"together they have %d terms, and one person at most %d; they stay apart", s.terms, office.MaxTermsOfPerson)))
	}
	return false
}

// unite makes the people of a set the one whose identifier is kept, or enters
// somebody for rows that are nobody's.
func (a *applier) unite(r *office.Records, s *set) {
	if len(s.people) == 0 {
		a.heads[s.root] = a.newcomer(r, s.rows[0])
		return
	}
	kept := a.rulings.kept(s.people, a.who)
	a.heads[s.root] = office.PersonID(kept)
	person := &r.People[a.people[kept]]
	for _, other := range s.people {
		if other != kept {
			a.absorb(person, &a.old.People[a.people[other]], a.reasons[s.root])
		}
	}
	person.FormerIDs = a.formerIDs(kept, s.people)
}

// formerIDs are the identifiers that lead to a person: of those who became one
// with them, and those that a ruling says are theirs though no record has them.
func (a *applier) formerIDs(kept Side, people []Side) []office.PersonID {
	ids := make(map[Side]bool)
	for _, person := range people {
		ids[person] = true
		for _, side := range a.rulings.groups[person] {
			ids[side] = !side.isTerm()
		}
	}
	var former []office.PersonID
	for _, id := range slices.Sorted(maps.Keys(ids)) {
		if ids[id] && id != kept {
			former = append(former, office.PersonID(id))
		}
	}
	return former
}

// who is the person whom a side speaks of: for a term, who holds it so far.
func (a *applier) who(side Side) Side {
	if _, ok := a.terms[side]; ok {
		return a.person(side)
	}
	return side
}
