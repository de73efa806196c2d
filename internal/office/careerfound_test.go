package office_test

import (
	"slices"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// Who took the last step on the same day stand in the order of their names.
func TestMatchesOfOneDayAreByName(t *testing.T) {
	r := office.Records{Posts: []office.PostRecord{{ID: "post:x"}}}
	for i, name := range []string{"Zed", "Abe", "Moe"} {
		person := office.PersonID("person:" + name)
		r.People = append(r.People, office.PersonRecord{ID: person, Name: name})
		r.Terms = append(r.Terms, office.TermRecord{
			ID: office.TermID("post:x#" + name), Post: "post:x", Person: person, Row: i + 1,
			Claims: []office.ClaimRecord{dated(t, office.StartField, "1 January 2000")},
		})
	}
	g, err := office.NewGraph(r)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := g.Careers(t.Context(), office.CareerQuestion{AtLeast: when.Possible, Steps: make([]office.CareerStep, 1)}, everything())
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, m := range answer.Nodes() {
		names = append(names, m.Person().Name())
	}
	if !slices.Equal(names, []string{"Abe", "Moe", "Zed"}) {
		t.Errorf("matches of one day: %v; want them by name", names)
	}
}
