package synth_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/synth"
	"github.com/seed-51aee618/cursus/internal/when"
)

// Among thousands of invented people the briefs answer as the terms do too:
// whom, how surely, in which order and why.
func TestBriefsOfManyAnswerAsTermsDo(t *testing.T) {
	t.Parallel()
	r := synth.Records(synth.Options{Terms: 12_000})
	var people []string
	for _, p := range r.People {
		people = append(people, string(p.ID))
	}
	slices.Reverse(people)
	g := graphOf(t, r)
	for _, relation := range when.Relations() {
		for _, merge := range []bool{true, false} {
			q := headline()
			q.Steps[1].Relations = []when.Relation{relation}
			q.Steps[0].MergeReelections, q.Steps[1].MergeReelections = merge, merge
			if merge {
				q.Steps[0].Status = []office.Status{office.Regular}
			}
			brief := told(t, g, q)
			q.People = people
			if diff := cmp.Diff(told(t, g, q), brief); diff != "" {
				t.Errorf("%v, merged %v (-by name +of all):\n%s", relation, merge, diff)
			}
		}
	}
}

// told is how many match and, of the first page, who, how surely and why.
func told(t *testing.T, g *office.Graph, q office.CareerQuestion) []string {
	t.Helper()
	answer, err := g.Careers(t.Context(), q, relay.Page{First: new(int32(relay.Max))})
	if err != nil {
		t.Fatal(err)
	}
	lines := []string{fmt.Sprint(answer.TotalCount(), answer.Truncated())}
	for _, m := range answer.Nodes() {
		lines = append(lines, fmt.Sprint(m.Person().ID(), m.Certainty(), len(m.Witnesses()), m.Because()))
	}
	return lines
}
