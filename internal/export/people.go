package export

import (
	"iter"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/table"
)

func people(g *office.Graph) definition {
	return kind[office.Person]{
		name: "people", title: "People",
		description: "Everybody whom a source names; a few have no term on record.",
		primaryKey:  []string{"id"},
		all:         g.AllPeople(),
		columns: columns(
			[]column[office.Person]{
				named("id", "Identifier of the person, kept for good.", office.Person.ID),
				named("name", "Name in Latin letters, as most sources write it.", office.Person.Name),
				text("native_name", "Name in Han characters; null when no source gives it.", office.Person.NativeName),
			},
			date("birth", "the person was born", office.Person.Birth),
			date("death", "the person died (unknown does not mean alive)", office.Person.Death),
			[]column[office.Person]{
				text("birthplace", "Where the person was born, as the source says it.", office.Person.Birthplace),
				text("gender", "As the source says it.", office.Person.Gender),
				text("ethnicity", "As the source says it.", office.Person.Ethnicity),
				text("source", "Where these facts come from; null when the lists alone name the person.", office.Person.Source),
				text("note", "Remark of the editors.", office.Person.Note),
			},
		),
	}
}

// A name is a further name of a person.
type name struct {
	office.NameRecord

	person office.Person
	number int // from 1
}

func personNames(g *office.Graph) definition {
	return kind[name]{
		name: "person_names", title: "Names of people",
		description: "Further names and spellings by which sources call people, one a row.",
		primaryKey:  []string{"person_id", "number"},
		foreignKeys: []table.ForeignKey{to("people", "person_id")},
		all:         namesOf(g.AllPeople()),
		columns: []column[name]{
			named("person_id", "Person whose name it is.", func(n name) office.PersonID { return n.person.ID() }),
			number("number", "Place among the person's names, from 1.", func(n name) int { return n.number }),
			named("text", "The name.", func(n name) string { return n.Text }),
			text("kind", "What kind of name it is: Wade-Giles, birth name, misspelling, ...", func(n name) string { return n.Kind }),
			text("source", "Where it was found.", func(n name) string { return n.Source }),
		},
	}
}

func namesOf(people iter.Seq[office.Person]) iter.Seq[name] {
	return func(yield func(name) bool) {
		for p := range people {
			for i, n := range p.Names() {
				if !yield(name{n, p, i + 1}) {
					return
				}
			}
		}
	}
}
