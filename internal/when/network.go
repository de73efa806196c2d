package when

// A Node is a day of a [Network] that is not known.
type Node int

// Origin is the node of day 0, which every Network has.
const Origin Node = 0

// A Difference demands that To comes at least AtLeast days after From; a
// negative number lets it come that many days before. [NoMin] demands nothing,
// and what no two days can be apart, such as [NoMax], cannot be met.
type Difference struct {
	From, To Node
	AtLeast  int
}

// Not returns the opposite: it holds in the worlds in which d does not.
func (d Difference) Not() Difference {
	atLeast := NoMax
	if d.AtLeast > NoMin+1 {
		atLeast = 1 - d.AtLeast
	}
	return Difference{From: d.To, To: d.From, AtLeast: atLeast}
}

// weight is how many days after To From may come at most.
func (d Difference) weight() int64 {
	switch n := int64(d.AtLeast); {
	case n < -farthest:
		return unlimited
	case n > farthest:
		return -2 * unlimited
	default:
		return -n
	}
}

// A Network is what is known of some days: a box for each and differences
// between them. A world picks a day for every node so that all hold; answers
// are exact over all worlds. It is a simple temporal network, kept closed, so
// adding costs the square of its nodes and asking next to nothing. The zero
// value has the node [Origin] alone. A Network that nobody changes can be
// asked from several goroutines at once; its nodes mean nothing to another.
type Network struct {
	known     matrix
	worldless bool
}

// Add adds a day within b and returns its node. A box without days leaves the
// network without worlds.
func (n *Network) Add(b Box) Node {
	n.known = n.closed()
	n.worldless = n.worldless || b.Lo > b.Hi
	before, after := unlimited, unlimited
	if b.Lo != Past {
		before = -int64(b.Lo)
	}
	if b.Hi != Future {
		after = int64(b.Hi)
	}
	n.known.add(before, after)
	return Node(n.known.size - 1)
}

// AddSpan adds the two endpoints of a term that starts and ends within s.
func (n *Network) AddSpan(s Span) Ends {
	e := Ends{n.Add(s.Start), n.Add(s.End)}
	n.Require(Difference{From: e.Start, To: e.End})
	return e
}

// Require demands that d holds in every world.
func (n *Network) Require(d Difference) {
	n.known = n.closed()
	n.worldless = n.worldless || !n.known.require(d, nil)
}

// closed returns what is known, the Origin at least.
func (n *Network) closed() matrix {
	m := n.known
	if m.size == 0 {
		m.add(0, 0)
	}
	return m
}

// Consistent reports whether there is a world.
func (n *Network) Consistent() bool { return !n.worldless }

// Bounds returns the fewest and the most days from one node to another over
// all worlds: below zero when to may come before from. lo is [NoMin] or hi
// [NoMax] where that side has no bound. Without worlds lo is over hi.
func (n *Network) Bounds(from, to Node) (lo, hi int) {
	if n.worldless {
		return NoMax, NoMin
	}
	known := n.closed()
	lo, hi = NoMin, NoMax
	if most := known.after(to, from); most != unlimited {
		lo = int(-most)
	}
	if most := known.after(from, to); most != unlimited {
		hi = int(most)
	}
	return lo, hi
}

// Box returns where the day of x can lie: its box, as all else tightens it.
// Without worlds it contains no day.
func (n *Network) Box(x Node) Box {
	lo, hi := n.Bounds(Origin, x)
	if lo > hi {
		return Box{Future, Past}
	}
	return newBox(saturate(int64(lo)), saturate(int64(hi)))
}

// Clone returns a network that can be added to without changing n.
func (n *Network) Clone() *Network {
	return &Network{known: n.known.clone(), worldless: n.worldless}
}
