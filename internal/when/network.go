package when

// hold decides a conjunction of constraints. Each alone is settled by two
// comparisons, for the endpoints of different terms are independent. All are
// certain together when each is; whether all are possible together only the
// network knows.
func hold(all []Constraint, a, b Span) Certainty {
	boxes := [...]Box{StartA: a.Start, EndA: a.End, StartB: b.Start, EndB: b.End}
	least := Certain
	for _, c := range all {
		least = least.And(c.alone(&boxes))
	}
	if least != Possible || len(all) == 1 {
		return least
	}
	n := newNetwork(boxes)
	for _, c := range all {
		n.demand(c)
	}
	if !n.feasible() {
		return Impossible
	}
	return Possible
}

// alone is the verdict on one constraint.
func (c Constraint) alone(boxes *[4]Box) Certainty {
	from, to := boxes[c.From], boxes[c.To]
	return verdict(from.least(to) >= c.AtLeast, from.most(to) >= c.AtLeast)
}

// A network is a simple temporal network of the four endpoints and day zero:
// network[i][j] is the most days that node j may come after node i (Dechter,
// Meiri, Pearl, "Temporal constraint networks", 1991).
type network [5][5]int64

// zero is the node of day 0; an Endpoint is its own node.
const zero = 4

// unlimited is more than any sum of five differences of days, and twice of it
// still counts.
const unlimited = int64(1) << 60

func newNetwork(boxes [4]Box) network {
	var n network
	for i := range n {
		for j := range n[i] {
			if i != j {
				n[i][j] = unlimited
			}
		}
	}
	for i, b := range boxes {
		if b.Hi != Future {
			n[zero][i] = int64(b.Hi)
		}
		if b.Lo != Past {
			n[i][zero] = -int64(b.Lo)
		}
	}
	n.demand(Constraint{StartA, EndA, 0})
	n.demand(Constraint{StartB, EndB, 0})
	return n
}

// demand adds a constraint.
func (n *network) demand(c Constraint) {
	n[c.To][c.From] = min(n[c.To][c.From], -int64(c.AtLeast))
}

// feasible reports whether some world meets every demand: whether no cycle is
// negative (Floyd and Warshall's algorithm).
func (n *network) feasible() bool {
	for k := range n {
		for i := range n {
			way := n[i][k]
			if way == unlimited {
				continue
			}
			for j := range n {
				n[i][j] = min(n[i][j], way+n[k][j])
			}
		}
	}
	for i := range n {
		if n[i][i] < 0 {
			return false
		}
	}
	return true
}
