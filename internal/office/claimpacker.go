package office

import (
	"fmt"
	"math"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A wordingKey is a wording as records have it.
type wordingKey struct {
	text string
	date when.Date
}

// A headingKey is a heading as records have it.
type headingKey struct {
	document       DocumentID
	section, label string
	field          ClaimField
	basis          Basis
}

// A knownHeading is one that a claim had, and its place.
type knownHeading struct {
	key headingKey
	at  int32
	met bool
}

// claimsAbove is of how many claims of the row above the headings are looked at
// first: rows of a table have the same.
const claimsAbove = 8

// claims packs claims, so that they stand together.
func (p *packer) claims(records []ClaimRecord) claimRange {
	r := claimRange{first: uint32(len(p.g.claims))}
	for i := range records {
		p.g.claims = append(p.g.claims, p.claim(&records[i], i))
	}
	if r.end = uint32(len(p.g.claims)); len(p.g.claims) > math.MaxInt32 {
		p.fail(fmt.Errorf("more than %d claims", math.MaxInt32))
	}
	return r
}

// claim packs a claim, the nth of a record.
func (p *packer) claim(c *ClaimRecord, nth int) claimRow {
	return claimRow{
		wording: p.wording(c.Text, c.Date), heading: p.heading(c, nth),
		row: p.number(c.Place.Row, c), line: p.number(c.Place.Line, c), column: p.number(c.Place.Column, c),
	}
}

// wording is the place of a wording among those of the graph. Most claims on
// dates say what the date has for its text, and others have no date.
func (p *packer) wording(text string, date when.Date) int32 {
	add := func() int32 {
		p.g.wordings = append(p.g.wordings, wording{p.texts.once(text), p.date(date)})
		return int32(len(p.g.wordings) - 1)
	}
	switch {
	case date.IsZero():
		return once(p.said, text, add)
	case date.Text() == text:
		return once(p.dated, date, add)
	default:
		return once(p.wordings, wordingKey{text, date}, add)
	}
}

// heading is the place of a claim's heading among those of the graph.
func (p *packer) heading(c *ClaimRecord, nth int) int32 {
	key := headingKey{c.Place.Document, c.Place.Section, c.Place.Label, c.Field, c.Basis}
	above := &p.above[nth%claimsAbove]
	if above.met && above.key == key {
		return above.at
	}
	at := once(p.headings, key, func() int32 {
		p.g.headings = append(p.g.headings, heading{
			document: p.document(key.document), section: p.texts.once(key.section), label: p.texts.once(key.label),
			field: coded(p, &p.g.fields, key.field), basis: coded(p, &p.g.bases, key.basis),
		})
		return int32(len(p.g.headings) - 1)
	})
	*above = knownHeading{key, at, true}
	return at
}

// document is the reference to a document, known or not. Mostly it is the one
// asked for before.
func (p *packer) document(id DocumentID) documentRef {
	if id != p.asked || id == "" {
		p.asked, p.answer = id, documentRef(place(p.g.documents, id))
		if p.answer < 0 {
			p.answer = -1 - documentRef(p.texts.once(string(id)))
		}
	}
	return p.answer
}

// date is the place of a date among those of the graph.
func (p *packer) date(d when.Date) int32 {
	return once(p.dates, d, func() int32 {
		p.g.dates = append(p.g.dates, d)
		return int32(len(p.g.dates) - 1)
	})
}

// packClaims packs the claims that are not on terms: infobox rows, relations and
// the claims of issues.
func (g *Graph) packClaims() error {
	g.factsOfBody = packed(g.pack, g.rec.Bodies, func(r *BodyRecord) *[]ClaimRecord { return &r.Facts })
	g.factsOfPost = packed(g.pack, g.rec.Posts, func(r *PostRecord) *[]ClaimRecord { return &r.Facts })
	g.claimsOfIssue = packed(g.pack, g.rec.Issues, func(r *IssueRecord) *[]ClaimRecord { return &r.Claims })
	for i := range g.rec.Relations {
		claim := &g.rec.Relations[i].Claim
		g.claimOfRelation = append(g.claimOfRelation, g.pack.claims([]ClaimRecord{*claim}).first)
		*claim = ClaimRecord{}
	}
	return g.pack.publish()
}

// packed packs the claims of each record and takes them out of it.
func packed[R any](p *packer, records []R, claims func(*R) *[]ClaimRecord) []claimRange {
	ranges := make([]claimRange, len(records))
	for i := range records {
		of := claims(&records[i])
		ranges[i] = p.claims(*of)
		*of = nil
	}
	return ranges
}
