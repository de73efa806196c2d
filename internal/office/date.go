package office

import (
	"fmt"
	"strings"

	"github.com/seed-51aee618/cursus/internal/when"
)

// maxAlternatives is how many versions of one date are kept apart exactly.
// Beyond it their hull stands for all of them, which leaves more Possible.
const maxAlternatives = 4

// A PartialDate is what the claims on one date come to: a day, something less
// precise, still open, or unknown. The claims are kept beside it.
type PartialDate struct {
	*reconciled
	g    *Graph // nil for a date that stands outside terms
	term int32  // term it is the start or end of
	ends bool   // which of the two
}

// reconciled is what claims on one date come to.
type reconciled struct {
	date     when.Date
	worlds   []when.Box // where the day may lie; one box unless sources conflict
	asOf     when.Day
	conflict bool
	overlap  bool
	derived  bool
	shownBy  DateRule
}

// Text is the date as the preferred source prints it; empty when none does.
func (d PartialDate) Text() string { return d.date.Text() }

// EDTF is the date in the Extended Date/Time Format; ".." when open, empty
// when unknown, a one-of-a-set when sources exclude each other.
func (d PartialDate) EDTF() string { return d.date.EDTF() }

// Kind tells a date from a term still open and from an unknown date.
func (d PartialDate) Kind() when.Kind { return d.date.Kind() }

// Precision is how much of the date the source gives.
func (d PartialDate) Precision() when.Precision { return d.date.Precision() }

// Uncertain says whether the source doubts the date ("?").
func (d PartialDate) Uncertain() bool { return d.date.Uncertain() }

// Approximate says whether the source gives the date as approximate ("c.").
func (d PartialDate) Approximate() bool { return d.date.Approximate() }

// Earliest is the first day that the date, as stated, leaves possible.
func (d PartialDate) Earliest() (when.Day, bool) { return bounded(d.strict().Lo) }

// Latest is the last day that the date, as stated, leaves possible.
func (d PartialDate) Latest() (when.Day, bool) { return bounded(d.strict().Hi) }

// AsOf is the day the source of an open date speaks of.
func (d PartialDate) AsOf() (when.Day, bool) { return bounded(d.asOf) }

// Conflict says whether sources give dates that exclude each other.
func (d PartialDate) Conflict() bool { return d.conflict }

// Claims are all printed versions of the date, with their places.
func (d PartialDate) Claims() []Claim {
	claims := make([]Claim, 0, 1)
	if d.g == nil {
		return claims
	}
	for _, c := range (Term{d.g, d.term}).Claims() {
		if c.Field() == d.field() {
			claims = append(claims, c)
		}
	}
	return claims
}

// field is the one that the claims on a term's date are of.
func (d PartialDate) field() ClaimField {
	if d.ends {
		return EndField
	}
	return StartField
}

// Derived says whether the date rests on derived claims alone.
func (d PartialDate) Derived() bool { return d.derived }

func (d *reconciled) strict() when.Box {
	if d.date.Kind() == when.Open {
		return d.worlds[0]
	}
	return d.date.Strict()
}

func bounded(d when.Day) (when.Day, bool) { return d, d.Bounded() }

// ReadDate reads a date as printed or in EDTF. A day that is printed without a
// year ("October 10") says nothing of when, and is refused. The error says where
// the text cannot be read and what would be right; it wraps when.ErrSyntax.
func ReadDate(text string) (when.Date, error) {
	d, err := when.ParsePrinted(text)
	if err == nil && Yearless(d) {
		unknown, _ := when.Restore(text, "") // which cannot fail
		return unknown, fmt.Errorf("%q: want a year as well, such as in 10 October 1995: %w", text, when.ErrSyntax)
	}
	return d, err
}

// Yearless says whether a date is printed without a year. EDTF can leave the
// year open on purpose.
func Yearless(d when.Date) bool {
	return strings.HasPrefix(d.EDTF(), "XXXX") && !strings.HasPrefix(strings.TrimSpace(d.Text()), "X")
}

// ParseDate reads a date as ReadDate does.
func ParseDate(text string) (PartialDate, error) {
	d, err := ReadDate(text)
	if err != nil {
		return PartialDate{}, err
	}
	return plainDate(d), nil
}

