package when_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A knowledge is a network and all its worlds, looked at one by one. A world
// gives a day to each node; that of the origin is 0.
type knowledge struct {
	network *when.Network
	nodes   int
	worlds  [][]int
}

func meets(world []int, all []when.Difference) bool {
	return !slices.ContainsFunc(all, func(d when.Difference) bool {
		return world[d.To]-world[d.From] < d.AtLeast
	})
}

func anyDifference(nodes int) *rapid.Generator[when.Difference] {
	return rapid.Custom(func(t *rapid.T) when.Difference {
		from := rapid.SampledFrom([]int{0, 1, 2, 3, 4}[:nodes]).Draw(t, "from")
		step := rapid.SampledFrom([]int{1, 2, 3, 4, 0}).Draw(t, "step") // seldom to itself
		return when.Difference{
			From:    when.Node(from),
			To:      when.Node((from + step) % nodes),
			AtLeast: rapid.SampledFrom([]int{1, 0, 2, -1, -2, 3}).Draw(t, "at least"),
		}
	})
}

// wideBox leaves days that lie in such boxes in doubt of each other.
func wideBox() *rapid.Generator[when.Box] {
	return rapid.Custom(func(t *rapid.T) when.Box {
		lo := rapid.SampledFrom([]when.Day{-1, 0, 1, -2}).Draw(t, "lo")
		return when.Box{Lo: lo, Hi: lo + rapid.SampledFrom([]when.Day{4, 3, 2, 1, 0}).Draw(t, "width")}
	})
}

// anyKnowledge has up to four days and some differences, and perhaps no world.
func anyKnowledge(t *rapid.T) knowledge {
	k := knowledge{network: &when.Network{}, nodes: 1, worlds: [][]int{{0}}}
	for _, b := range rapid.SliceOfN(wideBox(), 2, 4).Draw(t, "boxes") {
		if x := k.network.Add(b); int(x) != k.nodes {
			t.Fatalf("node %d is %d", k.nodes, x)
		}
		k.nodes++
		var worlds [][]int
		for _, w := range k.worlds {
			for d := b.Lo; d <= b.Hi; d++ {
				worlds = append(worlds, append(slices.Clone(w), int(d)))
			}
		}
		k.worlds = worlds
	}
	for _, d := range rapid.SliceOfN(anyDifference(k.nodes), 0, 2).Draw(t, "required") {
		k.require(d)
	}
	return k
}

func (k *knowledge) require(d when.Difference) {
	k.network.Require(d)
	k.worlds = slices.DeleteFunc(k.worlds, func(w []int) bool { return !meets(w, []when.Difference{d}) })
}

func TestNetworksAgreeWithTheirWorlds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := anyKnowledge(t)
		if got := k.network.Consistent(); got != (len(k.worlds) > 0) {
			t.Fatalf("Consistent() = %v with %d worlds", got, len(k.worlds))
		}
		for x := range when.Node(k.nodes) {
			for y := range when.Node(k.nodes) {
				least, most := when.NoMax, when.NoMin
				for _, w := range k.worlds {
					least, most = min(least, w[y]-w[x]), max(most, w[y]-w[x])
				}
				if lo, hi := k.network.Bounds(x, y); lo != least || hi != most {
					t.Errorf("Bounds(%d, %d) = %d, %d; want %d, %d", x, y, lo, hi, least, most)
				}
			}
		}
		for x := range when.Node(k.nodes) {
			var days []when.Day
			for _, w := range k.worlds {
				days = append(days, when.Day(w[x]))
			}
			if got := k.network.Box(x); len(days) == 0 && got.Lo <= got.Hi || len(days) > 0 && got != around(days) {
				t.Errorf("Box(%d) = %v; the worlds have %v", x, got, days)
			}
		}
	})
}

func TestVerdictAgreesWithTheWorlds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := anyKnowledge(t)
		all := rapid.SliceOfN(anyDifference(k.nodes), 2, 5).Draw(t, "differences")
		var n count
		for _, w := range k.worlds {
			n.add(meets(w, all))
		}
		if got := k.network.Verdict(all); got != n.verdict() {
			t.Errorf("Verdict(%v) = %v; want %v", all, got, n.verdict())
		}
		for _, d := range all {
			for _, w := range k.worlds {
				if meets(w, []when.Difference{d}) == meets(w, []when.Difference{d.Not()}) {
					t.Fatalf("%v and %v in %v", d, d.Not(), w)
				}
			}
		}
	})
}

