package office_test

import (
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

func (t oracleTerm) in(post postKind, tag int) oracleTerm {
	t.post, t.tag = post, tag
	return t
}

// A spell of several terms begins on the day one of them begins and ends on the
// day one of them ends, and the list and the sources bind those days.
func TestMergedSpells(t *testing.T) {
	list := func(terms ...oracleTerm) oracleCase {
		c := rows(terms...)
		for i, person := range []int{0, 0, 1, 0} {
			c.terms[i].person = person
		}
		c.reading = when.Ordered
		return c
	}
	before := list(rowOf(box(8, 8), box(9, 9)), rowOf(box(9, 9), box(12, 16)), rowOf(box(14, 18), box(14, 18)), rowOf(box(14, 18), box(20, 20)))
	after := list(rowOf(box(8, 8), box(10, 14)), rowOf(box(10, 16), box(10, 16)), rowOf(box(12, 16), box(17, 17)), rowOf(box(17, 17), box(18, 18)))
	for i, person := range []int{0, 1, 0, 0} {
		after.terms[i].person = person
	}
	disputed := oracleCase{terms: []oracleTerm{
		rowOf(box(8, 8), box(10, 10)).in(sharedPost, 0), rowOf(box(9, 9), box(10, 10, 14, 14)).in(sharedPost, 0),
		rowOf(box(12, 12), box(20, 20)).in(ownPost, 1),
	}}
	reversed := oracleCase{terms: []oracleTerm{
		rowOf(box(9, 9), box(12, 12)).in(ownPost, 0),
		rowOf(box(10, 10, 16, 16), box(18, 18)).in(sharedPost, 1), rowOf(box(17, 17), box(20, 20)).in(sharedPost, 1),
	}}
	for name, test := range map[string]struct {
		c        oracleCase
		tag      int // of the second step
		relation when.Relation
		want     when.Certainty
	}{
		"its end is that of a row before the next":  {before, 0, when.BeganAfterLeaving, when.Certain},
		"its start is that of a row after the last": {after, 0, when.BeganAfterLeaving, when.Certain},
		"its end is what one of two sources says":   {disputed, 1, when.ImmediatelyAfter, when.Impossible},
		"its start is what one of two sources says": {reversed, 1, when.ImmediatelyAfter, when.Impossible},
	} {
		c := test.c
		c.steps = []oracleStep{{tag: 0, to: -1}, {tag: test.tag, CareerStep: office.CareerStep{Relations: []when.Relation{test.relation}}}}
		c.steps[0].MergeReelections, c.steps[1].MergeReelections = true, true
		c.steps[0].Which, c.steps[1].Which = office.FirstSpell, office.LastSpell
		m := answered(t, c)
		if n := len(m.Steps()); m.Certainty() != test.want || n != 2 || len(m.Steps()[0].Terms())+len(m.Steps()[1].Terms()) != 3 {
			t.Errorf("%s: %v because %q; want %v of two spells of three terms", name, m.Certainty(), m.Because(), test.want)
		}
	}
}

// Sources differ on a row of somebody else: whichever is right, it parts the rows
// above and below, though on the days between it need not.
func TestDisputedRowBetween(t *testing.T) {
	c := rows(rowOf(box(8, 9), box(8, 9)), rowOf(box(8, 8, 11, 11), box(9, 11)), rowOf(box(9, 11), box(10, 13)))
	c.reading = when.Ordered
	c.steps = []oracleStep{{tag: 0, to: -1}, {tag: 0, CareerStep: office.CareerStep{Relations: []when.Relation{when.BeganLater}}}}
	c.steps[0].Which, c.steps[1].Which = office.FirstSpell, office.LastSpell
	if m := answered(t, c); m.Certainty() != when.Certain {
		t.Errorf("%v because %q; want CERTAIN", m.Certainty(), m.Because())
	}
}

// A spell hangs together as surely as each of its terms goes on with one before.
func TestContiguous(t *testing.T) {
	for end, want := range map[when.Day]when.Certainty{12: when.Certain, 11: when.Possible} {
		c := oracleCase{steps: []oracleStep{{tag: 0, to: -1}}, terms: []oracleTerm{
			rowOf(box(8, 8), box(9, 9)).in(sharedPost, 0), rowOf(box(10, 10), box(end, 12)).in(sharedPost, 0), rowOf(box(13, 13), box(14, 14)).in(sharedPost, 0),
		}}
		c.steps[0].MergeReelections = true
		spell := answered(t, c).Steps()[0].Spell()
		if spell.Contiguous() != want || len(spell.Terms()) != 3 {
			t.Errorf("left on the %d or the 12th, back on the 13th: %v, %d terms; want %v of three", end, spell.Contiguous(), len(spell.Terms()), want)
		}
	}
}

// An end before the start is shown as printed, and the reasons say that it does
// not count.
func TestEndBeforeStartInReasons(t *testing.T) {
	c := oracleCase{terms: []oracleTerm{rowOf(box(10, 10), box(5, 5)), rowOf(box(20, 20), box(22, 22)).in(ownPost, 1)}}
	m := asked(t, c, when.BeganAfterLeaving)
	if got := strings.Join(m.Because(), "; "); m.Certainty() != when.Possible || !strings.Contains(got, "counts as unknown") {
		t.Errorf("%v because %q; want POSSIBLE, for the end counts as unknown", m.Certainty(), got)
	}
}
