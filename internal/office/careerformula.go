package office

import (
	"fmt"
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// formula says what a witness demands of the person's days.
func (l *lifetime) formula(w Witness) formula {
	var f formula
	for _, s := range w.steps {
		own := l.spellEnds(s.spell)
		f.all = append(f.all, s.step.ownDemands(own)...)
		if s.from != nil {
			f.all = append(f.all, s.step.demands(l.spellEnds(s.from.spell), own)...)
		}
	}
	if span := w.plan.WithinDays; span != nil {
		first, last := l.spellEnds(w.steps[0].spell), l.spellEnds(w.steps[len(w.steps)-1].spell)
		f.all = append(f.all, atMost(first.Start, last.Start, int(*span)))
	}
	f.windows = l.windows(w)
	return f
}

// spellEnds are the nodes of a spell's first and last day.
func (l *lifetime) spellEnds(s Spell) when.Ends {
	if len(s.terms) == 1 {
		return l.ends[s.terms[0]]
	}
	key := fmt.Sprint(s.terms)
	ends, known := l.spells[key]
	if !known {
		ends = l.addSpell(s)
		l.spells[key] = ends
	}
	return ends
}

// addSpell enters the first and the last day of a spell of several terms. It
// begins no later than each of them and with one of them, and ends likewise.
func (l *lifetime) addSpell(s Spell) when.Ends {
	span := s.span(l.reading)
	ends := when.Ends{Start: l.network.Add(span.Start), End: l.network.Add(span.End)}
	var begins, ceases when.Choice
	for _, t := range s.terms {
		own := l.ends[t]
		l.network.Require(when.Difference{From: ends.Start, To: own.Start})
		l.network.Require(when.Difference{From: own.End, To: ends.End})
		begins = append(begins, when.Alternative{{From: own.Start, To: ends.Start}})
		ceases = append(ceases, when.Alternative{{From: ends.End, To: own.End}})
	}
	l.choices = append(l.choices, begins, ceases)
	return ends
}

// ownDemands are what the step asks of its spell alone.
func (s *careerStep) ownDemands(own when.Ends) when.Alternative {
	var all when.Alternative
	if s.period.Hi.Bounded() {
		all = append(all, when.Difference{From: own.Start, To: when.Origin, AtLeast: -int(s.period.Hi)})
	}
	if s.period.Lo.Bounded() {
		all = append(all, when.Difference{From: when.Origin, To: own.End, AtLeast: int(s.period.Lo)})
	}
	if s.MinDays != nil {
		all = append(all, when.Difference{From: own.Start, To: own.End, AtLeast: int(*s.MinDays)})
	}
	if s.MaxDays != nil {
		all = append(all, atMost(own.Start, own.End, int(*s.MaxDays)))
	}
	return all
}

// demands are what the step asks of its spell and the one it relates to.
func (s *careerStep) demands(a, b when.Ends) when.Alternative {
	var all when.Alternative
	for _, r := range s.relations {
		all = append(all, r.Differences(a, b)...)
	}
	if s.MinGapDays != nil {
		all = append(all, when.Difference{From: a.End, To: b.Start, AtLeast: int(*s.MinGapDays)})
	}
	if s.MaxGapDays != nil {
		all = append(all, atMost(a.End, b.Start, int(*s.MaxGapDays)))
	}
	return all
}

// atMost demands that to comes at most days after from.
func atMost(from, to when.Node, days int) when.Difference {
	return when.Difference{From: to, To: from, AtLeast: -days}
}

// windows are the times in which the person must not have begun or held
// something: what absent steps and steps that come next ask for.
func (l *lifetime) windows(w Witness) []when.Alternative {
	var all []when.Alternative
	for i := range w.plan.steps {
		for _, x := range l.intruders(w, i) {
			all = append(all, x.window)
		}
	}
	return all
}

// An intruder is a term on record, and the differences that would put it where
// a step wants none.
type intruder struct {
	term   Term
	window when.Alternative
}

// intruders are the terms on record that step i wants none of, but for the
// witness's own: those that fit it when it is absent, any when it comes next.
func (l *lifetime) intruders(w Witness, i int) []intruder {
	step := &w.plan.steps[i]
	if !step.Absent && !step.Next {
		return nil
	}
	var all []intruder
	for _, t := range l.terms {
		own := slices.ContainsFunc(w.steps, func(s StepMatch) bool { return slices.Contains(s.spell.terms, t) })
		if !own && (step.Next || step.takes(t)) {
			window := append(l.window(w, i, l.ends[t]), step.absentDemands(l.ends[t])...)
			all = append(all, intruder{t, window})
		}
	}
	return all
}

// window says when a term with these ends lies in the time of step i.
func (l *lifetime) window(w Witness, i int, x when.Ends) when.Alternative {
	before, after := w.around(i)
	switch step := &w.plan.steps[i]; step.window(before, after) {
	case HeldBetween:
		return when.Alternative{
			{From: l.spellEnds(*before).End, To: x.End, AtLeast: 1},
			{From: x.Start, To: l.spellEnds(*after).Start, AtLeast: 1},
		}
	case EverBefore:
		return when.Alternative{{From: x.Start, To: l.spellEnds(w.steps[0].spell).Start, AtLeast: 1}}
	case EverAfter:
		return when.Alternative{{From: l.spellEnds(w.steps[len(w.steps)-1].spell).Start, To: x.Start, AtLeast: 1}}
	case Ever:
		return when.Alternative{}
	case BeganBetween:
		fallthrough
	default:
		return when.Alternative{
			{From: l.spellEnds(*before).Start, To: x.Start, AtLeast: 1},
			{From: x.Start, To: l.spellEnds(*after).Start, AtLeast: 1},
		}
	}
}

// absentDemands are what an absent step asks of a term for it to count.
func (s *careerStep) absentDemands(x when.Ends) when.Alternative {
	if !s.Absent {
		return nil
	}
	return s.ownDemands(x)
}

// window is when an absent step must not have been taken. Without a held step
// on either side to lie between it is before the first, or after the last.
func (s *careerStep) window(before, after *Spell) Window {
	window := BeganBetween
	if s.Window != nil {
		window = *s.Window
	}
	between := window == BeganBetween || window == HeldBetween
	switch {
	case between && before == nil:
		return EverBefore
	case between && after == nil:
		return EverAfter
	default:
		return window
	}
}

// around returns the spells of the held steps before and after step i, where
// there are any; for a held step the one after is its own.
func (w Witness) around(i int) (before, after *Spell) {
	for k := range w.steps {
		switch held := w.plan.held[k]; {
		case held < i:
			before = &w.steps[k].spell
		case after == nil:
			after = &w.steps[k].spell
		}
	}
	return before, after
}
