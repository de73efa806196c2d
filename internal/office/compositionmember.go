package office

import "github.com/seed-51aee618/cursus/internal/when"

// A membership is whether somebody was in a body on a first and on a second
// day: how sure each is alone, and which of the two can be without the other
// or both together.
type membership struct {
	first, second               when.Certainty
	onlyFirst, onlySecond, both bool
}

// membership is that of one term. It runs without a break, so it cannot cover
// the second day alone unless it may begin after the first.
func (t Term) membership(first, second when.Day) membership {
	on := func(d when.Day) when.Certainty { return t.on(when.Box{Lo: d, Hi: d}, when.Sometime) }
	m := membership{first: on(first), second: on(second)}
	for _, w := range t.worlds() {
		begun, running := w.Start.Lo <= first, w.End.Hi >= second
		m.onlyFirst = m.onlyFirst || begun && w.End.Hi >= first && w.End.Lo < second && first < second
		m.onlySecond = m.onlySecond || running && w.Start.Lo <= second && w.Start.Hi > first && first < second
		m.both = m.both || begun && running
	}
	return m
}

// or is the membership of two terms that nothing links.
func (m membership) or(n membership) membership {
	return membership{
		first:      m.first.Or(n.first),
		second:     m.second.Or(n.second),
		onlyFirst:  m.onlyFirst || n.onlyFirst,
		onlySecond: m.onlySecond || n.onlySecond,
		both: m.both || n.both ||
			m.first.And(n.second) != when.Impossible || m.second.And(n.first) != when.Impossible,
	}
}

// joined says how sure it is that the second day alone was one of membership.
func (m membership) joined() when.Certainty {
	return settled(m.first.Not().And(m.second), m.onlySecond)
}

// left says how sure it is that the first day alone was one of membership.
func (m membership) left() when.Certainty {
	return settled(m.first.And(m.second.Not()), m.onlyFirst)
}

// stayed says how sure it is that both days were.
func (m membership) stayed() when.Certainty {
	return settled(m.first.And(m.second), m.both)
}

// settled lowers a verdict that two days leave possible each to what they leave
// possible together.
func settled(c when.Certainty, possible bool) when.Certainty {
	if !possible {
		return when.Impossible
	}
	return c
}
