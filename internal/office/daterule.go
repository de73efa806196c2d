package office

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A DateRule says why a date reads as it does, of all that its claims print.
type DateRule string

// The rules.
const (
	// NoClaim marks a date that no source gives.
	NoClaim DateRule = "NO_CLAIM"
	// SameInAll marks a date that all claims which give it print alike.
	SameInAll DateRule = "SAME"
	// Narrowest marks the date that leaves the fewest days, of claims that agree.
	Narrowest DateRule = "NARROWEST"
	// FirstSource marks the date of the first in the order of sources, where none
	// holds what the others leave.
	FirstSource DateRule = "FIRST_SOURCE"
	// EachClaim marks the set of dates that exclude each other.
	EachClaim DateRule = "EACH"
	// DerivedClaim marks a date that nobody prints of the person.
	DerivedClaim DateRule = "DERIVED"
)

// orderOfSources is what FirstSource goes by: the order in which claims are read.
const orderOfSources = "rows of the list come before the infobox, the lead, other versions and a person's page"

// ShownBy says why the date reads as it does.
func (d PartialDate) ShownBy() DateRule { return d.shownBy }

// rule says by what rule the date was chosen that stands for the claims.
func (d *reconciled) rule(claims []ClaimRecord) DateRule {
	switch {
	case d.derived:
		return DerivedClaim
	case d.conflict && !slices.ContainsFunc(claims, isOpen):
		return EachClaim
	case d.conflict || d.overlap:
		return FirstSource
	}
	for _, c := range claims {
		if c.Basis == Printed && c.Date.Kind() != when.Unknown && c.Date.EDTF() != d.date.EDTF() {
			return Narrowest
		}
	}
	return SameInAll
}

func isOpen(c ClaimRecord) bool { return c.Date.Kind() == when.Open }
