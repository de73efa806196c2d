package export

import (
	"iter"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/table"
)

// A claim is what a source says of one record.
type claim struct {
	office.Claim

	term   office.TermID // exactly one of these is set
	person office.PersonID
	post   office.PostID
	body   office.BodyID
	number int // from 1
}

// subject is the record that the claim is about.
func (c claim) subject() string {
	return string(c.term) + string(c.person) + string(c.post) + string(c.body)
}

func claims(g *office.Graph) definition {
	fields := []office.ClaimField{office.HolderField, office.StartField, office.EndField, office.FactField}
	return kind[claim]{
		name: "claims", title: "Claims",
		description: "Every printed version of the holder and the dates of a term, and every row of the infobox of a person, post or body, verbatim and with its place.",
		primaryKey:  []string{"subject_id", "number"},
		foreignKeys: []table.ForeignKey{
			to("terms", "term_id"), to("people", "person_id"), to("posts", "post_id"),
			to("bodies", "body_id"), to("documents", "document_id"),
		},
		all: claimsOf(g),
		columns: append([]column[claim]{
			named("subject_id", "Record that the claim is about: the one of the next four that is not null.", claim.subject),
			number("number", "Place among the claims about that record, from 1.", func(c claim) int { return c.number }),
			text("term_id", "Term that it is about.", func(c claim) office.TermID { return c.term }),
			text("person_id", "Person that it is about.", func(c claim) office.PersonID { return c.person }),
			text("post_id", "Post that it is about.", func(c claim) office.PostID { return c.post }),
			text("body_id", "Body that it is about.", func(c claim) office.BodyID { return c.body }),
			oneOf("field", "What it says: who held the term, when it began or ended, or another fact.", fields, claim.Field),
			text("edtf", "What the text was read as, for claims on dates.", claim.EDTF),
			oneOf("kind", "What sort of date the text was read as; UNKNOWN for claims that are not on dates.", dateKinds(), func(c claim) string { return c.Kind().String() }),
			oneOf("basis", "Whether a source prints it or it was derived.", []office.Basis{office.Printed, office.Derived}, claim.Basis),
		}, place(func(c claim) office.Claim { return c.Claim })...),
	}
}

// place is what a claim says and where it stands.
func place[T any](of func(T) office.Claim) []column[T] {
	return []column[T]{
		text("text", "What the source prints, verbatim.", func(r T) string { return of(r).Text() }),
		linked("document_id", "Document that says it.", func(r T) (office.Document, bool) { return of(r).Document() }, office.Document.ID),
		text("section", "Part of the document: infobox, lead or a heading.", func(r T) string { return of(r).Section() }),
		count("row", "Row of the table, from 1; null outside tables.", func(r T) (int, bool) { return of(r).Row() }),
		text("heading", "Heading of the table's column or key of the infobox row, as printed.", func(r T) string { return of(r).Label() }),
		number("line", "Line in the document, from 1; 0 when not known.", func(r T) int { return of(r).Line() }),
		number("column", "Column in that line, in characters from 1; 0 when not known.", func(r T) int { return of(r).Column() }),
	}
}

// claimsOf yields the claims about terms, then about people, posts and bodies.
func claimsOf(g *office.Graph) iter.Seq[claim] {
	return func(yield func(claim) bool) {
		_ = about(g.AllTerms(), office.Term.Claims, func(t office.Term) claim { return claim{term: t.ID()} }, yield) &&
			about(g.AllPeople(), office.Person.Facts, func(p office.Person) claim { return claim{person: p.ID()} }, yield) &&
			about(g.AllPosts(), office.Post.Facts, func(p office.Post) claim { return claim{post: p.ID()} }, yield) &&
			about(g.AllBodies(), office.Body.Facts, func(b office.Body) claim { return claim{body: b.ID()} }, yield)
	}
}

// about yields the claims about some records until yield has enough, and says
// whether it has not.
func about[T any](records iter.Seq[T], claims func(T) []office.Claim, on func(T) claim, yield func(claim) bool) bool {
	for r := range records {
		c := on(r)
		for i, said := range claims(r) {
			c.Claim, c.number = said, i+1
			if !yield(c) {
				return false
			}
		}
	}
	return true
}
