package office

import (
	"iter"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A claimRow is a ClaimRecord as the graph keeps it: without pointers, and with
// what many claims share kept once.
type claimRow struct {
	wording, heading  int32 // places among those of the graph
	row, line, column int32
}

// A wording is what a claim says, and what date that was read as.
type wording struct {
	text textRef
	date int32 // place among the dates of the graph
}

// A heading is what the claims of a column, or of a key of an infobox, share.
type heading struct {
	document       documentRef
	section, label textRef
	field, basis   uint8 // places among the fields and bases of the graph
}

// A documentRef is the place of a document; below zero, of an identifier that no
// document has, its text counted backwards.
type documentRef int32

func (r documentRef) record() (int32, bool) { return int32(r), r >= 0 }

// A claimRange are claims that stand together.
type claimRange struct{ first, end uint32 }

// A Claim is one printed version of one fact, with its place.
type Claim struct {
	g *Graph
	i uint32
}

func (c Claim) row() *claimRow { return &c.g.claims[c.i] }

func (c Claim) wording() *wording { return &c.g.wordings[c.row().wording] }

func (c Claim) heading() *heading { return &c.g.headings[c.row().heading] }

// Field is what the claim is about.
func (c Claim) Field() ClaimField { return c.g.fields.values[c.heading().field] }

// Text is what the source prints, verbatim.
func (c Claim) Text() string { return c.g.texts.at(c.wording().text) }

// EDTF is what the text was read as, for claims on dates; empty otherwise.
func (c Claim) EDTF() string { return c.date().EDTF() }

// Kind is what sort of date the text was read as.
func (c Claim) Kind() when.Kind { return c.date().Kind() }

func (c Claim) date() *when.Date { return &c.g.dates[c.wording().date] }

// Basis tells a printed claim from a derived one.
func (c Claim) Basis() Basis { return c.g.bases.values[c.heading().basis] }

// Document is where it was found.
func (c Claim) Document() (Document, bool) {
	i, ok := c.heading().document.record()
	return Document{c.g, i}, ok
}

// Section is the part of the document: "infobox", "lead" or a heading.
func (c Claim) Section() string { return c.g.texts.at(c.heading().section) }

// Row is the row of the table, from 1.
func (c Claim) Row() (int, bool) { return int(c.row().row), c.row().row > 0 }

// Label is the column of the table or the key of the infobox row, as printed.
func (c Claim) Label() string { return c.g.texts.at(c.heading().label) }

// Line is the line in the document, from 1.
func (c Claim) Line() int { return int(c.row().line) }

// Column is the column in that line, in characters from 1.
func (c Claim) Column() int { return int(c.row().column) }

// record is the claim as a record.
func (c Claim) record() ClaimRecord {
	return ClaimRecord{Field: c.Field(), Text: c.Text(), Date: *c.date(), Basis: c.Basis(), Place: c.place()}
}

func (c Claim) place() Place {
	r := c.row()
	return Place{
		Document: c.g.documentID(c.heading().document), Section: c.Section(), Row: int(r.row), Label: c.Label(),
		Line: int(r.line), Column: int(r.column),
	}
}

// documentID is the identifier that a claim or a term names.
func (g *Graph) documentID(r documentRef) DocumentID {
	if i, ok := r.record(); ok {
		return g.rec.Documents[i].ID
	}
	return DocumentID(g.texts.at(textRef(-1 - r)))
}

// claimsIn are handles of claims that stand together.
func (g *Graph) claimsIn(r claimRange) []Claim {
	claims := make([]Claim, 0, r.end-r.first)
	for i := r.first; i < r.end; i++ {
		claims = append(claims, Claim{g, i})
	}
	return claims
}

// eachClaim yields the term's claims.
func (t Term) eachClaim() iter.Seq[Claim] {
	return func(yield func(Claim) bool) {
		of := t.claims()
		for i := of.first; i < of.end && yield(Claim{t.g, i}); i++ {
		}
	}
}

// claimRecords are claims that stand together, as records; nil when there are
// none.
func (g *Graph) claimRecords(r claimRange) []ClaimRecord {
	var records []ClaimRecord
	for _, c := range g.claimsIn(r) {
		records = append(records, c.record())
	}
	return records
}
