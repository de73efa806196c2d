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
	g        *Graph
	texts    *textWriter
	dates    map[when.Date]int32
	settled  map[reconciledKey]int32
	wordings map[wordingKey]uint32
	headings map[headingKey]uint32
	above    [claimsAbove]knownHeading
	err      error // the first that a row met
}

func newPacker(g *Graph) *packer {
	return &packer{
		g: g, texts: newTextWriter(), dates: make(map[when.Date]int32), settled: make(map[reconciledKey]int32),
		wordings: make(map[wordingKey]uint32), headings: make(map[headingKey]uint32),
	}
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
	g.wordings, g.headings = slices.Clone(g.wordings), slices.Clone(g.headings)
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

// String is the term's identifier.
func (r *TermRecord) String() string { return string(r.ID) }

// String is the claim's place.
func (c *ClaimRecord) String() string { return c.Place.String() }
