package office

// A NamedReference is a name in a source and, where it resolves, the record it
// means: a body, a post or a person.
type NamedReference struct {
	g *Graph
	r *Reference
}

// Text is the name as printed.
func (n NamedReference) Text() string { return n.r.Text }

// Body is the body it means, if it means one.
func (n NamedReference) Body() (Body, bool) { return n.g.body(n.r.Body) }

// Post is the post it means, if it means one.
func (n NamedReference) Post() (Post, bool) { return n.g.post(n.r.Post) }

// Person is the person it means, if it means one.
func (n NamedReference) Person() (Person, bool) { return n.g.person(n.r.Person) }

func (g *Graph) reference(r *Reference) (NamedReference, bool) {
	return NamedReference{g, r}, r != nil
}

func (g *Graph) references(rs []Reference) []NamedReference {
	named := make([]NamedReference, len(rs))
	for i := range rs {
		named[i] = NamedReference{g, &rs[i]}
	}
	return named
}
