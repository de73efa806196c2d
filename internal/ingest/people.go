package ingest

import (
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/fold"
	"github.com/seed-51aee618/cursus/internal/identity"
	"github.com/seed-51aee618/cursus/internal/office"
)

// people finds human beings by their names, one record each.
type people struct {
	given   slugs
	rulings *identity.Rulings
	list    []*office.PersonRecord
	byID    map[office.PersonID]*office.PersonRecord
	byHan   map[string][]*office.PersonRecord // Han names and aliases, folded
	byLatin map[string][]*office.PersonRecord // Latin names and aliases, folded
}

func newPeople(given slugs) *people {
	return &people{
		given:   given,
		byID:    make(map[office.PersonID]*office.PersonRecord),
		byHan:   make(map[string][]*office.PersonRecord),
		byLatin: make(map[string][]*office.PersonRecord),
	}
}

// enter adds a person whom no name finds yet.
func (p *people) enter(r office.PersonRecord) *office.PersonRecord {
	person := &r
	p.list = append(p.list, person)
	p.byID[r.ID] = person
	return person
}

// name makes a person findable by a name.
func (p *people) name(person *office.PersonRecord, name string) {
	index := p.byLatin
	if fold.HasHan(name) {
		index = p.byHan
	}
	key := fold.Name(name)
	if key == "" {
		return
	}
	if !slices.Contains(index[key], person) {
		index[key] = append(index[key], person)
	}
}

// alias adds a name to the one person whom the Latin and Han names mean, and
// says whether there is one.
func (p *people) alias(latin, han string, alias office.NameRecord) bool {
	found := p.find(latin, han)
	if len(found) != 1 {
		return false
	}
	found[0].Names = append(found[0].Names, alias)
	p.name(found[0], alias.Text)
	return true
}

// find returns the people whom a name can mean. A Han name decides; without
// one on either side the Latin name does.
func (p *people) find(latin, han string) []*office.PersonRecord {
	latins := p.byLatin[fold.Name(latin)]
	if han == "" {
		return latins
	}
	if same := p.byHan[fold.Name(han)]; len(same) > 0 {
		return narrowed(same, latins)
	}
	var silent []*office.PersonRecord // of the same Latin name, with no Han name on record
	for _, person := range latins {
		if person.Han == "" {
			silent = append(silent, person)
		}
	}
	return silent
}

// narrowed keeps of several people those who also bear the other name, if any
// does.
func narrowed(people, others []*office.PersonRecord) []*office.PersonRecord {
	if len(people) < 2 {
		return people
	}
	var both []*office.PersonRecord
	for _, p := range people {
		for _, o := range others {
			if p == o {
				both = append(both, p)
			}
		}
	}
	if len(both) > 0 {
		return both
	}
	return people
}

// resolve returns the person whom a name means, entering a new one when nobody
// known bears it. The name is ambiguous when several do: then nobody known is
// taken, and the new one is not found by name, being none of them for sure.
func (p *people) resolve(latin, han, hint string) (person *office.PersonRecord, ambiguous bool) {
	found := p.find(latin, han)
	if len(found) == 1 {
		if found[0].Han == "" && han != "" {
			found[0].Han = han
			p.name(found[0], han)
		}
		return found[0], false
	}
	name := latin
	if name == "" {
		name = han
	}
	if len(found) == 0 {
		if person = p.ruled(p.wanted(name, hint), latin, han); person != nil {
			return person, false
		}
	}
	person = p.enter(office.PersonRecord{ID: p.mint(name, hint), Name: name, Han: han})
	if len(found) > 1 {
		return person, true
	}
	p.name(person, name)
	p.name(person, han)
	return person, false
}

// mint makes an identifier of a name; the hint tells a second person of the
// same name apart.
func (p *people) mint(name, hint string) office.PersonID {
	return office.PersonID(p.given.mint("person", bareSlug(string(p.wanted(name, hint)))))
}

// wanted is the identifier that a name would have, were it still free.
func (p *people) wanted(name, hint string) office.PersonID {
	slug := fold.Slug(name)
	if slug == "" {
		slug = "unnamed"
	}
	if p.byID[office.PersonID("person:"+slug)] != nil {
		slug += "-" + hint
	}
	return office.PersonID("person:" + slug)
}

// split takes a name cell apart: "Chen Xilian (陈锡联)".
func splitName(cell string) (latin, han string) {
	cell = strings.TrimSpace(cell)
	open := strings.LastIndexAny(cell, "(（")
	if open > 0 {
		inner := strings.TrimRight(strings.TrimLeft(cell[open:], "(（"), ")） ")
		if fold.HasHan(inner) {
			return strings.TrimSpace(cell[:open]), inner
		}
	}
	if fold.HasHan(cell) {
		return "", cell
	}
	return cell, ""
}
