package draft

import "github.com/seed-51aee618/cursus/internal/office"

// A Term is one person's time in one post, as the draft alone tells it.
type Term struct {
	office.Term
	At Text // what names the holder
}

// Name is the holder's, in Latin letters where the draft gives any.
func (t Term) Name() string { return t.Person().Name() }

// NativeName is the holder's in Han characters; empty when the draft gives none.
func (t Term) NativeName() string { return t.Person().NativeName() }

// PostTitle is what the post is called.
func (t Term) PostTitle() string { return t.Post().Title() }

// termsOf returns the terms with what names their holders, in the order given.
func termsOf(g *office.Graph, ids []office.TermID, at *lines) []Term {
	terms := make([]Term, 0, len(ids))
	for _, id := range ids {
		node, _ := g.Node(string(id))
		if term, ok := node.(office.Term); ok {
			terms = append(terms, Term{term, at.holder(term)})
		}
	}
	return terms
}

// An Issue is what is wrong in the draft, and how much of its line it is about.
type Issue struct {
	office.Issue
	Length int // characters from the issue's column on; 0 when it is about the whole draft
}
