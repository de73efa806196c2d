package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A question is one document, with a writer made by hand that answers it.
type question struct {
	name  string
	query string
	write func(b []byte) []byte
}

const (
	deepObjects = 3500
	pageSize    = 100
	day         = "1998-06-01"
)

// questions are what is measured, of records that the graph has.
func questions(g *office.Graph) ([]question, error) {
	person, body := busyPerson(g), largeBody(g)
	on, err := when.ParseEDTF(day)
	if err != nil {
		return nil, err
	}
	careers := headline(g)
	if _, err := careers(); err != nil {
		return nil, err
	}
	return []question{
		{
			"person", fmt.Sprintf(`query Person { person(by: { id: %q }) { id name birth { edtf }
  career { post { title } start { edtf } end { edtf kind } } } }`, person.ID()),
			func(b []byte) []byte { return writePerson(b, person) },
		},
		{
			"page", fmt.Sprintf(`query Page { posts(first: %d) { totalCount nodes { id title
  holders(on: %q) { nodes { certainty term { person { id name } start { edtf } } } } } } }`, pageSize, day),
			func(b []byte) []byte { return writePage(b, g, on) },
		},
		{
			"deep", fmt.Sprintf(`query Deep { body(by: { id: %q }) { name posts { title
  terms { start { edtf } person { name terms { start { edtf } post { title } } } } } } }`, body.ID()),
			func(b []byte) []byte { return writeDeep(b, body) },
		},
		{
			"headline", `query Headline { careers(
  steps: [{ post: { type: "post-type:party-committee-secretary" } }, { body: { partOf: "body:politburo" } }], first: 100
) { totalCount nodes { certainty person { name } steps { term { post { title } } spell { start { edtf } end { edtf } } } } } }`,
			func(b []byte) []byte {
				c, _ := careers() // it was asked before
				return writeCareers(b, c)
			},
		},
	}, nil
}

// headline asks for the careers of the fourth question.
func headline(g *office.Graph) func() (*office.CareerConnection, error) {
	secretary, politburo := office.PostTypeID("post-type:party-committee-secretary"), office.BodyID("body:politburo")
	first := int32(pageSize)
	steps := []office.CareerStep{
		{Post: &office.PostFilter{Type: &secretary}, MergeReelections: true, Which: office.AnySpell},
		{
			Body: &office.BodyFilter{PartOf: &politburo}, MergeReelections: true, Which: office.AnySpell,
			Relations: []when.Relation{when.BeganLater},
		},
	}
	return func() (*office.CareerConnection, error) {
		return g.Careers(context.Background(), office.CareerQuestion{
			Steps: steps, Reading: when.Stated, AtLeast: when.Possible,
		}, relay.Page{First: &first})
	}
}

// busyPerson is the first with at least eight terms, or else with the most.
func busyPerson(g *office.Graph) office.Person {
	var busiest office.Person
	most := -1
	for p := range g.AllPeople() {
		if n := len(p.Terms()); n > most {
			busiest, most = p, n
		}
		if most >= 8 {
			break
		}
	}
	return busiest
}

// largeBody is the body whose deep answer is nearest to deepObjects objects.
func largeBody(g *office.Graph) office.Body {
	bodies := slices.Collect(g.AllBodies())
	away := func(b office.Body) int {
		n := objects(b) - deepObjects
		return max(n, -n)
	}
	return slices.MinFunc(bodies, func(a, b office.Body) int { return cmp.Compare(away(a), away(b)) })
}

// objects is how many objects the deep answer on a body has.
func objects(b office.Body) int {
	n := 1
	for _, p := range b.Posts() {
		n++
		for _, t := range p.Terms() {
			n += 3 + 3*len(t.Person().Terms())
		}
	}
	return n
}
