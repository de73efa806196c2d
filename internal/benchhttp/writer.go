package main

import (
	"strconv"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// What follows writes the four answers by hand, as somebody would who knows the
// questions beforehand: one buffer, no tree, no reflection.

func writePerson(b []byte, p office.Person) []byte {
	b = text(append(b, `{"data":{"person":{"id":`...), string(p.ID()))
	b = text(append(b, `,"name":`...), p.Name())
	b = append(edtf(append(b, `,"birth":{"edtf":`...), p.Birth()), `},"career":[`...)
	for i, s := range p.Career() {
		b = comma(b, i)
		b = text(append(b, `{"post":{"title":`...), s.Post().Title())
		b = edtf(append(b, `},"start":{"edtf":`...), s.Start())
		b = edtf(append(b, `},"end":{"edtf":`...), s.End())
		b = append(append(append(b, `,"kind":"`...), s.End().Kind().String()...), `"}}`...)
	}
	return append(b, `]}}}`...)
}

func writePage(b []byte, g *office.Graph, on when.Date) []byte {
	first := int32(pageSize)
	page, _ := g.Posts(nil, relay.Page{First: &first}) // it was asked before
	b = number(append(b, `{"data":{"posts":{"totalCount":`...), int(page.TotalCount()))
	b = append(b, `,"nodes":[`...)
	for i, p := range page.Nodes() {
		b = comma(b, i)
		b = text(append(b, `{"id":`...), string(p.ID()))
		b = text(append(b, `,"title":`...), p.Title())
		b = append(b, `,"holders":{"nodes":[`...)
		holders, _ := p.Holders(on, when.Sometime, when.Stated, when.Possible)
		for j, h := range holders.Holders() {
			b = comma(b, j)
			b = append(append(append(b, `{"certainty":"`...), h.Certainty().String()...), `","term":{"person":{"id":`...)
			b = text(b, string(h.Term().Person().ID()))
			b = text(append(b, `,"name":`...), h.Term().Person().Name())
			b = append(edtf(append(b, `},"start":{"edtf":`...), h.Term().Start()), `}}}`...)
		}
		b = append(b, `]}}`...)
	}
	return append(b, `]}}}`...)
}

func writeDeep(b []byte, body office.Body) []byte {
	b = text(append(b, `{"data":{"body":{"name":`...), body.Name())
	b = append(b, `,"posts":[`...)
	for i, p := range body.Posts() {
		b = text(append(comma(b, i), `{"title":`...), p.Title())
		b = append(b, `,"terms":[`...)
		for j, t := range p.Terms() {
			b = edtf(append(comma(b, j), `{"start":{"edtf":`...), t.Start())
			b = text(append(b, `},"person":{"name":`...), t.Person().Name())
			b = append(b, `,"terms":[`...)
			for k, own := range t.Person().Terms() {
				b = edtf(append(comma(b, k), `{"start":{"edtf":`...), own.Start())
				b = append(text(append(b, `},"post":{"title":`...), own.Post().Title()), `}}`...)
			}
			b = append(b, `]}}`...)
		}
		b = append(b, `]}`...)
	}
	return append(b, `]}}}`...)
}

func writeCareers(b []byte, c *office.CareerConnection) []byte {
	b = number(append(b, `{"data":{"careers":{"totalCount":`...), int(c.TotalCount()))
	b = append(b, `,"nodes":[`...)
	for i, m := range c.Nodes() {
		b = append(append(append(comma(b, i), `{"certainty":"`...), m.Certainty().String()...), `","person":{"name":`...)
		b = append(text(b, m.Person().Name()), `},"steps":[`...)
		for j, s := range m.Steps() {
			b = comma(b, j)
			spell, term := s.Spell(), s.Term()
			b = text(append(b, `{"term":{"post":{"title":`...), term.Post().Title())
			b = edtf(append(b, `}},"spell":{"start":{"edtf":`...), spell.Start())
			b = append(edtf(append(b, `},"end":{"edtf":`...), spell.End()), `}}}`...)
		}
		b = append(b, `]}`...)
	}
	return append(b, `]}}}`...)
}

func comma(b []byte, i int) []byte {
	if i > 0 {
		return append(b, ',')
	}
	return b
}

func number(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) }

func edtf(b []byte, d office.PartialDate) []byte { return text(b, d.EDTF()) }

// text quotes a text of the invented records, none of which needs an escape.
func text(b []byte, s string) []byte {
	return append(append(append(b, '"'), s...), '"')
}
