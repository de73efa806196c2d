package when

// Ends are the first and the last day of a term in a [Network].
type Ends struct{ Start, End Node }

// Differences returns what r demands of the terms a and b of a network, as
// said of b: all of them together.
func (r Relation) Differences(a, b Ends) []Difference {
	if int(r) >= len(constraints) {
		return nil
	}
	nodes := [...]Node{StartA: a.Start, EndA: a.End, StartB: b.Start, EndB: b.End}
	all := make([]Difference, len(constraints[r]))
	for i, c := range constraints[r] {
		all[i] = Difference{nodes[c.From], nodes[c.To], c.AtLeast}
	}
	return all
}
