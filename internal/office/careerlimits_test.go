package office_test

import (
	"context"
	"errors"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// many are n terms of a day each: on one of the days, if sources differ.
func many(n, tag int, days ...when.Day) []oracleTerm {
	date := oracleDate{kind: when.Known}
	for _, d := range days {
		date.boxes = append(date.boxes, when.Box{Lo: d, Hi: d})
	}
	terms := make([]oracleTerm, n)
	for i := range terms {
		terms[i] = oracleTerm{tag: tag, start: date, end: date}
	}
	return terms
}

// asked is what is said of the person of a case whose steps take tags 0 and 1.
func asked(t *testing.T, c oracleCase, relations ...when.Relation) office.CareerMatch {
	t.Helper()
	c.steps = []oracleStep{{tag: 0, to: -1}, {tag: 1, CareerStep: office.CareerStep{Relations: relations}}}
	return answered(t, c)
}

func answered(t *testing.T, c oracleCase) office.CareerMatch {
	t.Helper()
	c.named = true
	answer, err := c.graph(t).Careers(t.Context(), c.question(t), everything())
	if err != nil || answer.TotalCount() != 1 {
		t.Fatalf("%d matches, %v; want one", answer.TotalCount(), err)
	}
	m := answer.Nodes()[0]
	if answer.Truncated() != m.Truncated() {
		t.Errorf("the answer is truncated: %v; its match: %v", answer.Truncated(), m.Truncated())
	}
	return m
}

func expect(t *testing.T, m office.CareerMatch, certainty when.Certainty, truncated bool, witnesses int) {
	t.Helper()
	if m.Certainty() != certainty || m.Truncated() != truncated || len(m.Witnesses()) != witnesses {
		t.Errorf("%v, truncated %v, %d witnesses; want %v, %v, %d",
			m.Certainty(), m.Truncated(), len(m.Witnesses()), certainty, truncated, witnesses)
	}
}

// A search over as many ways as are tried proves that none is possible; one way
// more and it proves nothing. The first step counts as well as the second.
func TestTriedWays(t *testing.T) {
	later := func(first, second int) oracleCase {
		return oracleCase{terms: append(many(first, 0, 20), many(second, 1, 10)...)}
	}
	expect(t, asked(t, later(100, 99), when.BeganLater), when.Impossible, false, 64) // 100 + 100 * 99 = 10,000
	expect(t, asked(t, later(73, 136), when.BeganLater), when.Possible, true, 1)     // 73 + 73 * 136 = 10,001
}

// Of more ways than are kept, a certain one takes the place of one that is only
// possible; and a certain match is certain, though more ways were left out.
func TestKeptWitnesses(t *testing.T) {
	expect(t, asked(t, oracleCase{terms: append(many(64, 0, 10), many(1, 1, 20)...)}, when.BeganLater), when.Certain, false, 64)
	m := asked(t, oracleCase{terms: append(many(65, 0, 10), many(1, 1, 20)...)}, when.BeganLater)
	expect(t, m, when.Certain, true, 64)
	if reading, is := m.CertainUnder(); !is || reading != when.Stated {
		t.Errorf("certain under %v, %v; want STATED", reading, is)
	}
	c := oracleCase{terms: append(many(64, 0, 10, 25), many(1, 1, 20)...)}
	c.terms = append(c.terms, many(1, 0, 15)...) // the last tried
	m = asked(t, c, when.BeganLater)
	expect(t, m, when.Certain, true, 64)
	if best := m.Witnesses()[0]; best.Certainty() != when.Certain {
		t.Errorf("the best way is %v; want CERTAIN", best.Certainty())
	}
}

// No choice of sources puts just four days between the two terms. That takes a
// trial of each; disputes that have nothing to do with it make it too many.
func TestTrials(t *testing.T) {
	four := int32(4)
	for disputes, want := range map[int]when.Certainty{4: when.Impossible, 12: when.Possible} {
		c := oracleCase{terms: append(many(1, 0, 1, 9, 17, 25), many(1, 1, 1, 9, 17, 25)...), within: new(int32(100))}
		c.terms = append(c.terms, many(disputes, 2, 1, 9)...)
		c.steps = []oracleStep{{tag: 0, to: -1}, {tag: 1, CareerStep: office.CareerStep{
			Relations: []when.Relation{when.BeganAfterLeaving}, MinGapDays: &four, MaxGapDays: &four,
		}}}
		m := answered(t, c)
		expect(t, m, want, want == when.Possible, 1)
		if reading, is := m.ImpossibleUnder(); is != (want == when.Impossible) {
			t.Errorf("%d disputes: impossible under %v, %v", disputes, reading, is)
		}
	}
}

// Whichever of two terms began later, one way holds, for no source lets them
// begin on one day. Who cannot try that out must not take it for certain.
func TestTrialsOfTwoWays(t *testing.T) {
	for disputes, want := range map[int]when.Certainty{4: when.Certain, 12: when.Possible} {
		c := oracleCase{terms: append(many(1, 0, 1, 9, 17, 25), many(1, 0, 5, 13, 21, 29)...)}
		c.terms = append(c.terms, many(disputes, 2, 1, 9)...)
		c.steps = []oracleStep{{tag: 0, to: -1}, {tag: 0, CareerStep: office.CareerStep{Relations: []when.Relation{when.BeganLater}}}}
		expect(t, answered(t, c), want, want == when.Possible, 2)
	}
}

// Asked of everybody, too, what lies between the dates of two sources is nobody's
// day: the hull of the two would let these terms meet.
func TestDisputedDatesOfEverybody(t *testing.T) {
	for name, terms := range map[string][]oracleTerm{
		"of the first":  append(many(1, 0, 8, 14), many(1, 1, 11)...),
		"of the second": append(many(1, 0, 11), many(1, 1, 8, 14)...),
	} {
		c := oracleCase{terms: terms, atLeast: when.Possible, steps: []oracleStep{
			{tag: 0, to: -1}, {tag: 1, CareerStep: office.CareerStep{Relations: []when.Relation{when.ImmediatelyAfter}}},
		}}
		answer, err := c.graph(t).Careers(t.Context(), c.question(t), everything())
		if err != nil || answer.TotalCount() != 0 {
			t.Errorf("dispute %s: %d matches, %v; want none", name, answer.TotalCount(), err)
		}
	}
}

// A search ends with its context, and says so.
func TestCareersEndWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for name, steps := range map[string][]office.CareerStep{
		"in brief": make([]office.CareerStep, 1),
		"in full":  {{}, {Absent: true}},
	} {
		q := office.CareerQuestion{AtLeast: when.Possible, Steps: steps}
		if _, err := embedded(t).Careers(ctx, q, everything()); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v; want the error of the context", name, err)
		}
	}
}
