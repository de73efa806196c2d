package when_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/seed-51aee618/cursus/internal/when"
)

// bounds are the days of a vector: a date, "-inf" or "inf" for an open side,
// null for an unknown one.
type bounds struct{ Earliest, Latest *string }

// check compares what was read with what a vector says.
func (b bounds) check(t *testing.T, input string, got when.Interval) {
	t.Helper()
	box := got.Box()
	checkSide(t, input, "earliest", box.Lo, got.Start, b.Earliest, "-inf")
	checkSide(t, input, "latest", box.Hi, got.End, b.Latest, "inf")
}

func checkSide(t *testing.T, input, side string, day when.Day, d when.Date, want *string, open string) {
	t.Helper()
	switch {
	case want == nil:
		if day.Bounded() || d.Kind() != when.Unknown {
			t.Errorf("%s: %s %v of kind %v; want unknown", input, side, day, d.Kind())
		}
	case *want == open:
		if day.Bounded() || d.Kind() == when.Unknown {
			t.Errorf("%s: %s %v of kind %v; want no bound", input, side, day, d.Kind())
		}
	default:
		if wantDay := civil(t, *want); day != wantDay && (wantDay.Bounded() || day < when.Future-1) {
			t.Errorf("%s: %s %v; want %s", input, side, day, *want)
		}
	}
}

// civil reads a vector's day, whose year has any number of digits. It is
// when.Future when it is too far away to count; a box then begins with the
// last day that is not.
func civil(t *testing.T, s string) when.Day {
	t.Helper()
	var year, month, day int
	if _, err := fmt.Sscanf(s, "%d-%d-%d", &year, &month, &day); err != nil {
		t.Fatal(err)
	}
	return when.Civil(year, month, day)
}

func TestBoundsOthersAgreeOn(t *testing.T) {
	type row struct {
		Input string
		bounds
	}
	all := vectors[row](t, "edtf-bounds-consensus.jsonl")
	for _, r := range all {
		got, err := when.ParseInterval(r.Input)
		if err != nil {
			t.Error(err)
			continue
		}
		r.check(t, r.Input, got)
	}
	t.Logf("%d vectors", len(all))
}

func TestBoundsOthersDisputeAsWeDecided(t *testing.T) {
	type row struct {
		Input     string
		Recommend json.RawMessage
	}
	for _, r := range vectors[row](t, "edtf-bounds-disputed.jsonl") {
		got, err := when.ParseInterval(r.Input)
		var want [2]*string
		if json.Unmarshal(r.Recommend, &want) != nil {
			if !errors.Is(err, when.ErrSyntax) {
				t.Errorf("ParseInterval(%q) = %v, %v; want ErrSyntax", r.Input, got.EDTF(), err)
			}
			continue
		}
		if err != nil {
			t.Error(err)
			continue
		}
		bounds{want[0], want[1]}.check(t, r.Input, got)
	}
}

func TestSpecificationExamples(t *testing.T) {
	type row struct {
		Input   string
		Valid   bool
		Feature string
	}
	for _, r := range vectors[row](t, "edtf-loc-spec-examples.jsonl") {
		got, err := when.ParseInterval(r.Input)
		if (err == nil) != r.Valid {
			t.Errorf("ParseInterval(%q): %v; want valid %v (%s)", r.Input, err, r.Valid, r.Feature)
			continue
		}
		again, err := when.ParseInterval(got.EDTF())
		if err != nil || again.EDTF() != got.EDTF() || again.Box() != got.Box() {
			t.Errorf("%q: canonical form %q reads as %q, %v", r.Input, got.EDTF(), again.EDTF(), err)
		}
	}
}
