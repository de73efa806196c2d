package identity

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/fold"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// MergedName is the kind of a name that a person had as another record.
const MergedName = "name of a record that was the same"

// absorb adds to a person what another record says of them; a ruling says that
// it is them. What the person's own record says stands.
func (a *applier) absorb(person, other *office.PersonRecord, because Ruling) {
	person.Names = slices.Clone(person.Names)
	person.Facts = append(slices.Clone(person.Facts), other.Facts...)
	a.name(person, other.Name, MergedName, other.Source)
	if person.Han == "" {
		person.Han = other.Han
	}
	a.name(person, other.Han, MergedName, other.Source)
	for _, n := range other.Names {
		a.name(person, n.Text, n.Kind, n.Source)
	}
	person.Birth = a.date("birth", person.Birth, other.Birth, because)
	person.Death = a.date("death", person.Death, other.Death, because)
	person.Birthplace = cmp.Or(person.Birthplace, other.Birthplace)
	person.Gender = cmp.Or(person.Gender, other.Gender)
	person.Ethnicity = cmp.Or(person.Ethnicity, other.Ethnicity)
	person.Source = joined(person.Source, other.Source)
	person.Note = joined(person.Note, other.Note)
}

// name adds a name unless the person has it.
func (*applier) name(person *office.PersonRecord, text, kind, source string) {
	has := func(s string) bool { return fold.Name(s) == fold.Name(text) }
	if text == "" || has(person.Name) || has(person.Han) ||
		slices.ContainsFunc(person.Names, func(n office.NameRecord) bool { return n.Text == text }) {
		return
	}
	person.Names = append(person.Names, office.NameRecord{Text: text, Kind: kind, Source: source})
}

// date is the one of two dates that says more. Where both cannot be true the
// person's own stands, with an issue.
func (a *applier) date(what string, own, other when.Date, because Ruling) when.Date {
	if own.Kind() != when.Known {
		return other
	}
	if other.Kind() != when.Known {
		return own
	}
	mine, theirs := own.Padded(), other.Padded()
	if _, agree := mine.Intersect(theirs); !agree {
		a.issues = append(a.issues, because.issue(office.DateConflict, 0,
			"the records that are the same give the "+what+" as "+own.EDTF()+", which stands, and as "+other.EDTF()))
		return own
	}
	if theirs != mine && theirs.Within(mine) {
		return other
	}
	return own
}

func joined(own, other string) string {
	switch {
	case own == "" || other == "" || own == other:
		return cmp.Or(own, other)
	default:
		return own + " ; " + other
	}
}

// newcomer enters somebody for a row that its name gave to another: of the same
// name, with the post in the identifier.
func (a *applier) newcomer(r *office.Records, row Side) office.PersonID {
	term := &a.old.Terms[a.terms[row]]
	var like office.PersonRecord
	for i := range a.old.People {
		if a.old.People[i].ID == term.Person {
			like = a.old.People[i]
		}
	}
	_, post, _ := strings.Cut(string(term.Post), ":")
	id := a.free(string(term.Person) + "-" + post)
	r.People = append(r.People, office.PersonRecord{ID: id, Name: like.Name, Han: like.Han})
	return id
}

// free returns an identifier that nobody has or had, numbered if need be.
func (a *applier) free(id string) office.PersonID {
	if a.taken == nil {
		a.taken = make(map[string]bool, len(a.old.People))
		for i := range a.old.People {
			a.taken[string(a.old.People[i].ID)] = true
		}
		for _, r := range a.rulings.rows {
			a.taken[string(r.Person)], a.taken[string(r.Other)] = true, true
		}
	}
	for n, base := 2, id; a.taken[id]; n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	a.taken[id] = true
	return office.PersonID(id)
}
