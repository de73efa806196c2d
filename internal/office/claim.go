package office

import (
	"fmt"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A ClaimField says what a claim is about.
type ClaimField string

// The fields of claims on terms, and Fact for an infobox row or a sentence.
const (
	HolderField ClaimField = "HOLDER"
	StartField  ClaimField = "START"
	EndField    ClaimField = "END"
	FactField   ClaimField = "FACT"
)

// A Basis says whether a source prints a claim or it was derived.
type Basis string

// The bases. A derived end is that of the body (its successor was elected), or
// the start of the next holder; no source states it of the person.
const (
	Printed Basis = "PRINTED"
	Derived Basis = "DERIVED"
)

// A ClaimRecord is one printed version of one fact, with its place.
type ClaimRecord struct {
	Field ClaimField
	Text  string    // verbatim
	Date  when.Date // what Text was read as, for claims on dates
	Basis Basis
	Place Place
}

// claimsOn are the claims on one field: a part of the list where they stand
// together.
func claimsOn(field ClaimField, claims []ClaimRecord) []ClaimRecord {
	first := 0
	for first < len(claims) && claims[first].Field != field {
		first++
	}
	end := first
	for end < len(claims) && claims[end].Field == field {
		end++
	}
	on := claims[first:end:end]
	for i := end; i < len(claims); i++ {
		if claims[i].Field == field {
			on = append(on, claims[i])
		}
	}
	return on
}

// A Place is where in a document something stands.
type Place struct {
	Document DocumentID
	Section  string // "infobox", "lead", or the heading of the section
	Row      int    // row of a table, from 1; 0 elsewhere
	Label    string // column of a table or key of an infobox row, as printed
	Line     int    // from 1
	Column   int    // in runes, from 1
}

// String is the place as editors write it: "party-secretary-of-anhui:14:27".
func (p Place) String() string {
	return fmt.Sprintf("%s:%d:%d", bare(string(p.Document)), p.Line, p.Column)
}
