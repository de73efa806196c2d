package office

// termsIn marks the terms in the posts. They are numbered by person and, within
// one, by time, so that going through them goes through people in order.
func (g *Graph) termsIn(posts postSet) bitset {
	marked := make(bitset, len(g.terms)/wordBits+1)
	for i := range g.rec.Posts {
		if !posts.has(int32(i)) {
			continue
		}
		for _, t := range (Post{g, int32(i)}).Terms() {
			marked.add(int(t.i))
		}
	}
	return marked
}

// holdersOf returns the people with a term in one of the posts, by number.
func (g *Graph) holdersOf(posts postSet) []int32 {
	marked := g.termsIn(posts)
	people := make([]int32, 0, min(marked.len(), len(g.people)))
	last := none
	for i := range marked.all() {
		person := g.personOf[i]
		if person != last {
			people = append(people, person)
		}
		last = person
	}
	return people
}
