package office_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/synth"
	"github.com/seed-51aee618/cursus/internal/when"
)

// Among thousands of invented people the briefs answer as the terms do too:
// whom, how surely, in which order and why.
func TestBriefsOfManyAnswerAsTermsDo(t *testing.T) {
	r := synth.Records(synth.Options{Terms: 12_000})
	var people []string
	for _, p := range r.People {
		people = append(people, string(p.ID))
	}
	slices.Reverse(people)
	g, err := office.NewGraph(r)
	if err != nil {
		t.Fatal(err)
	}
	for _, relation := range when.Relations() {
		for _, merge := range []bool{true, false} {
			q := headline(provincial(), relation)
			q.Steps[0].MergeReelections, q.Steps[1].MergeReelections = merge, merge
			if merge {
				q.Steps[0].Status = []office.Status{office.Regular}
			}
			brief := toldOf(t, g, q)
			q.People = people
			if diff := cmp.Diff(toldOf(t, g, q), brief); diff != "" {
				t.Errorf("%v, merged %v (-by name +of all):\n%s", relation, merge, diff)
			}
		}
	}
}

// toldOf is how many match and, of the first page, who, how surely and why.
func toldOf(t *testing.T, g *office.Graph, q office.CareerQuestion) []string {
	t.Helper()
	answer, err := g.Careers(q, everything())
	if err != nil {
		t.Fatal(err)
	}
	lines := []string{fmt.Sprint(answer.TotalCount(), answer.Truncated())}
	for _, m := range answer.Nodes() {
		lines = append(lines, fmt.Sprint(m.Person().ID(), m.Certainty(), len(m.Witnesses()), m.Because()))
	}
	return lines
}

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
	answer, err := g.Careers(office.CareerQuestion{AtLeast: when.Possible, Steps: make([]office.CareerStep, 1)}, everything())
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
