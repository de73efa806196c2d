package when_test

import (
	"testing"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A spanRow is two terms and what was counted of them world by world.
type spanRow struct {
	A, B      struct{ Start, End [2]when.Day }
	Named     map[string]string
	Possible  map[string]letters
	DurationA [2]int
	GapDays   [2]int
}

func (r spanRow) check(t *testing.T) {
	t.Helper()
	a, ok1 := when.NewSpan(box(r.A.Start), box(r.A.End))
	b, ok2 := when.NewSpan(box(r.B.Start), box(r.B.End))
	if !ok1 || !ok2 || len(r.Named) == 0 || len(r.Possible) != 3 {
		t.Fatalf("%v: no world or no relation", r)
	}
	for name, want := range r.Named {
		relation, ok := when.ParseRelation(name)
		if got := relation.Holds(a, b); !ok || got.String() != want {
			t.Errorf("%s of %v and %v = %v; want %s", name, a, b, got, want)
		}
	}
	for boundary, want := range r.Possible {
		if got := when.AllenBetween(a, b, boundaryNamed(t, boundary)); got != want.set(t) {
			t.Errorf("%v and %v under %s may be %v; want %v", a, b, boundary, got, want.set(t))
		}
	}
	if lo, hi, ok := a.Days(); lo != r.DurationA[0] || hi != r.DurationA[1] || !ok {
		t.Errorf("days of %v = %d, %d, %v; want %v", a, lo, hi, ok, r.DurationA)
	}
	if lo, hi := when.GapDays(a, b); lo != r.GapDays[0] || hi != r.GapDays[1] {
		t.Errorf("gap between %v and %v = %d, %d; want %v", a, b, lo, hi, r.GapDays)
	}
}

func box(days [2]when.Day) when.Box { return when.Box{Lo: days[0], Hi: days[1]} }

func TestSpanSample(t *testing.T) {
	for _, r := range rows[spanRow](t, "testdata/spans.jsonl") {
		r.check(t)
	}
}

func TestSpanVectors(t *testing.T) {
	for _, r := range vectors[spanRow](t, "uncertain-interval-masks.jsonl") {
		r.check(t)
	}
}
