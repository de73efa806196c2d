package ingest

import (
	"github.com/seed-51aee618/cursus/internal/identity"
	"github.com/seed-51aee618/cursus/internal/office"
)

func (b *builder) enterPerson(r row) error {
	birth, err := r.date("birth")
	if err != nil {
		return err
	}
	death, err := r.date("death")
	if err != nil {
		return err
	}
	if r.get("slug") == "" || !b.slugs.take("person:"+r.get("slug")) {
		return r.wrong("slug", "give a slug that no other person has")
	}
	person := b.people.enter(office.PersonRecord{
		ID: office.PersonID("person:" + r.get("slug")), Name: r.get("name"), Han: r.get("han"),
		Birth: birth, Death: death, Birthplace: r.get("birthplace"), Gender: r.get("gender"),
		Ethnicity: r.get("ethnicity"), Source: r.get("source"), Note: r.get("note"),
	})
	b.people.name(person, person.Name)
	b.people.name(person, person.Han)
	return nil
}

func (b *builder) enterAlias(r row) error {
	if !b.people.alias(r.get("latin"), r.get("han"), office.NameRecord{
		Text: r.get("alias"), Kind: r.get("kind"), Source: r.get("source"),
	}) {
		return r.wrong("latin", "no single person of people.csv has this name")
	}
	return nil
}

// enterIdentities reads the rulings, which decide whom names mean.
func (b *builder) enterIdentities(t *tables) error {
	rulings, err := t.identities.rulings()
	b.people.rulings = identity.Weigh(rulings)
	return err
}
