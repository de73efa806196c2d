package when_test

import (
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/when"
)

// The letters name the thirteen relations in their order; capitals are
// converses.
type letters string

const alphabet = "pmoFDseSdfOMP"

func (l letters) set(t *testing.T) when.Allen {
	t.Helper()
	var set when.Allen
	for _, letter := range l {
		i := strings.IndexRune(alphabet, letter)
		if i < 0 {
			t.Fatalf("%q has a letter that is no relation", l)
		}
		set |= when.Before << i
	}
	return set
}

// boundaryNamed reads a boundary; the vectors call TOUCHING the handover.
func boundaryNamed(t *testing.T, name string) when.Boundary {
	t.Helper()
	if name == "HANDOVER" || name == "" {
		return when.Touching
	}
	b, ok := when.ParseBoundary(name)
	if !ok {
		t.Fatalf("no boundary %s", name)
	}
	return b
}

func TestAllenNames(t *testing.T) {
	spelled := map[string]string{
		"p": "BEFORE", "m": "MEETS", "o": "OVERLAPS", "F": "FINISHED_BY", "D": "CONTAINS", "s": "STARTS", "e": "EQUALS",
		"S": "STARTED_BY", "d": "DURING", "f": "FINISHES", "O": "OVERLAPPED_BY", "M": "MET_BY", "P": "AFTER",
		alphabet: when.AnyAllen.String(), "": "", "Pm": "MEETS|AFTER",
	}
	for l, name := range spelled {
		set := letters(l).set(t)
		if got, ok := when.ParseAllen(name); got != set || !ok || set.String() != name {
			t.Errorf("%s is %v and %q is %v, %v", l, set, name, got, ok)
		}
	}
	if got, ok := when.ParseAllen("AFTER|MEETS"); got.String() != "MEETS|AFTER" || !ok {
		t.Errorf("names out of order: %v, %v", got, ok)
	}
	for _, name := range []string{"LATER", "BEFORE|", "before"} {
		if got, ok := when.ParseAllen(name); ok || got != 0 {
			t.Errorf("ParseAllen(%q) = %v, %v", name, got, ok)
		}
	}
	for b := when.Touching; b <= when.WholeDay; b++ {
		if got := boundaryNamed(t, b.String()); got != b {
			t.Errorf("boundary %v reads %v", b, got)
		}
	}
}

// Terms with missing ends, as another library judges them: proper intervals,
// of more than a day, whose ends are instants. Its numbers are ranks; far
// apart they are days.
func TestAllenOfUnknownEnds(t *testing.T) {
	type proper struct{ Start, End *int }
	span := func(p proper) when.Span {
		start, end := when.Anytime(), when.Anytime()
		if p.Start != nil {
			start = when.Box{Lo: when.Day(*p.Start * 10), Hi: when.Day(*p.Start * 10)}
			end.Lo = start.Lo + 1
		}
		if p.End != nil {
			end = when.Box{Lo: when.Day(*p.End * 10), Hi: when.Day(*p.End * 10)}
			start.Hi = min(start.Hi, end.Hi-1)
		}
		s, ok := when.NewSpan(start, end)
		if !ok {
			t.Fatalf("%v has no world", p)
		}
		return s
	}
	for _, r := range vectors[struct {
		I1, I2   proper
		Possible letters
	}](t, "allen-unknown-ends-toryt.jsonl") {
		got, want := when.AllenBetween(span(r.I1), span(r.I2), when.Instant), r.Possible.set(t)
		if got != want {
			t.Errorf("%v and %v may be %v; want %v", span(r.I1), span(r.I2), got, want)
		}
	}
}

// Composition: from the relation of a to b and that of b to c, those a may
// have to c. Each table is what small terms show, one by one.
func TestAllenComposition(t *testing.T) {
	allens := vector[struct{ Composition map[string]letters }](t, "allen-composition.json").Composition
	ours := vector[map[string]letters](t, "composition-handover-convention.json")
	for boundary, table := range map[when.Boundary]map[string]letters{when.WholeDay: allens, when.Touching: ours} {
		if len(table) != len(alphabet)*len(alphabet) {
			t.Fatalf("the table for %v has %d cells", boundary, len(table))
		}
		shown := compositions(boundary)
		for cell, want := range table {
			first, second := letters(cell[:1]).set(t), letters(cell[1:]).set(t)
			if got := shown[[2]when.Allen{first, second}]; got != want.set(t) {
				t.Errorf("%v then %v under %v: %v; want %v", first, second, boundary, got, want.set(t))
			}
		}
	}
}

func compositions(boundary when.Boundary) map[[2]when.Allen]when.Allen {
	const lastDay = 8
	var terms []when.Box
	for lo := when.Day(0); lo <= lastDay; lo++ {
		for hi := lo; hi <= lastDay; hi++ {
			terms = append(terms, when.Box{Lo: lo, Hi: hi})
		}
	}
	shown := map[[2]when.Allen]when.Allen{}
	for _, a := range terms {
		for _, b := range terms {
			first := when.AllenOf(a, b, boundary)
			for _, c := range terms {
				shown[[2]when.Allen{first, when.AllenOf(b, c, boundary)}] |= when.AllenOf(a, c, boundary)
			}
		}
	}
	return shown
}
