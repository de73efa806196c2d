package office_test

import (
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// The oracle tries every world of a small career and every way of taking the
// steps in it. It shares no code with what it judges: spells, the readings of a
// list, relations, windows and bounds are written out anew, on plain numbers.
//
// CURSUS_ORACLE sets how many random careers are tried, and CURSUS_ORACLE_SEED
// which.

func TestCareersAgainstEveryWorld(t *testing.T) {
	cases := 5_000
	if n, err := strconv.Atoi(os.Getenv("CURSUS_ORACLE")); err == nil {
		cases = n
	}
	seed := rand.Uint64()
	if n, err := strconv.ParseUint(os.Getenv("CURSUS_ORACLE_SEED"), 10, 64); err == nil {
		seed = n
	}
	r := rand.New(rand.NewPCG(seed, 1))
	var seen oracleCounts
	for range cases {
		c := randomCase(r)
		c.judge(t, &seen)
		if t.Failed() {
			t.Fatalf("seed %d, case %d:\n%v", seed, seen.cases, c)
		}
	}
	t.Logf("seed %d: %+v", seed, seen)
}

// judge asks the question and compares the answer with every world.
func (c oracleCase) judge(t *testing.T, seen *oracleCounts) {
	t.Helper()
	g := c.graph(t)
	answer, err := g.Careers(t.Context(), c.question(t), everything())
	if err != nil {
		t.Error(err)
		return
	}
	disorder, bindings := g.Issues([]office.IssueCode{office.OutOfOrder}), c.bindings()
	tallies := c.tally(t, disorder, bindings)
	seen.add(c, tallies, bindings, len(disorder) > 0)
	want := tallies[c.reading].verdict()
	expected := want >= c.atLeast && (len(bindings) > 0 || c.named && c.atLeast == when.Impossible)
	m, found := ofPerson(answer)
	switch {
	case found != expected:
		t.Errorf("matches: %v; want %v, for every world says %v", found, expected, want)
	case !found:
	case m.Certainty() != want || m.Truncated():
		t.Errorf("%v (truncated %v); every world says %v", m.Certainty(), m.Truncated(), want)
	default:
		judgeWays(t, m, bindings, tallies[c.reading])
		judgeReadings(t, m, tallies)
	}
}

// judgeWays compares each way of taking the steps. One that is not among the
// witnesses must be impossible.
func judgeWays(t *testing.T, m office.CareerMatch, bindings [][]oracleSpell, tally oracleTally) {
	t.Helper()
	for i, b := range bindings {
		want := overAll(tally.ways[i], tally.worlds)
		if got, found := witnessOf(m, b); found && got != want || !found && want != when.Impossible {
			t.Errorf("witness %b is %v (found %v); every world says %v", b, got, found, want)
		}
	}
}

// judgeReadings compares the weakest readings that settle the match.
func judgeReadings(t *testing.T, m office.CareerMatch, tallies [3]oracleTally) {
	t.Helper()
	weakest := func(verdict when.Certainty) (when.Reading, bool) {
		for r, tally := range tallies {
			if tally.verdict() == verdict {
				return when.Reading(r), true
			}
		}
		return 0, false
	}
	want, is := weakest(when.Certain)
	if got, found := m.CertainUnder(); got != want || found != is {
		t.Errorf("certain under %v, %v; every world says %v, %v", got, found, want, is)
	}
	want, is = weakest(when.Impossible)
	if got, found := m.ImpossibleUnder(); got != want || found != is {
		t.Errorf("impossible under %v, %v; every world says %v, %v", got, found, want, is)
	}
}

func ofPerson(answer *office.CareerConnection) (office.CareerMatch, bool) {
	for _, m := range answer.Nodes() {
		if m.Person().ID() == "person:0" {
			return m, true
		}
	}
	return office.CareerMatch{}, false
}

func witnessOf(m office.CareerMatch, binding []oracleSpell) (when.Certainty, bool) {
	held := slices.DeleteFunc(slices.Clone(binding), func(s oracleSpell) bool { return s == 0 })
	for _, w := range m.Witnesses() {
		var spells []oracleSpell
		for _, s := range w.Steps() {
			var spell oracleSpell
			for _, term := range s.Terms() {
				spell |= 1 << term.Row()
			}
			spells = append(spells, spell)
		}
		if slices.Equal(spells, held) {
			return w.Certainty(), true
		}
	}
	return when.Impossible, false
}
