package when

// AllHold says how sure it is that all of the relations hold of a and b at
// once. It is exact: relations that are possible one by one may exclude each
// other. Of no relations it is Certain.
func AllHold(relations []Relation, a, b Span) Certainty {
	if len(relations) == 1 {
		return relations[0].Holds(a, b)
	}
	var all []Constraint
	for _, r := range relations {
		if int(r) >= len(constraints) {
			return Impossible
		}
		all = append(all, constraints[r]...)
	}
	return hold(all, a, b)
}
