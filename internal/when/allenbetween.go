package when

// AllenOf returns the relation of two terms of which every day is known: from
// a.Lo to a.Hi, from b.Lo to b.Hi. It is one of the thirteen.
func AllenOf(a, b Box, boundary Boundary) Allen {
	switch {
	case a.Lo == b.Lo:
		return byEnd(a, b, Starts, Equals, StartedBy)
	case a.Hi == b.Hi:
		return pick(a.Lo < b.Lo, FinishedBy, Finishes)
	case (a.Lo < b.Lo) == (b.Hi < a.Hi):
		return pick(a.Lo < b.Lo, Contains, During)
	case b.Lo < a.Lo:
		return AllenOf(b, a, boundary).Converse()
	}
	lo, hi := boundary.days()
	switch days := int64(b.Lo) - int64(a.Hi); {
	case days > hi:
		return Before
	case days >= lo:
		return Meets
	default:
		return Overlaps
	}
}

func byEnd(a, b Box, first, same, last Allen) Allen {
	if a.Hi == b.Hi {
		return same
	}
	return pick(a.Hi < b.Hi, first, last)
}

func pick(yes bool, r, s Allen) Allen {
	if yes {
		return r
	}
	return s
}

// AllenBetween returns the relations that hold of a and b in some world: two
// terms that nothing links but the boxes of their own days. What it lacks is
// impossible; [Allen.Among] judges any set of relations by it.
func AllenBetween(a, b Span, boundary Boundary) Allen {
	lo, hi := boundary.days()
	x, y := a.limits(), b.limits()
	return x.first(&y, lo, hi) | y.first(&x, lo, hi).Converse()
}

// limits are the bounds of a span's start and end as plain numbers.
type limits struct{ start0, start1, end0, end1 int64 }

func (s Span) limits() limits {
	return limits{past(s.Start.Lo), future(s.Start.Hi), past(s.End.Lo), future(s.End.Hi)}
}

func past(d Day) int64 {
	if d == Past {
		return -unlimited
	}
	return int64(d)
}

func future(d Day) int64 {
	if d == Future {
		return unlimited
	}
	return int64(d)
}

// first returns the possible relations in which a begins first, or both begin
// together and a does not end last. Each is a few differences between the four
// days, and holds in some world when they make no negative cycle.
func (a *limits) first(b *limits, lo, hi int64) Allen {
	var r Allen
	may := func(relation Allen, holds bool) {
		if holds {
			r |= relation
		}
	}
	start := max(b.start0, a.start0+1) // the first day b can begin after a
	end := min(a.end1, b.end1-1)       // the last day a can end before b
	later, sooner := start <= b.start1, a.end0 <= end
	starts := max(a.start0, b.start0) <= min(a.start1, b.start1)
	ends := max(a.end0, b.end0) <= min(a.end1, b.end1)

	may(Before, a.end0+hi < b.start1)
	may(Meets, later && sooner && start-end <= hi && b.start1-a.end0 >= lo)
	may(Overlaps, later && sooner && start-end < lo)
	may(FinishedBy, later && ends && start <= min(a.end1, b.end1))
	may(Contains, later && b.end0 < a.end1 && start <= min(b.end1, a.end1-1))
	may(Starts, starts && sooner && max(a.start0, b.start0) <= end)
	may(Equals, starts && ends && max(a.start0, b.start0) <= min(a.end1, b.end1))
	return r
}
