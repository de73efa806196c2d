package office

import "github.com/seed-51aee618/cursus/internal/when"

// A settler finds what the claims on dates come to while a graph is built. Dates
// repeat, so that most answers are known already.
type settler struct {
	g     *Graph
	plain map[when.Date]int32 // of dates that stand outside terms
	sole  map[soleKey]int32   // of dates on which there is one claim, or none
	any   map[reconciledKey]int32
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
	return &settler{g, make(map[when.Date]int32), make(map[soleKey]int32), make(map[reconciledKey]int32)}
}

// date is the place of a date that stands outside terms among those settled.
func (s *settler) date(d when.Date) int32 {
	at, met := s.plain[d]
	if !met {
		at = s.place(plain(d))
		s.plain[d] = at
	}
	return at
}

// claims is the place of what the claims on a field come to among those settled.
func (s *settler) claims(field ClaimField, claims []ClaimRecord) int32 {
	on := claimsOn(field, claims)
	if len(on) > 1 {
		return s.place(reconcile(on, s.g.asOf))
	}
	var key soleKey
	if len(on) == 1 {
		key = soleKey{date: on[0].Date, basis: on[0].Basis, claimed: true}
		if isOpen(on[0]) {
			key.asOf = s.g.asOf(on[0].Place.Document)
		}
	}
	at, met := s.sole[key]
	if !met {
		at = s.place(reconcile(on, s.g.asOf))
		s.sole[key] = at
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
