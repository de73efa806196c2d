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
	at  uint32
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
	if r.end = uint32(len(p.g.claims)); uint64(len(p.g.claims)) > math.MaxUint32 {
		p.fail(fmt.Errorf("more than %d claims", uint32(math.MaxUint32)))
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

// wording is the place of a wording among those of the graph.
func (p *packer) wording(text string, date when.Date) uint32 {
	key := wordingKey{text, date}
	at, met := p.wordings[key]
	if !met {
		at = uint32(len(p.g.wordings))
		p.wordings[key] = at
		p.g.wordings = append(p.g.wordings, wording{p.texts.once(text), p.date(date)})
	}
	return at
}

// heading is the place of a claim's heading among those of the graph.
func (p *packer) heading(c *ClaimRecord, nth int) uint32 {
	key := headingKey{c.Place.Document, c.Place.Section, c.Place.Label, c.Field, c.Basis}
	above := &p.above[nth%claimsAbove]
	if above.met && above.key == key {
		return above.at
	}
	at, met := p.headings[key]
	if !met {
		at = uint32(len(p.g.headings))
		p.headings[key] = at
		p.g.headings = append(p.g.headings, heading{
			document: p.document(key.document), section: p.texts.once(key.section), label: p.texts.once(key.label),
			field: coded(p, &p.g.fields, key.field), basis: coded(p, &p.g.bases, key.basis),
		})
	}
	*above = knownHeading{key, at, true}
	return at
}

// document is the reference to a document, known or not.
func (p *packer) document(id DocumentID) documentRef {
	if i := place(p.g.documents, id); i != none {
		return documentRef(i)
	}
	return -1 - documentRef(p.texts.once(string(id)))
}

// date is the place of a date among those of the graph.
func (p *packer) date(d when.Date) int32 {
	at, met := p.dates[d]
	if !met {
		at = int32(len(p.g.dates))
		p.dates[d] = at
		p.g.dates = append(p.g.dates, d)
	}
	return at
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
