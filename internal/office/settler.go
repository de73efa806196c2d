package office

import "github.com/seed-51aee618/cursus/internal/when"

// A settler finds what the claims on dates come to while a graph is built. Dates
// repeat, so that most answers are known already.
type settler struct {
	g       *Graph
	plain   map[when.Date]int32 // of dates that stand outside terms
	printed map[when.Date]int32 // of known dates that one claim prints, the only one
	sole    map[soleKey]int32   // of other dates on which there is one claim, or none
	any     map[reconciledKey]int32
}

// A soleKey is all of a claim that tells what a date comes to on which there is
// no other.
type soleKey struct {
	date    when.Date
	basis   Basis
	asOf    when.Day // of an open date
	claimed bool
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

func newSettler(g *Graph) *settler {
	return &settler{
		g: g, plain: make(map[when.Date]int32), printed: make(map[when.Date]int32),
		sole: make(map[soleKey]int32), any: make(map[reconciledKey]int32),
	}
}

// date is the place of a date that stands outside terms among those settled.
func (s *settler) date(d when.Date) int32 {
	return once(s.plain, d, func() int32 { return s.place(plain(d)) })
}

// claims is the place of what the claims on a field come to among those settled.
func (s *settler) claims(field ClaimField, claims []ClaimRecord) int32 {
	on := claimsOn(field, claims)
	settle := func() int32 { return s.place(reconcile(on, s.g.asOf)) }
	if len(on) > 1 {
		return settle()
	}
	var key soleKey
	if len(on) == 1 {
		key = soleKey{date: on[0].Date, basis: on[0].Basis, claimed: true}
		switch on[0].Date.Kind() {
		case when.Known:
			if key.basis == Printed {
				return once(s.printed, key.date, settle)
			}
		case when.Open:
			key.asOf = s.g.asOf(on[0].Place.Document)
		case when.Unknown:
		}
	}
	return once(s.sole, key, settle)
}

// once is the place kept under a key, found out when it is asked for first.
func once[K comparable](places map[K]int32, key K, find func() int32) int32 {
	at, met := places[key]
	if !met {
		at = find()
		places[key] = at
	}
	return at
}

func (s *settler) place(d reconciled) int32 {
	key := reconciledKey{d.date, [maxAlternatives]when.Box{}, len(d.worlds), d.asOf, d.conflict, d.overlap, d.derived, d.shownBy}
	copy(key.worlds[:], d.worlds)
	at, met := s.any[key]
	if !met {
		at = int32(len(s.g.settled))
		s.any[key] = at
		s.g.settled = append(s.g.settled, d)
	}
	return at
}
