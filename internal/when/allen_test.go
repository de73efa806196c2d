package when_test

import (
	"math/bits"
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/when"
)

// allenOverWorlds collects the relation of every world.
func allenOverWorlds(a, b when.Span, boundary when.Boundary) when.Allen {
	var shown when.Allen
	overSpans(a, b, func(as, ae, bs, be int) bool {
		x, y := when.Box{Lo: when.Day(as), Hi: when.Day(ae)}, when.Box{Lo: when.Day(bs), Hi: when.Day(be)}
		shown |= when.AllenOf(x, y, boundary)
		return true
	})
	return shown
}

func anyBoundary() *rapid.Generator[when.Boundary] {
	return rapid.SampledFrom([]when.Boundary{when.Touching, when.Instant, when.WholeDay})
}

func TestAllenAgreesWithTheWorlds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anySpan().Draw(t, "a"), anySpan().Draw(t, "b")
		boundary := anyBoundary().Draw(t, "boundary")
		may := when.AllenBetween(a, b, boundary)
		if want := allenOverWorlds(a, b, boundary); may != want {
			t.Errorf("%v and %v under %v may be %v; want %v", a, b, boundary, may, want)
		}
		if got := when.AllenBetween(b, a, boundary); got != may.Converse() || got.Converse() != may {
			t.Errorf("%v and %v: %v, but %v the other way round", a, b, may, got)
		}
	})
}

// Sides without a bound are as good as sides far away.
func TestAllenOfSpansWithoutBounds(t *testing.T) {
	open := func(t *rapid.T, s when.Span, name string) (blank, far when.Span) {
		blank, far = s, s
		for _, side := range []struct {
			name        string
			blank, far  *when.Day
			bound, wide when.Day
		}{
			{"start lo", &blank.Start.Lo, &far.Start.Lo, when.Past, -15},
			{"start hi", &blank.Start.Hi, &far.Start.Hi, when.Future, 25},
			{"end lo", &blank.End.Lo, &far.End.Lo, when.Past, -15},
			{"end hi", &blank.End.Hi, &far.End.Hi, when.Future, 25},
		} {
			if rapid.Bool().Draw(t, name+side.name) {
				*side.blank, *side.far = side.bound, side.wide
			}
		}
		blank, _ = when.NewSpan(blank.Start, blank.End)
		far, _ = when.NewSpan(far.Start, far.End)
		return blank, far
	}
	rapid.Check(t, func(t *rapid.T) {
		a, farA := open(t, anySpan().Draw(t, "a"), "a ")
		b, farB := open(t, anySpan().Draw(t, "b"), "b ")
		boundary := anyBoundary().Draw(t, "boundary")
		if got, want := when.AllenBetween(a, b, boundary), when.AllenBetween(farA, farB, boundary); got != want {
			t.Errorf("%v and %v under %v may be %v; want %v", a, b, boundary, got, want)
		}
	})
}

// Each relation and a table of what it is, by the days of two terms.
func TestAllenOfKnownDays(t *testing.T) {
	day := func(lo, hi when.Day) when.Box { return when.Box{Lo: lo, Hi: hi} }
	for _, c := range []struct {
		a, b                     when.Box
		touching, instant, whole when.Allen
	}{
		{day(0, 3), day(5, 9), when.Before, when.Before, when.Before},
		{day(0, 3), day(4, 9), when.Meets, when.Before, when.Meets},
		{day(0, 3), day(3, 9), when.Meets, when.Meets, when.Overlaps},
		{day(0, 3), day(2, 9), when.Overlaps, when.Overlaps, when.Overlaps},
		{day(0, 3), day(3, 3), when.FinishedBy, when.FinishedBy, when.FinishedBy},
		{day(3, 3), day(3, 9), when.Starts, when.Starts, when.Starts},
		{day(0, 9), day(3, 3), when.Contains, when.Contains, when.Contains},
		{day(3, 3), day(3, 3), when.Equals, when.Equals, when.Equals},
	} {
		for boundary, want := range []when.Allen{c.touching, c.instant, c.whole} {
			if got := when.AllenOf(c.a, c.b, when.Boundary(boundary)); got != want {
				t.Errorf("%v to %v under %v is %v; want %v", c.a, c.b, when.Boundary(boundary), got, want)
			}
			if got := when.AllenOf(c.b, c.a, when.Boundary(boundary)); got != want.Converse() {
				t.Errorf("%v to %v under %v is %v; want %v", c.b, c.a, when.Boundary(boundary), got, want.Converse())
			}
		}
	}
}

// What is certain of a set is possible of each set it lies in, and the verdicts
// on a set and on the rest are opposite.
func TestAllenVerdicts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		set := rapid.Custom(func(t *rapid.T) when.Allen {
			return when.Allen(rapid.Uint16Range(0, uint16(when.AnyAllen)).Draw(t, "set"))
		})
		may, some := set.Draw(t, "may")|when.Meets, set.Draw(t, "some")
		got := may.Among(some)
		if rest := may.Among(when.AnyAllen &^ some); rest != got.Not() {
			t.Errorf("%v among %v is %v, among the rest %v", may, some, got, rest)
		}
		if wider := may.Among(some | set.Draw(t, "more")); wider < got {
			t.Errorf("%v among %v is %v, among more %v", may, some, got, wider)
		}
		n := 0
		var all when.Allen
		for one := range may.Each() {
			n, all = n+1, all|one
			if may.Among(one) == when.Certain && may != one {
				t.Errorf("%v is certain of %v", one, may)
			}
		}
		if all != may || n != bits.OnesCount16(uint16(may)) {
			t.Errorf("%v yields %d relations, %v", may, n, all)
		}
	})
}
