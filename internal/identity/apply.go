package identity

import (
	"fmt"

	"github.com/seed-51aee618/cursus/internal/office"
)

// Apply returns the records as the rulings want them, with an issue for each
// ruling that cannot be carried out. The records given stay as they are.
//
// Where the rulings are silent, the rows that ingest joined stay with their
// person. A row that may not stay goes to whom it is ruled to be the same as,
// or becomes somebody new.
func (w *Rulings) Apply(r office.Records) office.Records {
	if len(w.rows)+len(w.issues) == 0 {
		return r
	}
	a := &applier{
		rulings: w, sets: grouped(w.rows), old: r,
		people: make(map[Side]int), terms: make(map[Side]int), heads: make(map[Side]office.PersonID), reasons: make(map[Side]Ruling),
	}
	a.issues = append(a.issues, r.Issues...)
	a.issues = append(a.issues, w.issues...)
	a.find()
	a.keepTogether()
	return a.carryOut()
}

// An applier carries rulings out on records.
type applier struct {
	rulings *Rulings
	sets    *sets // sides that are one human
	old     office.Records
	people  map[Side]int // places among the records of those concerned
	terms   map[Side]int
	rows    []Side                   // the terms concerned, in the order of the records
	heads   map[Side]office.PersonID // by root: the person a set becomes
	reasons map[Side]Ruling          // by root: a ruling that makes the set one
	taken   map[string]bool          // identifiers, once one is wanted
	issues  []office.IssueRecord
}

// find finds the records that the rulings speak of.
func (a *applier) find() {
	concerned := make(map[Side]bool, 2*len(a.rulings.rows))
	for _, r := range a.rulings.rows {
		concerned[r.Person], concerned[r.Other] = true, true
	}
	for i := range a.old.Terms {
		if side := Side(a.old.Terms[i].ID); concerned[side] {
			a.terms[side] = i
			a.rows = append(a.rows, side)
			concerned[Side(a.old.Terms[i].Person)] = true
		}
	}
	for i := range a.old.People {
		if side := Side(a.old.People[i].ID); concerned[side] {
			a.people[side] = i
		}
	}
	for _, r := range a.rulings.rows {
		a.checkSides(r)
	}
}

// checkSides reports sides that name no record. A person whom another is ruled
// to be the same as may: so an identifier that is no longer given out resolves.
func (a *applier) checkSides(r Ruling) {
	for i, side := range []Side{r.Person, r.Other} {
		_, person := a.people[side]
		_, term := a.terms[side]
		if former := i == 1 && r.Judgement == Same && !side.isTerm(); !person && !term && !former {
			a.issues = append(a.issues, r.issue(office.MalformedTable, i, fmt.Sprintf("no person or term has the identifier %q", side)))
		}
	}
}

// keepTogether leaves each row with the person to whom its name gave it, unless
// that would make one of two who are ruled to be different.
func (a *applier) keepTogether() {
	for _, r := range a.rulings.rows {
		if r.Judgement != Same {
			a.sets.part(r.Person, r.Other)
		}
	}
	for _, row := range a.rows {
		if person := a.person(row); !a.sets.apart(row, person) {
			a.sets.join(person, row)
		}
	}
}

// person is who holds the term so far.
func (a *applier) person(row Side) Side { return Side(a.old.Terms[a.terms[row]].Person) }
