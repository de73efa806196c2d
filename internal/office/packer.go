package office

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A packer makes rows of records while a graph is built: it finds the texts,
// dates and codes that rows share.
type packer struct {
	g       *Graph
	texts   *textWriter
	dates   map[when.Date]int32
	settled map[reconciledKey]int32
	err     error // the first that a row met
}

func newPacker(g *Graph) *packer {
	return &packer{g, newTextWriter(), make(map[when.Date]int32), make(map[reconciledKey]int32), nil}
}

// publish lets the graph read all texts written so far.
func (p *packer) publish() error {
	var err error
	p.g.texts, err = p.texts.pool()
	return firstError(p.err, err)
}

// trim ends the packing and gives back what room was made for more.
func (g *Graph) trim() {
	g.pack = nil
	g.texts = textPool{strings.Clone(g.texts.all), slices.Clone(g.texts.starts)}
	g.claims, g.furtherNames = slices.Clone(g.claims), slices.Clone(g.furtherNames)
}

// claims packs claims, so that they stand together.
func (p *packer) claims(records []ClaimRecord) claimRange {
	r := claimRange{first: uint32(len(p.g.claims))}
	for i := range records {
		p.g.claims = append(p.g.claims, p.claim(&records[i]))
	}
	if r.end = uint32(len(p.g.claims)); uint64(len(p.g.claims)) > math.MaxUint32 {
		p.fail(fmt.Errorf("more than %d claims", uint32(math.MaxUint32)))
	}
	return r
}

func (p *packer) claim(c *ClaimRecord) claimRow {
	return claimRow{
		text: p.texts.once(c.Text), section: p.texts.once(c.Place.Section), label: p.texts.once(c.Place.Label),
		document: p.document(c.Place.Document),
		date:     p.date(c.Date),
		row:      p.number(c.Place.Row, c), line: p.number(c.Place.Line, c), column: p.number(c.Place.Column, c),
		field: coded(p, &p.g.fields, c.Field), basis: coded(p, &p.g.bases, c.Basis),
	}
}

// document is the reference to a document, known or not.
func (p *packer) document(id DocumentID) documentRef {
	if i := place(p.g.documents, id); i != none {
		return documentRef(i)
	}
	return -1 - documentRef(p.texts.once(string(id)))
}

// number makes a number of a record fit its row.
func (p *packer) number(n int, of fmt.Stringer) int32 {
	if n < math.MinInt32 || n > math.MaxInt32 {
		p.fail(fmt.Errorf("%s: the number %d is too large", of, n))
	}
	return int32(n)
}

func (p *packer) fail(err error) { p.err = firstError(p.err, err) }

func coded[T ~string](p *packer, book *codeBook[T], value T) uint8 {
	code, err := book.code(value)
	if err != nil {
		p.fail(err)
	}
	return code
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

// A reconciledKey is what claims on a date come to, as a key.
type reconciledKey struct {
	date                       when.Date
	worlds                     [maxAlternatives]when.Box
	count                      int
	asOf                       when.Day
	conflict, overlap, derived bool
	shownBy                    DateRule
}

// settle is the place of what claims on a date come to among those of the graph.
func (p *packer) settle(claims []ClaimRecord) int32 { return p.place(reconcile(claims, p.g.asOf)) }

func (p *packer) place(d reconciled) int32 {
	key := reconciledKey{d.date, [maxAlternatives]when.Box{}, len(d.worlds), d.asOf, d.conflict, d.overlap, d.derived, d.shownBy}
	copy(key.worlds[:], d.worlds)
	at, met := p.settled[key]
	if !met {
		at = int32(len(p.g.settled))
		p.settled[key] = at
		p.g.settled = append(p.g.settled, d)
	}
	return at
}

// term packs a term: its claims, and the spans it may have.
func (p *packer) term(r *TermRecord, person, post int32) termRow {
	row := termRow{
		id: p.texts.add(string(r.ID)), ordinal: p.texts.once(r.Ordinal), source: p.texts.once(r.Source),
		person: person, post: post, document: p.document(r.Document), row: p.number(r.Row, r),
		start: p.settle(claimsOn(StartField, r.Claims)), end: p.settle(claimsOn(EndField, r.Claims)),
		claims: p.claims(r.Claims), status: coded(p, &p.g.statuses, r.Status), listed: r.Listed,
	}
	start, end := &p.g.settled[row.start], &p.g.settled[row.end]
	worlds := spans(start.worlds, end.worlds)
	if len(worlds) == 0 {
		worlds = spans(start.worlds, []when.Box{when.Anytime()}) // the end counts as unknown
	}
	first, n := uint32(len(p.g.spans)), uint8(len(worlds))
	row.worlds, row.spans = [...]uint32{first, first, first}, [...]uint8{n, n, n}
	p.g.spans = append(p.g.spans, worlds...)
	return row
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

// String is the term's identifier.
func (r *TermRecord) String() string { return string(r.ID) }

// String is the claim's place.
func (c *ClaimRecord) String() string { return c.Place.String() }
