package office

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A packer makes rows of records while a graph is built: it finds the texts,
// dates and codes that rows share.
type packer struct {
	g        *Graph
	texts    *textWriter
	dates    map[when.Date]int32
	said     map[string]int32    // wordings without a date
	dated    map[when.Date]int32 // wordings that are the text of their date
	wordings map[wordingKey]int32
	headings map[headingKey]int32
	above    [claimsAbove]knownHeading
	asked    DocumentID // last document that was asked for, and its reference
	answer   documentRef
	settler  *settler
	beside   *sync.WaitGroup // steps that others need not wait for; a pointer, since they outlive it
	err      error           // the first that a row met
}

func newPacker(g *Graph, beside *sync.WaitGroup) *packer {
	names := len(g.rec.People) + len(g.rec.Posts) + len(g.rec.Bodies) + len(g.rec.Areas)
	return &packer{
		g: g, texts: newTextWriter(names), dates: make(map[when.Date]int32),
		said: make(map[string]int32, len(g.rec.People)), dated: make(map[when.Date]int32),
		wordings: make(map[wordingKey]int32), headings: make(map[headingKey]int32), settler: newSettler(g),
		beside: beside,
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
	exact(&g.furtherNames)
	exact(&g.wordings)
	exact(&g.headings)
	exact(&g.dates)
	exact(&g.settled)
}

// exact gives back the room that a list has for more.
func exact[S ~[]T, T any](list *S) {
	if len(*list) < cap(*list) {
		*list = append(make(S, 0, len(*list)), *list...)
	}
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

// String is the term's identifier.
func (r *TermRecord) String() string { return string(r.ID) }

// String is the claim's place.
func (c *ClaimRecord) String() string { return c.Place.String() }
