package when_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/when"
)

func meetsOne(world []int, c when.Choice) bool {
	return slices.ContainsFunc(c, func(a when.Alternative) bool { return meets(world, a) })
}

func anyChoice(nodes int) *rapid.Generator[when.Choice] {
	return rapid.Custom(func(t *rapid.T) when.Choice {
		all := rapid.SliceOfN(rapid.SliceOfN(anyDifference(nodes), 1, 2), 1, 3).Draw(t, "alternatives")
		choice := make(when.Choice, len(all))
		for i, a := range all {
			choice[i] = a
		}
		return choice
	})
}

func TestSatisfiableAgreesWithTheWorlds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := anyKnowledge(t)
		before := k.network.Clone()
		for range 20 {
			checkSatisfiable(t, k, rapid.SliceOfN(anyChoice(k.nodes), 2, 6).Draw(t, "choices"))
		}
		for x := range when.Node(k.nodes) {
			if k.network.Box(x) != before.Box(x) {
				t.Errorf("asking moved node %d from %v to %v", x, before.Box(x), k.network.Box(x))
			}
		}
	})
}

func checkSatisfiable(t *rapid.T, k knowledge, choices []when.Choice) {
	want := slices.ContainsFunc(k.worlds, func(w []int) bool {
		return !slices.ContainsFunc(choices, func(c when.Choice) bool { return !meetsOne(w, c) })
	})
	if ok, exhausted := k.network.Satisfiable(choices, when.DefaultBudget); ok != want || exhausted {
		t.Errorf("Satisfiable(%v) = %v, %v; want %v", choices, ok, exhausted, want)
	}
	// With too small a budget an answer may be missing, but never wrong.
	ok, exhausted := k.network.Satisfiable(choices, rapid.IntRange(0, 1).Draw(t, "budget"))
	if ok && (!want || exhausted) || want && !ok && !exhausted {
		t.Errorf("Satisfiable(%v) on a small budget = %v, %v; want %v", choices, ok, exhausted, want)
	}
}

// Days that must all differ, and the room for them: pigeons and their holes.
func TestSatisfiableSearches(t *testing.T) {
	for _, c := range []struct {
		days, room, budget int
		ok, exhausted      bool
	}{
		{4, 4, when.DefaultBudget, true, false},
		{6, 5, when.DefaultBudget, false, false},
		{5, 5, 0, false, true},
		{6, 5, 10, false, true},
		{9, 8, when.DefaultBudget, false, true},
	} {
		var n when.Network
		var choices []when.Choice
		var days []when.Node
		for range c.days {
			x := n.Add(when.Box{Lo: 1, Hi: when.Day(c.room)})
			for _, y := range days {
				before := when.Difference{From: x, To: y, AtLeast: 1}
				after := when.Difference{From: y, To: x, AtLeast: 1}
				choices = append(choices, when.Choice{{before}, {after}})
			}
			days = append(days, x)
		}
		if ok, exhausted := n.Satisfiable(choices, c.budget); ok != c.ok || exhausted != c.exhausted {
			t.Errorf("%d days in %d on a budget of %d: %v, %v", c.days, c.room, c.budget, ok, exhausted)
		}
	}
}

// When an alternative of two differences is refuted, one of them may still hold.
func TestSatisfiableKeepsHalfOfARefutedAlternative(t *testing.T) {
	var n when.Network
	day := when.Box{Lo: 0, Hi: 9}
	w, x, y, z := n.Add(day), n.Add(day), n.Add(day), n.Add(day)
	before := func(a, b when.Node) when.Difference { return when.Difference{From: a, To: b, AtLeast: 1} }
	choices := []when.Choice{
		{{before(x, y), before(z, w)}, {before(x, y), before(w, z)}},
		{{before(y, x)}, {before(w, z)}},
	}
	if ok, exhausted := n.Satisfiable(choices, when.DefaultBudget); !ok || exhausted {
		t.Errorf("Satisfiable = %v, %v", ok, exhausted)
	}
}
