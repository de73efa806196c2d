package when

// Verdict says how sure it is that all the differences hold at once: Certain
// when they hold in every world, Impossible when together in none. Of no
// differences it is Certain; without worlds all is Impossible.
func (n *Network) Verdict(all []Difference) Certainty {
	if n.worldless {
		return Impossible
	}
	known := n.closed()
	return known.verdict(all)
}

func (m *matrix) verdict(all []Difference) Certainty {
	least := Certain
	for _, d := range all {
		least = least.And(m.alone(d))
	}
	if least == Possible && len(all) > 1 && !m.jointly(all) {
		return Impossible
	}
	return least
}

// alone is the verdict on one difference.
func (m *matrix) alone(d Difference) Certainty {
	w := d.weight()
	return verdict(m.after(d.To, d.From) <= w, m.after(d.From, d.To)+w >= 0)
}

// jointly reports whether some world meets all the differences: whether they
// make no negative cycle. A cycle goes from one difference to the next by what
// the matrix knows, so only the differences need to be its nodes.
func (m *matrix) jointly(all []Difference) bool {
	var room [16]int64
	ways := room[:0]
	for _, d := range all {
		w := d.weight()
		for _, e := range all {
			way := m.after(d.From, e.To)
			if w == unlimited || way == unlimited {
				ways = append(ways, unlimited)
				continue
			}
			ways = append(ways, w+way)
		}
	}
	return !negativeCycle(ways, len(all))
}

// negativeCycle reports whether a cycle among size nodes is negative. It
// overwrites ways, the length from each node to each other (Floyd and
// Warshall's algorithm).
func negativeCycle(ways []int64, size int) bool {
	for k := range size {
		onward := ways[k*size : k*size+size]
		if onward[k] < 0 {
			return true
		}
		for i := range size {
			shorten(ways[i*size:i*size+size], ways[i*size+k], onward)
		}
	}
	for i := range size {
		if ways[i*size+i] < 0 {
			return true
		}
	}
	return false
}

// shorten lowers ways to where one gets by going start first and onward from
// there.
func shorten(ways []int64, start int64, onward []int64) {
	if start == unlimited {
		return
	}
	for j, w := range onward {
		if w != unlimited {
			ways[j] = min(ways[j], start+w)
		}
	}
}
