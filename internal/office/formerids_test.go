package office_test

import (
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
)

// A former identifier leads to the person wherever an identifier is asked for,
// and the answer has the identifier that is kept.
func TestFormerIDs(t *testing.T) {
	r := small()
	r.People[0].FormerIDs = []office.PersonID{"person:adah", "person:aida"}
	r.People = append(r.People, office.PersonRecord{ID: "person:bo", Name: "Bo"})
	g, err := office.NewGraph(r)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"person:ada", "person:adah", "person:aida"} {
		slug := id[len("person:"):]
		one := []office.PersonID{office.PersonID(id)}
		node, _ := g.Node(id)
		byID, _ := g.Person(office.By{ID: &id})
		bySlug, _ := g.Person(office.By{Slug: &slug})
		for _, p := range []office.Node{node, byID, bySlug} {
			if p, ok := p.(office.Person); !ok || p.ID() != "person:ada" {
				t.Errorf("%s leads to %v; want person:ada", id, p)
			}
		}
		people, err := g.People(&office.PersonFilter{IDs: one}, nil, relay.Page{})
		if err != nil || people.TotalCount() != 1 {
			t.Errorf("people of id %s: %v, error %v; want one", id, people, err)
		}
		terms, err := g.Terms(&office.TermFilter{People: one}, nil, relay.Page{})
		if err != nil || terms.TotalCount() != 1 {
			t.Errorf("terms of %s: %v, error %v; want one", id, terms, err)
		}
	}
	r = small()
	r.People[0].FormerIDs = []office.PersonID{"person:ada"}
	if _, err := office.NewGraph(r); err == nil {
		t.Error("an identifier that leads to two places makes a graph; want an error")
	}
}
