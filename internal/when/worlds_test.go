package when_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A box here is a few days wide, so that every world can be looked at.
func anyBox() *rapid.Generator[when.Box] {
	return rapid.Custom(func(t *rapid.T) when.Box {
		lo := rapid.IntRange(-4, 5).Draw(t, "lo")
		return when.Box{Lo: when.Day(lo), Hi: when.Day(lo + rapid.IntRange(0, 4).Draw(t, "width"))}
	})
}

// anySpan has at least one world.
func anySpan() *rapid.Generator[when.Span] {
	return rapid.Custom(func(t *rapid.T) when.Span {
		a, b := anyBox().Draw(t, "start"), anyBox().Draw(t, "end")
		if s, ok := when.NewSpan(a, b); ok {
			return s
		}
		s, _ := when.NewSpan(b, a)
		return s
	})
}

// part draws a box within b.
func part(t *rapid.T, b when.Box) when.Box {
	lo := rapid.IntRange(int(b.Lo), int(b.Hi)).Draw(t, "part lo")
	return when.Box{Lo: when.Day(lo), Hi: when.Day(rapid.IntRange(lo, int(b.Hi)).Draw(t, "part hi"))}
}

// A count judges a statement by looking at worlds one by one.
type count struct{ worlds, holds int }

func (c *count) add(holds bool) {
	c.worlds++
	if holds {
		c.holds++
	}
}

func (c *count) verdict() when.Certainty {
	switch c.holds {
	case 0:
		return when.Impossible
	case c.worlds:
		return when.Certain
	default:
		return when.Possible
	}
}

// overBoxes judges a statement about a day of each of two boxes.
func overBoxes(b, c when.Box, statement func(x, y int) bool) when.Certainty {
	var n count
	for x := b.Lo; x <= b.Hi; x++ {
		for y := c.Lo; y <= c.Hi; y++ {
			n.add(statement(int(x), int(y)))
		}
	}
	return n.verdict()
}

// overSpans judges a statement about two terms.
func overSpans(a, b when.Span, statement func(as, ae, bs, be int) bool) when.Certainty {
	var n count
	for as := a.Start.Lo; as <= a.Start.Hi; as++ {
		for ae := max(as, a.End.Lo); ae <= a.End.Hi; ae++ {
			for bs := b.Start.Lo; bs <= b.Start.Hi; bs++ {
				for be := max(bs, b.End.Lo); be <= b.End.Hi; be++ {
					n.add(statement(int(as), int(ae), int(bs), int(be)))
				}
			}
		}
	}
	return n.verdict()
}

func TestBoxesAgreeWithTheirWorlds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, c := anyBox().Draw(t, "b"), anyBox().Draw(t, "c")
		lo, hi := rapid.IntRange(-6, 6).Draw(t, "from"), rapid.IntRange(-6, 6).Draw(t, "to")
		check := func(name string, got when.Certainty, statement func(x, y int) bool) {
			if want := overBoxes(b, c, statement); got != want {
				t.Errorf("%v %s %v = %v; want %v", b, name, c, got, want)
			}
		}
		check("before", b.Before(c), func(x, y int) bool { return x < y })
		check("not after", b.NotAfter(c), func(x, y int) bool { return x <= y })
		check("same", b.Same(c), func(x, y int) bool { return x == y })
		check("apart", b.Apart(c, lo, hi), func(x, y int) bool { return lo <= y-x && y-x <= hi })
		check("apart at least", b.Apart(c, lo, when.NoMax), func(x, y int) bool { return lo <= y-x })
		check("apart at most", b.Apart(c, when.NoMin, hi), func(x, y int) bool { return y-x <= hi })
	})
}

func TestBoxesWithoutBounds(t *testing.T) {
	const p, f = when.Past, when.Future
	today, later := when.Box{Lo: 10, Hi: 10}, when.Box{Lo: 20, Hi: f}
	for _, c := range []struct {
		name      string
		got, want when.Certainty
	}{
		{"a day before an open box after it", today.Before(later), when.Certain},
		{"an open box before that day", later.Before(today), when.Impossible},
		{"any day before any day", when.Anytime().Before(when.Anytime()), when.Possible},
		{"any day not after any day", when.Anytime().NotAfter(when.Anytime()), when.Possible},
		{"any day the same as any day", when.Anytime().Same(when.Anytime()), when.Possible},
		{"any day apart from any day without limit", when.Anytime().Apart(when.Anytime(), when.NoMin, when.NoMax), when.Certain},
		{"any day a day from any day", when.Anytime().Apart(when.Anytime(), 1, 1), when.Possible},
		{"ten days at least to an open box", today.Apart(later, 10, when.NoMax), when.Certain},
		{"a million days at most to an open box", today.Apart(later, 0, 1_000_000), when.Possible},
		{"from the farthest past to the farthest future", when.Box{Lo: p + 1, Hi: p + 1}.Apart(when.Box{Lo: f - 1, Hi: f - 1}, 1<<31, 1<<32), when.Certain},
		{"a limit upside down", when.Anytime().Apart(when.Anytime(), 2, 1), when.Impossible},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v; want %v", c.name, c.got, c.want)
		}
	}
}

func TestBoxesAsSets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, c := anyBox().Draw(t, "b"), anyBox().Draw(t, "c")
		both, meet := b.Intersect(c)
		hull := b.Hull(c)
		within := true
		for d := when.Day(-10); d <= 20; d++ {
			in, too := b.Contains(d), c.Contains(d)
			within = within && (!in || too)
			if got := meet && both.Contains(d); got != (in && too) {
				t.Errorf("%v and %v share day %d: %v", b, c, d, got)
			}
			if (in || too) && !hull.Contains(d) {
				t.Errorf("the hull %v of %v and %v lacks day %d", hull, b, c, d)
			}
		}
		if b.Within(c) != within || b.Single() != (b.Lo == b.Hi) {
			t.Errorf("%v within %v = %v, single = %v", b, c, b.Within(c), b.Single())
		}
		if hull.Lo != min(b.Lo, c.Lo) || hull.Hi != max(b.Hi, c.Hi) {
			t.Errorf("the hull %v of %v and %v is too wide", hull, b, c)
		}
	})
}
