package when

import "unique"

// A Date is a date as a source gave it. Its text is never lost or changed; its
// EDTF form and its boxes say what is known. Text and form settle all the
// rest, so a store keeps these two and [Restore] brings the Date back. Dates
// are values of a word: compare them with ==. The zero value is a blank: no text,
// kind [Unknown].
type Date struct{ of unique.Handle[date] } // the zero handle of a blank

// A date is what a Date holds. All that agree are kept once: records repeat them.
type date struct {
	text, edtf     string
	strict, padded Box
	kind           Kind
	precision      Precision
	quality        quality
}

// A Kind tells a date given from one left open and from one not known.
type Kind uint8

// The kinds.
const (
	Unknown Kind = iota // not given, or not read
	Known               // given, if only in part
	Open                // not come yet when the source was taken: "Incumbent"
)

var kindNames = [...]string{"UNKNOWN", "DATE", "OPEN"}

// String returns "UNKNOWN", "DATE" or "OPEN".
func (k Kind) String() string { return nameOf(kindNames[:], k) }

// ParseKind is the inverse of [Kind.String].
func ParseKind(s string) (Kind, bool) { return valueOf[Kind](kindNames[:], s) }

// A quality says how sure a source is of a date, as the qualifiers of EDTF do:
// "?", "~", and "%" for both.
type quality uint8

const (
	uncertain quality = 1 << iota
	approximate
)

// value is the Date that holds d.
func (d date) value() Date {
	if d == (date{}) {
		return Date{}
	}
	return Date{unique.Make(d)}
}

// read is what d holds.
func (d Date) read() date {
	if d.IsZero() {
		return date{}
	}
	return d.of.Value()
}

// printedAs is d with another text.
func (d Date) printedAs(text string) Date {
	of := d.read()
	of.text = text
	return of.value()
}

// openEDTF is the form of an open end.
const openEDTF = ".."

// OpenDate returns the date of an end that has not come, printed as text.
func OpenDate(text string) Date { return openDate(text).value() }

func openDate(text string) date { return date{text: text, edtf: openEDTF, kind: Open} }

// Restore returns the Date with that text and EDTF form: "" is Unknown, ".."
// is Open, and any other form is one for [ParseEDTF]. For every Date d
// Restore(d.Text(), d.EDTF()) is d.
func Restore(text, edtf string) (Date, error) {
	switch edtf {
	case "":
		return date{text: text}.value(), nil
	case openEDTF:
		return OpenDate(text), nil
	}
	d, err := parseEDTF(edtf)
	d.text = text
	return d.value(), err
}

// Text returns the date as printed.
func (d Date) Text() string { return d.read().text }

// EDTF returns the date in canonical EDTF: ".." when open, "" when unknown.
func (d Date) EDTF() string { return d.read().edtf }

// Kind tells a known date from an open and from an unknown one.
func (d Date) Kind() Kind { return d.read().kind }

// Precision returns the unit the date is given in; of a set, the coarsest.
func (d Date) Precision() Precision { return d.read().precision }

// Uncertain reports whether the source doubts the date: "?".
func (d Date) Uncertain() bool { return d.read().quality&uncertain != 0 }

// Approximate reports whether the source gives the date as about right: "~".
func (d Date) Approximate() bool { return d.read().quality&approximate != 0 }

// Strict returns the days the form covers. A qualifier does not move them (ISO
// 8601-2, 8.4.2, note). An open or unknown date may be any day.
func (d Date) Strict() Box { return d.read().days() }

// Padded returns the days to reckon with: the strict ones, wider by a unit
// when the date is approximate or uncertain, by two when both. A season is
// vague, so it gets a month on either side, and one that runs into the next
// year ("winter 1954") may also be that of the year before.
func (d Date) Padded() Box {
	of := d.read()
	return of.boxIfKnown(of.padded)
}

// days are those that the form covers.
func (d date) days() Box { return d.boxIfKnown(d.strict) }

func (d date) boxIfKnown(b Box) Box {
	if d.kind != Known {
		return Anytime()
	}
	return b
}

// IsZero reports whether d is a blank.
func (d Date) IsZero() bool { return d == Date{} }
