package office

import "math/bits"

// A termSet marks terms, one bit each. Terms are numbered by person and, within
// one, by time, so that going through a set goes through people in order.
type termSet []uint64

// wordBits is how many terms one word of a set marks.
const wordBits = 64

// termsIn marks the terms in the posts.
func (g *Graph) termsIn(posts postSet) termSet {
	marked := make(termSet, len(g.terms)/wordBits+1)
	for i := range g.rec.Posts {
		if !posts.has(int32(i)) {
			continue
		}
		for _, t := range (Post{g, int32(i)}).Terms() {
			marked[t.i/wordBits] |= 1 << (t.i % wordBits)
		}
	}
	return marked
}

// len is how many terms are marked.
func (s termSet) len() int {
	n := 0
	for _, word := range s {
		n += bits.OnesCount64(word)
	}
	return n
}

// holdersOf returns the people with a term in one of the posts, by number.
func (g *Graph) holdersOf(posts postSet) []int32 {
	marked := g.termsIn(posts)
	people := make([]int32, 0, min(marked.len(), len(g.rec.People)))
	last := none
	for at, word := range marked {
		for ; word != 0; word &= word - 1 {
			person := g.personOf[at*wordBits+bits.TrailingZeros64(word)]
			if person != last {
				people = append(people, person)
			}
			last = person
		}
	}
	return people
}
