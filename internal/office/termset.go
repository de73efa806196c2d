package office

import (
	"context"
	"iter"
)

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

// termsOf yields the terms in the posts, by number.
func (g *Graph) termsOf(posts postSet) iter.Seq[int] {
	if posts == nil {
		return func(yield func(int) bool) {
			for i := range g.terms {
				if !yield(i) {
					return
				}
			}
		}
	}
	return g.termsIn(posts).all()
}

// holdersOf returns the people with a term in one of the posts, by number.
func (g *Graph) holdersOf(posts postSet) []int32 {
	people := make([]int32, 0, min(g.countTerms(posts), len(g.people)))
	last := none
	for i := range g.termsOf(posts) {
		person := g.personOf[i]
		if person != last {
			people = append(people, person)
		}
		last = person
	}
	return people
}

// eachHolder calls visit with every person who has a term in a post that the
// filter may choose, by number, until the context ends; the error is then its.
func (g *Graph) eachHolder(ctx context.Context, f *TermFilter, visit func(Person)) error {
	posts, err := g.postsOf(f)
	if err != nil {
		return err
	}
	for i, person := range g.holdersOf(posts) {
		if i%peopleBetweenLooks == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		visit(Person{g, person})
	}
	return nil
}

// eachTerm calls visit with every term that the filter chooses, by number, until
// the context ends; the error is then its.
func (g *Graph) eachTerm(ctx context.Context, f *TermFilter, visit func(Term)) error {
	wanted, err := g.termTest(f)
	if err != nil {
		return err
	}
	posts, err := g.postsOf(f)
	if err != nil {
		return err
	}
	looked := 0
	for i := range g.termsOf(posts) {
		if looked%peopleBetweenLooks == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		looked++
		if t := g.termAt(int32(i)); wanted(t) {
			visit(t)
		}
	}
	return nil
}
