package office_test

import (
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// holds says whether in one world the spells take the steps as asked.
func (c oracleCase) holds(w *oracleWorld, binding []oracleSpell) bool {
	first, last := -1, -1
	for i, s := range c.steps {
		if s.Absent {
			continue
		}
		if last = i; first < 0 {
			first = i
		}
		b := binding[i].in(w)
		if !s.suits(b) {
			return false
		}
		if s.to < 0 {
			continue
		}
		a := binding[s.to].in(w)
		if outside(b[0]-a[1], s.MinGapDays, s.MaxGapDays) {
			return false
		}
		for _, r := range s.Relations {
			if !holdsOf(r, a, b) {
				return false
			}
		}
	}
	if outside(binding[last].in(w)[0]-binding[first].in(w)[0], nil, c.within) {
		return false
	}
	for i := range c.steps {
		if c.intruded(w, binding, i, first, last) {
			return false
		}
	}
	return true
}

// suits says whether days are such as the step asks of its own.
func (s oracleStep) suits(days oracleSpan) bool {
	return !outside(days[1]-days[0], s.MinDays, s.MaxDays) &&
		(s.period == nil || days[0] <= int(s.period.Hi) && days[1] >= int(s.period.Lo))
}

func outside(n int, least, most *int32) bool {
	return least != nil && n < int(*least) || most != nil && n > int(*most)
}

// intruded says whether another term of the person lies where step i wants
// none: one that fits it when it is absent, any when it comes next.
func (c oracleCase) intruded(w *oracleWorld, binding []oracleSpell, i, first, last int) bool {
	s := c.steps[i]
	if !s.Absent && !s.Next {
		return false
	}
	before, after := -1, -1
	var own oracleSpell
	for k, b := range binding {
		own |= b
		switch {
		case b == 0:
		case k < i:
			before = k
		case after < 0:
			after = k
		}
	}
	window := office.BeganBetween
	if s.Absent {
		window = *s.Window
	}
	if between := window == office.BeganBetween || window == office.HeldBetween; between && before < 0 {
		window = office.EverBefore
	} else if between && after < 0 {
		window = office.EverAfter
	}
	for x, t := range c.terms {
		if t.person != 0 || own.has(x) || s.Absent && (t.tag != s.tag || !s.suits(w[x])) {
			continue
		}
		var in bool
		switch window {
		case office.Ever:
			in = true
		case office.EverBefore:
			in = w[x][0] < binding[first].in(w)[0]
		case office.EverAfter:
			in = w[x][0] > binding[last].in(w)[0]
		case office.HeldBetween:
			in = w[x][1] > binding[before].in(w)[1] && w[x][0] < binding[after].in(w)[0]
		case office.BeganBetween:
			in = binding[before].in(w)[0] < w[x][0] && w[x][0] < binding[after].in(w)[0]
		}
		if in {
			return true
		}
	}
	return false
}

func holdsOf(r when.Relation, a, b oracleSpan) bool {
	switch r {
	case when.BeganLater:
		return a[0] < b[0]
	case when.BeganAfterLeaving:
		return a[1] <= b[0]
	case when.BeganAfterBreak:
		return a[1]+2 <= b[0]
	case when.ImmediatelyAfter:
		return b[0]-a[1] == 0 || b[0]-a[1] == 1
	case when.ServedAfterLeaving:
		return a[1] < b[1]
	case when.ServedAfterBeginning:
		return a[0] < b[1]
	case when.JoinedWhile:
		return a[0] < b[0] && b[0] < a[1]
	case when.While:
		return b[0] < a[1] && a[0] < b[1]
	case when.HeldThroughout:
		return b[0] <= a[0] && a[1] <= b[1]
	case when.BeganEarlier:
		return b[0] < a[0]
	case when.AlreadyIn:
		return b[0] < a[0] && a[0] <= b[1]
	case when.WhileTouching:
		return b[0] <= a[1] && a[0] <= b[1]
	case when.HadLeft:
		return b[1] <= a[0]
	}
	return false
}
