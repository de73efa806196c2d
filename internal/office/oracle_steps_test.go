package office_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

type oracleStep struct {
	office.CareerStep
	tag    int
	to     int // position of the step it relates to
	period *when.Box
}

// some is a number now and then; a plain question has none.
func some(r *rand.Rand, plain bool, least, most int32) *int32 {
	if plain || r.IntN(6) > 0 {
		return nil
	}
	return new(least + r.Int32N(most-least+1))
}

// randomSteps draws steps that some term may fit. Those of a plain question ask
// for nothing but relations.
func randomSteps(r *rand.Rand, terms []oracleTerm, plain bool) []oracleStep {
	var steps []oracleStep
	merge, held, n := r.IntN(2) == 0, -1, 1+r.IntN(3)
	if plain {
		n = 1 + r.IntN(2)
	}
	for i := range n {
		s := oracleStep{tag: terms[r.IntN(len(terms))].tag, to: held}
		s.As, s.MergeReelections = strconv.Itoa(i), merge
		if s.MinDays, s.MaxDays = some(r, plain, 0, 2), some(r, plain, 2, 4); some(r, plain, 0, 0) != nil {
			s.period = new(when.Box{Lo: firstDay + when.Day(r.IntN(4)), Hi: firstDay + 4})
		}
		switch {
		case !plain && i > 0 && r.IntN(4) == 0:
			s.Absent = true
			s.Window = new([]office.Window{office.BeganBetween, office.HeldBetween, office.EverBefore, office.EverAfter, office.Ever}[r.IntN(5)])
			steps = append(steps, s)
			continue
		case r.IntN(8) == 0:
			s.Which = []office.Which{office.FirstSpell, office.LastSpell}[r.IntN(2)]
		}
		if held >= 0 {
			for range 1 + r.IntN(2) {
				s.Relations = append(s.Relations, when.Relations()[r.IntN(13)])
			}
			s.MinGapDays, s.MaxGapDays, s.Next = some(r, plain, -2, 2), some(r, plain, 2, 4), !plain && r.IntN(5) == 0
			if r.IntN(4) == 0 {
				s.to, s.To = 0, new("0")
			}
		}
		steps, held = append(steps, s), i
	}
	return steps
}

func (c oracleCase) String() string {
	var text strings.Builder
	for i, t := range c.terms {
		fmt.Fprintf(&text, "term %d: person %d tag %d post %d/%d ordinal %d acting %v, %v to %v\n",
			i, t.person, t.tag, t.post, t.number, t.ordinal, t.acting, t.start, t.end)
	}
	for _, s := range c.steps {
		window := office.Window("-")
		if s.Window != nil {
			window = *s.Window
		}
		fmt.Fprintf(&text, "step tag %d merge %v which %q absent %v window %s next %v to %d relations %v gap %s..%s days %s..%s period %v\n",
			s.tag, s.MergeReelections, s.Which, s.Absent, window, s.Next, s.to, s.Relations,
			number(s.MinGapDays), number(s.MaxGapDays), number(s.MinDays), number(s.MaxDays), s.period)
	}
	return fmt.Sprintf("%swithin %s, %v, at least %v, named %v, complete %v",
		text.String(), number(c.within), c.reading, c.atLeast, c.named, c.complete)
}

func (d oracleDate) String() string {
	return fmt.Sprintf("%d %v coarse %v", d.boxes, d.kind, d.coarse)
}

func number(n *int32) string {
	if n == nil {
		return "-"
	}
	return strconv.Itoa(int(*n))
}
