package office

import "iter"

// AllBodies yields every body, as the table of bodies has them.
func (g *Graph) AllBodies() iter.Seq[Body] {
	return all(len(g.rec.Bodies), func(i int32) Body { return Body{g, i} })
}

// AllPosts yields every post, as the table of posts has them.
func (g *Graph) AllPosts() iter.Seq[Post] {
	return all(len(g.rec.Posts), func(i int32) Post { return Post{g, i} })
}

// AllDocuments yields every document, as the table of documents has them.
func (g *Graph) AllDocuments() iter.Seq[Document] {
	return all(len(g.rec.Documents), func(i int32) Document { return Document{g, i} })
}

// AllPeople yields every person, in the order in which they were first read.
func (g *Graph) AllPeople() iter.Seq[Person] {
	return all(len(g.people), func(i int32) Person { return Person{g, i} })
}

// AllTerms yields every term, by person and then by time.
func (g *Graph) AllTerms() iter.Seq[Term] {
	return all(len(g.terms), func(i int32) Term { return Term{g, i} })
}

// AllRelations yields every relation, as the table of relations has them.
func (g *Graph) AllRelations() iter.Seq[Relation] {
	return all(len(g.rec.Relations), func(i int32) Relation { return Relation{g, i} })
}

// AllChanges yields every change, by time.
func (g *Graph) AllChanges() iter.Seq[ChangeEvent] {
	return all(len(g.rec.Changes), func(i int32) ChangeEvent { return ChangeEvent{g, i} })
}

func all[T any](n int, at func(int32) T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for i := range int32(n) {
			if !yield(at(i)) {
				return
			}
		}
	}
}