// plainDate is a date that stands outside terms, with no claims of its own.
func plainDate(d when.Date) PartialDate {
	r := plain(d)
	return PartialDate{reconciled: &r}
}

func plain(d when.Date) reconciled {
	rule := SameInAll
	if d.Kind() == when.Unknown {
		rule = NoClaim
	}
	return reconciled{date: d, worlds: []when.Box{d.Padded()}, asOf: when.Past, shownBy: rule}
}

// Reconcile makes one date of the claims on it, in order of preference
// (list row, infobox, prose, other documents). Claims that agree narrow each
// other; claims that exclude each other stay apart as alternatives, and no
// version is dropped. Derived claims count only where nothing is printed.
// asOf tells the day each document speaks of.
func Reconcile(claims []ClaimRecord, asOf func(DocumentID) when.Day) PartialDate {
	d := reconcile(claims, asOf)
	return PartialDate{reconciled: &d}
}

func reconcile(claims []ClaimRecord, asOf func(DocumentID) when.Day) reconciled {
	d := reconciled{asOf: when.Past, shownBy: NoClaim}
	versions := alternatives(claims, asOf, &d)
	if len(versions) == 0 {
		d.worlds = []when.Box{when.Anytime()}
		if len(claims) > 0 {
			d.date = claims[0].Date
		}
		return d
	}
	d.date = shown(versions)
	d.conflict = len(versions) > 1
	for _, v := range versions {
		d.worlds = append(d.worlds, v.box)
		d.asOf = max(d.asOf, v.asOf)
	}
	if len(d.worlds) > maxAlternatives {
		d.worlds = []when.Box{hull(d.worlds)}
	}
	d.shownBy = d.rule(claims)
	return d
}

// A version is one alternative value of a date.
type version struct {
	date when.Date
	box  when.Box
	asOf when.Day // day the source of an open date speaks of; when.Past for others
}

// alternatives folds the claims into versions that exclude each other.
func alternatives(claims []ClaimRecord, asOf func(DocumentID) when.Day, d *reconciled) []version {
	basis := Derived
	for _, c := range claims {
		if c.Basis == Printed && c.Date.Kind() != when.Unknown {
			basis = Printed
		}
	}
	var versions []version
	for _, c := range claims {
		if c.Basis != basis || c.Date.Kind() == when.Unknown {
			continue
		}
		v := version{c.Date, c.Date.Padded(), when.Past}
		if c.Date.Kind() == when.Open {
			v.asOf = asOf(c.Place.Document)
			v.box = when.Ongoing(v.asOf)
		}
		versions = merge(versions, v, d)
	}
	d.derived = basis == Derived && len(versions) > 0
	return versions
}

// merge adds v to the versions: narrowing those it agrees with, or beside them
// when it excludes them all.
func merge(versions []version, v version, d *reconciled) []version {
	agrees := false
	for i, old := range versions {
		both, ok := old.box.Intersect(v.box)
		if !ok {
			continue
		}
		agrees = true
		switch {
		case old.box.Within(v.box): // says nothing new
		case v.box.Within(old.box):
			versions[i] = v
		default:
			d.overlap = true
			versions[i].box = both
		}
	}
	if agrees {
		return versions
	}
	return append(versions, v)
}

// shown is the date that stands for the versions: theirs when there is one,
// else the set of them.
func shown(versions []version) when.Date {
	if len(versions) == 1 {
		return versions[0].date
	}
	dates := make([]when.Date, 0, len(versions))
	for _, v := range versions {
		if v.date.Kind() == when.Open {
			return versions[0].date
		}
		dates = append(dates, v.date)
	}
	return when.OneOf(dates...)
}

func hull(boxes []when.Box) when.Box {
	all := boxes[0]
	for _, b := range boxes[1:] {
		all = all.Hull(b)
	}
	return all
}

// spans returns the worlds of a term: one span for each pair of alternatives
// that leaves a day. It is empty when the end lies before the start.
func spans(starts, ends []when.Box) []when.Span {
	var worlds []when.Span
	for _, s := range starts {
		for _, e := range ends {
			if span, ok := when.NewSpan(s, e); ok {
				worlds = append(worlds, span)
			}
		}
	}
	return worlds
}
