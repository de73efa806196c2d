package when

// hold decides a conjunction of constraints. Each alone is settled by two
// comparisons, for the endpoints of different terms are independent. All are
// certain together when each is; whether all are possible together takes a
// look at the cycles they make.
func hold(all []Constraint, a, b Span) Certainty {
	boxes := [...]Box{StartA: a.Start, EndA: a.End, StartB: b.Start, EndB: b.End}
	least := Certain
	for _, c := range all {
		least = least.And(c.alone(&boxes))
	}
	if least != Possible || len(all) == 1 {
		return least
	}
	if !jointlyOf(all, &boxes) {
		return Impossible
	}
	return Possible
}

// alone is the verdict on one constraint.
func (c Constraint) alone(boxes *[4]Box) Certainty {
	from, to := boxes[c.From], boxes[c.To]
	return verdict(from.least(to) >= c.AtLeast, from.most(to) >= c.AtLeast)
}

// jointlyOf reports whether some world of two terms meets all the constraints.
func jointlyOf(all []Constraint, boxes *[4]Box) bool {
	var most [16]int64
	for i, from := range boxes {
		for j, to := range boxes {
			most[4*i+j] = unlimited
			if days := from.most(to); days != NoMax {
				most[4*i+j] = int64(days)
			}
		}
		most[4*i+i] = 0
	}
	for _, end := range [...]int{int(EndA), int(EndB)} {
		back := &most[4*end+end-1] // a start is not after its end
		*back = min(*back, 0)
	}
	var room [8]Difference
	demands := room[:0]
	for _, c := range all {
		demands = append(demands, Difference{Node(c.From), Node(c.To), c.AtLeast})
	}
	closed := matrix{most: most[:], size: 4, stride: 4}
	return closed.jointly(demands)
}
