package office

import (
	"fmt"
	"sync"

	"github.com/seed-51aee618/cursus/internal/when"
)

// termsAtOnce is how many terms are packed before what they held is given back.
const termsAtOnce = 1 << 14

// linkTerms packs the terms and links them to person and post.
func (g *Graph) linkTerms() error {
	n, claims := len(g.rec.Terms), len(g.claims)
	for i := range g.rec.Terms {
		claims += len(g.rec.Terms[i].Claims)
	}
	g.claims = append(make([]claimRow, 0, claims), g.claims...)
	g.claimsOf = make([]uint32, n+1)
	g.terms, g.briefs = make([]termRow, n), make([]brief, n)
	g.personOf, g.postOf = make([]int32, n), make([]int32, n)
	for from := 0; from < n; from += termsAtOnce {
		to := min(from+termsAtOnce, n)
		var beside sync.WaitGroup
		beside.Go(func() { g.pack.terms(from, to) })
		err := g.settleTerms(from, to)
		beside.Wait()
		if err != nil {
			return err
		}
		for i := from; i < to; i++ {
			g.rec.Terms[i].Claims = nil // so that they can be freed while the rest is packed
		}
	}
	g.claimsOf[n] = uint32(len(g.claims))
	return firstError(g.orderByPerson(), g.orderByPost(), g.indexTerms())
}

// terms packs what records of terms print: texts, numbers and claims.
func (p *packer) terms(from, to int) {
	for i := from; i < to; i++ {
		r, row := &p.g.rec.Terms[i], &p.g.terms[i]
		row.ordinal, row.source = p.texts.once(r.Ordinal), p.texts.once(r.Source)
		row.document, row.row = p.document(r.Document), p.number(r.Row, r)
		p.g.briefs[i].status, p.g.briefs[i].listed = coded(p, &p.g.statuses, r.Status), r.Listed
		p.g.claimsOf[i] = p.claims(r.Claims).first
	}
}

// settleTerms links terms to person and post, and settles their dates. It goes
// from the last to the first, so that who packs the same terms beside it does not
// write where it does.
func (g *Graph) settleTerms(from, to int) error {
	above := new(TermRecord) // mostly of the same post and document
	post := none
	for i := to - 1; i >= from; i-- {
		r, row := &g.rec.Terms[i], &g.terms[i]
		person := place(g.personIndex, r.Person)
		if r.Post != above.Post {
			post = place(g.posts, r.Post)
		}
		if person == none || post == none {
			return fmt.Errorf("%s: person %q or post %q names no record", r.ID, r.Person, r.Post)
		}
		if r.Document != above.Document {
			if err := dangling(g.documents, string(r.ID), "document", r.Document); err != nil {
				return err
			}
		}
		above = r
		g.personOf[i], g.postOf[i] = person, post
		row.start, row.end = g.pack.settler.claims(StartField, r.Claims), g.pack.settler.claims(EndField, r.Claims)
		start, end := &g.settled[row.start], &g.settled[row.end]
		worlds := spans(start.worlds, end.worlds)
		if len(worlds) == 0 {
			worlds = spans(start.worlds, []when.Box{when.Anytime()}) // the end counts as unknown
		}
		b := &g.briefs[i]
		b.printed[0], b.versions = hullOf(worlds), len(worlds) > 1
		if b.versions {
			row.worlds, row.spans[when.Stated] = uint32(len(g.spans)), uint8(len(worlds))
			g.spans = append(g.spans, worlds...)
		}
	}
	return nil
}
