package identity

import "iter"

// sets are groups of sides that mean one human each, and which of them are
// certainly not the same. All work on n sides takes about n log n steps.
type sets struct {
	parent map[Side]Side
	size   map[Side]int
	foes   map[Side][]Side // of a group's root: sides its members differ from
}

func newSets() *sets {
	return &sets{make(map[Side]Side), make(map[Side]int), make(map[Side][]Side)}
}

// root returns the side that stands for a side's group.
func (s *sets) root(of Side) Side {
	top := of
	for up, ok := s.parent[top]; ok; up, ok = s.parent[top] {
		top = up
	}
	for of != top {
		of, s.parent[of] = s.parent[of], top
	}
	return top
}

// join makes the groups of two sides one.
func (s *sets) join(a, b Side) {
	a, b = s.root(a), s.root(b)
	s.size[a], s.size[b] = max(s.size[a], 1), max(s.size[b], 1)
	if a == b {
		return
	}
	if s.size[a] < s.size[b] {
		a, b = b, a
	}
	s.parent[b] = a
	s.size[a] += s.size[b]
	s.foes[a] = append(s.foes[a], s.foes[b]...)
	delete(s.foes, b)
}

// sides yields every side that was joined with another, in no order.
func (s *sets) sides() iter.Seq[Side] {
	return func(yield func(Side) bool) {
		for side := range s.size {
			if !yield(side) {
				return
			}
		}
	}
}

// part notes that two sides are not the same.
func (s *sets) part(a, b Side) {
	x, y := s.root(a), s.root(b)
	s.foes[x] = append(s.foes[x], b)
	s.foes[y] = append(s.foes[y], a)
}

// apart says whether a member of one side's group differs from one of the
// other's. It looks at the foes of the group that has fewer.
func (s *sets) apart(a, b Side) bool {
	a, b = s.root(a), s.root(b)
	if len(s.foes[a]) > len(s.foes[b]) {
		a, b = b, a
	}
	for _, foe := range s.foes[a] {
		if s.root(foe) == b {
			return true
		}
	}
	return false
}
