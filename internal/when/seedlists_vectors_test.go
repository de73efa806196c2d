package when_test

import (
	"encoding/json"
	"testing"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A seedList is a printed list under each reading, and the row of each term.
type seedList struct {
	rows  map[string]int
	lists map[when.Reading]when.List
}

func seedLists(t *testing.T) map[string]seedList {
	t.Helper()
	printed, rows := map[string][]when.Row{}, map[string]map[string]int{}
	for _, s := range vector[[]seedTerm](t, "seed-terms.json") {
		if rows[s.List] == nil {
			rows[s.List] = map[string]int{}
		}
		rows[s.List][s.ID] = len(printed[s.List])
		printed[s.List] = append(printed[s.List], when.Row{
			Start:      days(t, s.Start),
			End:        days(t, s.End),
			StartToDay: s.StartPrecision == "DAY",
			EndToDay:   s.EndPrecision == "DAY",
			EndOpen:    s.EndPrecision == "OPEN",
		})
	}
	delete(printed, "PB") // no list but a set of terms
	all := map[string]seedList{}
	for name, list := range printed {
		all[name] = seedList{rows[name], map[when.Reading]when.List{}}
		for _, r := range readings {
			all[name].lists[r] = when.ReadList(list, r)
			if wrong := all[name].lists[r].OutOfOrder(); wrong != nil {
				t.Errorf("list %s under %v: rows %v are out of order", name, r, wrong)
			}
		}
	}
	return all
}

// underReadings is an expected answer of each reading, or one for all.
func underReadings[T any](t *testing.T, q seedQuestion) map[when.Reading]T {
	t.Helper()
	var each map[string]json.RawMessage
	all := map[when.Reading]T{}
	differ := json.Unmarshal(q.Expected, &each) == nil && each["STATED"] != nil
	for _, r := range readings {
		answer := q.Expected
		if differ {
			answer = each[r.String()]
		}
		var one T
		if err := json.Unmarshal(answer, &one); err != nil {
			t.Fatalf("%s under %v: %v", q.ID, r, err)
		}
		all[r] = one
	}
	return all
}

func TestSeedLists(t *testing.T) {
	lists := seedLists(t)
	asked := map[string]int{}
	for _, q := range vectors[seedQuestion](t, "seed-semantics.jsonl") {
		asked[q.Kind]++
		switch q.Kind {
		case "gap":
			q.checkGap(t, lists)
		case "inferredBounds":
			q.checkInferred(t, lists)
		case "recordedHolder":
			for r, want := range underReadings[string](t, q) {
				day, err := when.ParseDay(q.Args.Date)
				if got := lists[q.Args.Post].lists[r].RecordedHolder(day); got.String() != want || err != nil {
					t.Errorf("%s: %s under %v: %v; want %s", q.ID, q.Query, r, got, want)
				}
			}
		}
	}
	for _, kind := range []string{"gap", "inferredBounds", "recordedHolder"} {
		if asked[kind] == 0 {
			t.Errorf("no question of kind %s", kind)
		}
	}
}

// checkGap expects the days between two neighbours, and that the network of
// the two knows what kind of gap that makes.
func (q seedQuestion) checkGap(t *testing.T, lists map[string]seedList) {
	t.Helper()
	type gap struct {
		VacantDays               [2]int
		Gap, Contiguous, Overlap string
	}
	s := lists[q.Args.A[:2]]
	i := s.rows[q.Args.A]
	if s.rows[q.Args.B] != i+1 {
		t.Fatalf("%s: %s and %s are no neighbours", q.ID, q.Args.A, q.Args.B)
	}
	for r, want := range underReadings[gap](t, q) {
		lo, hi := s.lists[r].GapDays(i)
		var n when.Network
		two := s.lists[r].AddTo(&n, i, i+1)
		leaves, takesOver := two[0].End, two[1].Start
		atLeast := func(days int) when.Difference { return when.Difference{From: leaves, To: takesOver, AtLeast: days} }
		got := gap{
			VacantDays: [2]int{lo, hi},
			Gap:        n.Verdict([]when.Difference{atLeast(2)}).String(),
			Contiguous: n.Verdict([]when.Difference{atLeast(0), atLeast(2).Not()}).String(),
			Overlap:    n.Verdict([]when.Difference{atLeast(0).Not()}).String(),
		}
		if got != want {
			t.Errorf("%s: %s under %v: %v; want %v", q.ID, q.Query, r, got, want)
		}
	}
}

func (q seedQuestion) checkInferred(t *testing.T, lists map[string]seedList) {
	t.Helper()
	s := lists[q.Args.Term[:2]]
	for r, want := range underReadings[[2]*string](t, q) {
		span := s.lists[r].Span(s.rows[q.Args.Term])
		got := map[string]when.Box{"start": span.Start, "end": span.End}[q.Args.Endpoint]
		if got != days(t, want) {
			t.Errorf("%s: %s under %v: %v; want %s", q.ID, q.Query, r, got, q.Expected)
		}
	}
}
