package popolo

import "github.com/seed-51aee618/cursus/internal/office"

// A claim is an office.ClaimRecord; its place stands beside the rest.
type claim struct {
	Field office.ClaimField `json:"field,omitempty"`
	Text  string            `json:"text,omitempty"`
	Date  *date             `json:"date,omitempty"`
	Basis office.Basis      `json:"basis,omitempty"`
	place
}

type place struct {
	Document office.DocumentID `json:"document,omitempty"`
	Section  string            `json:"section,omitempty"`
	Row      int               `json:"row,omitempty"`
	Label    string            `json:"label,omitempty"`
	Line     int               `json:"line,omitempty"`
	Column   int               `json:"column,omitempty"`
}

type reference struct {
	Name   string          `json:"name,omitempty"`
	Body   office.BodyID   `json:"body,omitempty"`
	Post   office.PostID   `json:"post,omitempty"`
	Person office.PersonID `json:"person,omitempty"`
	place
}

func claimOf(c office.ClaimRecord) claim {
	return claim{c.Field, c.Text, dateOf(c.Date), c.Basis, place(c.Place)}
}

func (c claim) record() (office.ClaimRecord, error) {
	d, err := c.Date.date()
	return office.ClaimRecord{
		Field: c.Field, Text: c.Text, Date: d, Basis: c.Basis, Place: office.Place(c.place),
	}, at("date", err)
}

func referenceOf(r office.Reference) reference {
	return reference{r.Text, r.Body, r.Post, r.Person, place(r.Place)}
}

func (r reference) record() office.Reference {
	return office.Reference{Text: r.Name, Body: r.Body, Post: r.Post, Person: r.Person, Place: office.Place(r.place)}
}

// maybe applies f to what p points to, if it points to anything.
func maybe[A, B any](p *A, f func(A) B) *B {
	if p == nil {
		return nil
	}
	b := f(*p)
	return &b
}

// each applies f to every element; of none it makes none.
func each[A, B any](as []A, f func(A) B) []B {
	if len(as) == 0 {
		return nil
	}
	bs := make([]B, len(as))
	for i, a := range as {
		bs[i] = f(a)
	}
	return bs
}
