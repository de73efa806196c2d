package when_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/when"
)

// meanings says what each relation means in one world.
var meanings = map[when.Relation]func(as, ae, bs, be int) bool{
	when.BeganLater:           func(as, _, bs, _ int) bool { return as < bs },
	when.BeganAfterLeaving:    func(_, ae, bs, _ int) bool { return ae <= bs },
	when.BeganAfterBreak:      func(_, ae, bs, _ int) bool { return ae+2 <= bs },
	when.ImmediatelyAfter:     func(_, ae, bs, _ int) bool { return 0 <= bs-ae && bs-ae <= 1 },
	when.ServedAfterLeaving:   func(_, ae, _, be int) bool { return ae < be },
	when.ServedAfterBeginning: func(as, _, _, be int) bool { return as < be },
	when.JoinedWhile:          func(as, ae, bs, _ int) bool { return as < bs && bs < ae },
	when.While:                func(as, ae, bs, be int) bool { return bs < ae && as < be },
	when.HeldThroughout:       func(as, ae, bs, be int) bool { return bs <= as && ae <= be },
	when.BeganEarlier:         func(as, _, bs, _ int) bool { return bs < as },
	when.AlreadyIn:            func(as, _, bs, be int) bool { return bs < as && as <= be },
	when.WhileTouching:        func(as, ae, bs, be int) bool { return bs <= ae && as <= be },
	when.HadLeft:              func(as, _, _, be int) bool { return be <= as },
}

func TestRelationsAgreeWithTheirWorlds(t *testing.T) {
	if got := len(when.Relations()); got != len(meanings) {
		t.Fatalf("%d relations; %d have a meaning here", got, len(meanings))
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := anySpan().Draw(t, "a"), anySpan().Draw(t, "b")
		for _, r := range when.Relations() {
			if got, want := r.Holds(a, b), overSpans(a, b, meanings[r]); got != want {
				t.Errorf("%v of %v and %v = %v; want %v", r, a, b, got, want)
			}
		}
		k := rapid.IntRange(-1, 5).Draw(t, "k")
		want := overSpans(a, b, func(_, ae, bs, _ int) bool { return 0 <= bs-ae && bs-ae <= k })
		if got := when.FollowsWithin(a, b, k); got != want {
			t.Errorf("FollowsWithin(%v, %v, %d) = %v; want %v", a, b, k, got, want)
		}
	})
}

func TestAllHoldAgreesWithTheWorlds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anySpan().Draw(t, "a"), anySpan().Draw(t, "b")
		for _, r := range when.Relations() {
			for _, s := range when.Relations() {
				want := overSpans(a, b, func(as, ae, bs, be int) bool {
					return meanings[r](as, ae, bs, be) && meanings[s](as, ae, bs, be)
				})
				if got := when.AllHold([]when.Relation{r, s}, a, b); got != want {
					t.Errorf("%v and %v of %v and %v = %v; want %v", r, s, a, b, got, want)
				}
			}
		}
	})
}

// A relation implied by another holds wherever that does, so its verdict is no
// lower. BEGAN_AFTER_LEAVING implies BEGAN_LATER only of a term of two days.
func TestRelationsImplyOthers(t *testing.T) {
	implications := [][2]when.Relation{
		{when.BeganAfterBreak, when.BeganAfterLeaving},
		{when.BeganAfterBreak, when.BeganLater},
		{when.ImmediatelyAfter, when.BeganAfterLeaving},
		{when.BeganLater, when.ServedAfterBeginning},
		{when.JoinedWhile, when.BeganLater},
		{when.JoinedWhile, when.While},
		{when.While, when.WhileTouching},
		{when.HeldThroughout, when.WhileTouching},
		{when.AlreadyIn, when.BeganEarlier},
		{when.AlreadyIn, when.WhileTouching},
		{when.ServedAfterLeaving, when.ServedAfterBeginning},
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := anySpan().Draw(t, "a"), anySpan().Draw(t, "b")
		for _, i := range implications {
			if p, q := i[0].Holds(a, b), i[1].Holds(a, b); p > q {
				t.Errorf("%v: %v is %v but %v is %v", []when.Span{a, b}, i[0], p, i[1], q)
			}
		}
		if a.Start.Hi < a.End.Lo && when.BeganAfterLeaving.Holds(a, b) > when.BeganLater.Holds(a, b) {
			t.Errorf("%v and %v: BEGAN_AFTER_LEAVING without BEGAN_LATER", a, b)
		}
		later, earlier := when.BeganLater.Holds(a, b), when.BeganEarlier.Holds(a, b)
		if later == when.Certain && earlier != when.Impossible || earlier == when.Certain && later != when.Impossible {
			t.Errorf("%v and %v: began later %v, earlier %v", a, b, later, earlier)
		}
	})
}

// Knowing more settles what was possible and never unsettles a verdict.
func TestRefiningADateKeepsVerdicts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anySpan().Draw(t, "a"), anySpan().Draw(t, "b")
		refined, ok := when.NewSpan(part(t, a.Start), part(t, a.End))
		if !ok {
			t.Skip("no world left")
		}
		for _, r := range when.Relations() {
			for _, pair := range [][2]when.Certainty{
				{r.Holds(a, b), r.Holds(refined, b)},
				{r.Holds(b, a), r.Holds(b, refined)},
			} {
				if pair[0] != when.Possible && pair[0] != pair[1] {
					t.Errorf("%v turned from %v to %v as %v became %v (and %v)", r, pair[0], pair[1], a, refined, b)
				}
			}
		}
	})
}

func TestRelationsOfTermsWithoutBounds(t *testing.T) {
	blank, _ := when.NewSpan(when.Anytime(), when.Anytime())
	past, _ := when.NewSpan(when.Box{Lo: 0, Hi: 0}, when.Box{Lo: 10, Hi: 10})
	current, _ := when.NewSpan(when.Box{Lo: 5, Hi: 5}, when.Ongoing(30))
	for _, r := range when.Relations() {
		for _, pair := range [][2]when.Span{{blank, blank}, {blank, past}, {past, blank}} {
			if got := r.Holds(pair[0], pair[1]); got != when.Possible {
				t.Errorf("%v with a blank term = %v; want POSSIBLE", r, got)
			}
		}
	}
	for r, want := range map[when.Relation]when.Certainty{
		when.JoinedWhile: when.Certain, when.ServedAfterLeaving: when.Certain, when.HeldThroughout: when.Impossible,
		when.While: when.Certain, when.HadLeft: when.Impossible,
	} {
		if got := r.Holds(past, current); got != want {
			t.Errorf("%v of a past and a current term = %v; want %v", r, got, want)
		}
	}
}

// The constraints handed out say the same as Holds, and are the caller's own.
func TestConstraints(t *testing.T) {
	when.BeganLater.Constraints()[0].AtLeast = 99
	for _, r := range when.Relations() {
		for _, w := range [][4]int{{0, 3, 1, 2}, {0, 0, 0, 0}, {2, 4, 4, 6}, {2, 4, 5, 5}, {5, 7, 1, 5}, {5, 7, 1, 9}, {1, 2, 4, 4}} {
			holds := true
			for _, c := range r.Constraints() {
				holds = holds && w[c.To]-w[c.From] >= c.AtLeast
			}
			if want := meanings[r](w[0], w[1], w[2], w[3]); holds != want {
				t.Errorf("constraints of %v in %v: %v; want %v", r, w, holds, want)
			}
		}
	}
	if r := when.Relation(200); r.Holds(when.Span{}, when.Span{}) != when.Impossible || r.Constraints() != nil {
		t.Error("a value that is no relation holds")
	}
}