// A copy can be added to, and the first network stays as it was.
func TestClonesGoTheirOwnWay(t *testing.T) {
	var n when.Network
	x := n.Add(when.Box{Lo: 0, Hi: 9})
	c := n.Clone()
	c.Require(when.Difference{To: x, AtLeast: 5})
	y := c.Add(when.Box{Lo: 3, Hi: 3})
	if got := n.Box(x); got != (when.Box{Lo: 0, Hi: 9}) {
		t.Errorf("the first network has %v", got)
	}
	if lo, hi := c.Bounds(x, y); lo != -6 || hi != -2 {
		t.Errorf("bounds in the copy = %d, %d", lo, hi)
	}
}

func TestNetworksWithoutBounds(t *testing.T) {
	var n when.Network
	blank := n.AddSpan(when.Span{Start: when.Anytime(), End: when.Anytime()})
	past := n.AddSpan(when.Span{Start: when.Box{Lo: 0, Hi: 0}, End: when.Box{Lo: 10, Hi: 10}})
	if lo, hi := n.Bounds(blank.Start, blank.End); lo != 0 || hi != when.NoMax {
		t.Errorf("days of a blank term = %d, %d", lo, hi)
	}
	for _, c := range []struct {
		name string
		d    when.Difference
		want when.Certainty
	}{
		{"no demand", when.Difference{From: blank.Start, To: past.Start, AtLeast: when.NoMin}, when.Certain},
		{"its opposite", when.Difference{From: blank.Start, To: past.Start, AtLeast: when.NoMin}.Not(), when.Impossible},
		{"farther than days go", when.Difference{From: blank.Start, To: past.Start, AtLeast: when.NoMax}, when.Impossible},
		{"its opposite", when.Difference{From: blank.Start, To: past.Start, AtLeast: when.NoMax}.Not(), when.Certain},
		{"any distance", when.Difference{From: blank.Start, To: past.Start, AtLeast: 1 << 31}, when.Possible},
	} {
		if got := n.Verdict([]when.Difference{c.d}); got != c.want {
			t.Errorf("%s: %v; want %v", c.name, got, c.want)
		}
	}
	n.Require(when.Difference{From: past.End, To: blank.Start})
	if got := n.Box(blank.End); got != (when.Box{Lo: 10, Hi: when.Future}) {
		t.Errorf("end after the past = %v", got)
	}
	n.Require(when.Difference{To: blank.End, AtLeast: 1 << 32})
	if got := n.Box(blank.End); got.Lo > got.Hi || !n.Consistent() {
		t.Errorf("end beyond all days = %v, %v", got, n.Consistent())
	}
}

func TestNetworkOfTheOriginAlone(t *testing.T) {
	var n when.Network
	if lo, hi := n.Bounds(when.Origin, when.Origin); lo != 0 || hi != 0 || !n.Consistent() {
		t.Errorf("bounds = %d, %d", lo, hi)
	}
	if got := n.Verdict([]when.Difference{{AtLeast: 1}}); got != when.Impossible {
		t.Errorf("verdict = %v", got)
	}
	if ok, exhausted := n.Satisfiable([]when.Choice{{}}, 1); ok || exhausted {
		t.Errorf("a choice of nothing: %v, %v", ok, exhausted)
	}
	if ok, _ := n.Satisfiable([]when.Choice{{{}}}, 0); !ok {
		t.Error("an alternative that demands nothing does not hold")
	}
	n.Add(when.Box{Lo: 2, Hi: 1})
	if n.Consistent() || n.Verdict(nil) != when.Impossible {
		t.Error("a box without days leaves a world")
	}
	if ok, _ := n.Satisfiable(nil, 1); ok {
		t.Error("satisfiable without a world")
	}
}

// A relation asked of two terms of a network is the relation of the two.
func TestRelationsInNetworks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anySpan().Draw(t, "a"), anySpan().Draw(t, "b")
		var n when.Network
		x, y := n.AddSpan(a), n.AddSpan(b)
		for _, r := range when.Relations() {
			if got, want := n.Verdict(r.Differences(x, y)), r.Holds(a, b); got != want {
				t.Errorf("%v of %v and %v = %v; want %v", r, a, b, got, want)
			}
		}
		if when.Relation(200).Differences(x, y) != nil {
			t.Error("a value that is no relation demands something")
		}
	})
}
