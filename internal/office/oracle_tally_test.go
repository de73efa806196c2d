package office_test

import (
	"slices"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// An oracleTally counts, under one reading, the worlds there are and those in
// which something holds.
type oracleTally struct {
	worlds int
	person int   // some way of taking the steps holds
	ways   []int // by binding
}

func (t oracleTally) verdict() when.Certainty { return overAll(t.person, t.worlds) }

func (t oracleTally) best() when.Certainty {
	best := when.Impossible
	for _, n := range t.ways {
		best = max(best, overAll(n, t.worlds))
	}
	return best
}

func overAll(trues, all int) when.Certainty {
	switch trues {
	case 0:
		return when.Impossible
	case all:
		return when.Certain
	default:
		return when.Possible
	}
}

// tally looks at every world, under each reading. Rows that the graph says
// contradict their list stand apart: which of them are to blame is not for a
// career to say, only that some are when the order leaves no world, and that it
// leaves one without them.
func (c oracleCase) tally(t *testing.T, disorder []office.Issue, bindings [][]oracleSpell) [3]oracleTally {
	t.Helper()
	var apart []int
	for _, issue := range disorder {
		if term, ok := issue.Term(); ok {
			apart = append(apart, term.Row())
		}
	}
	var tallies [3]oracleTally
	for r := range tallies {
		tallies[r].ways = make([]int, len(bindings))
	}
	all, seams := c.seams(nil), c.seams(apart)
	inOrder := 0
	for _, w := range c.worlds() {
		if strictest(&w, all) > when.Stated {
			inOrder++
		}
		count(tallies[:strictest(&w, seams)+1], c.waysIn(&w, bindings))
	}
	if inOrder == 0 != (len(apart) > 0) {
		t.Errorf("rows %v contradict the list, which leaves %d worlds", apart, inOrder)
	}
	for r, all := range tallies {
		if all.worlds == 0 {
			t.Errorf("no world under %v without rows %v", when.Reading(r), apart)
		}
	}
	return tallies
}

// waysIn says of each binding whether it holds in the world.
func (c oracleCase) waysIn(w *oracleWorld, bindings [][]oracleSpell) []bool {
	holds := make([]bool, len(bindings))
	for i, b := range bindings {
		holds[i] = c.holds(w, b)
	}
	return holds
}

// count adds one world to the readings that allow it.
func count(tallies []oracleTally, holds []bool) {
	for r := range tallies {
		tally := &tallies[r]
		tally.worlds++
		if slices.Contains(holds, true) {
			tally.person++
		}
		for i, is := range holds {
			if is {
				tally.ways[i]++
			}
		}
	}
}

// oracleCounts say what a run has covered.
type oracleCounts struct {
	cases, unbound              int // unbound: no term fits some step
	impossible, possible, exact int
	jointly                     int // certain through different ways in different worlds
	inList                      int // the person has a row in a list that says more than its dates
	settled                     int // of these, possible as stated and settled by the list
	outOfOrder                  int
	merged                      int // a spell of several terms
	disputed                    int // a date on which sources exclude each other
}

func (n *oracleCounts) add(c oracleCase, tallies [3]oracleTally, bindings [][]oracleSpell, disorder bool) {
	one := func(counter *int, is bool) {
		if is {
			*counter++
		}
	}
	want := tallies[c.reading].verdict()
	one(&n.cases, true)
	one(&n.unbound, len(bindings) == 0)
	one(&n.impossible, want == when.Impossible && len(bindings) > 0)
	one(&n.possible, want == when.Possible)
	one(&n.exact, want == when.Certain)
	one(&n.jointly, want > tallies[c.reading].best())
	one(&n.inList, tallies[when.Handover].worlds < tallies[when.Stated].worlds)
	one(&n.settled, tallies[when.Stated].verdict() == when.Possible && tallies[when.Handover].verdict() != when.Possible)
	one(&n.outOfOrder, disorder)
	one(&n.merged, slices.ContainsFunc(bindings, func(b []oracleSpell) bool {
		return slices.ContainsFunc(b, func(s oracleSpell) bool { return s&(s-1) != 0 })
	}))
	one(&n.disputed, slices.ContainsFunc(c.terms, func(t oracleTerm) bool { return len(t.start.boxes)+len(t.end.boxes) > 2 }))
}
