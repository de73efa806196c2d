package office

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A ClaimException is a term whose holder did not also hold what a claim says,
// on some days, or may not have.
type ClaimException struct {
	term      Term
	others    []Term // what the holder also held at the time, as the claim says
	certainty when.Certainty
	days      []DayInterval
}

// Term breaks the claim.
func (e ClaimException) Term() Term { return e.term }

// Others are the holder's terms that the claim asks for and that share days
// with the term, or may; they do not cover all of it.
func (e ClaimException) Others() []Term { return e.others }

// Certainty says how sure it is that the claim fails on some day of the term.
func (e ClaimException) Certainty() when.Certainty { return e.certainty }

// Days are those on which the claim fails, or may, earliest first.
func (e ClaimException) Days() []DayInterval { return e.days }

// Because says what the verdict rests on.
func (e ClaimException) Because() []string {
	because := []string{e.term.words()}
	if len(e.others) == 0 {
		because = append(because, e.term.Person().Name()+" is recorded in no term that the claim asks for at the time")
	}
	for _, t := range e.others {
		because = append(because, t.words())
	}
	for _, t := range append([]Term{e.term}, e.others...) {
		if t.Start().Derived() || t.End().Derived() {
			because = append(because, "a date of "+t.Post().Title()+" is derived, not printed of the person")
		}
		if t.Start().Conflict() || t.End().Conflict() {
			because = append(because, "sources disagree on a date of "+t.Post().Title())
		}
	}
	return because
}

// exception compares a term with the person's terms that the claim asks for; it
// is impossible where the claim surely holds.
func (t Term) exception(also func(Term) bool, period when.Box) ClaimException {
	e := ClaimException{term: t}
	if also(t) {
		return e // the term itself is what the claim asks for
	}
	x := t.extent()
	var possible, certain []when.Box // days on which the holder also held another
	for _, u := range t.Person().Terms() {
		other := u.extent()
		both, meet := other.hull().Intersect(x.hull())
		if !meet || !also(u) {
			continue
		}
		e.others = append(e.others, u)
		possible = append(possible, both)
		if core, firm := other.core(); firm {
			certain = append(certain, core)
		}
	}
	possible, certain = union(possible), union(certain)
	var broken, mayBreak []when.Box
	if days, ok := x.hull().Intersect(period); ok {
		mayBreak = minus(days, certain)
	}
	if core, firm := x.core(); firm {
		if days, ok := core.Intersect(period); ok {
			broken = minus(days, possible)
		}
	}
	e.days = intervals(mayBreak, broken)
	switch {
	case !slices.ContainsFunc(t.worlds(), func(w when.Span) bool { return canKeep(w, possible, period) }):
		e.certainty = when.Certain
	case len(mayBreak) > 0:
		e.certainty = when.Possible
	}
	return e
}

// canKeep says whether a term that lasts no longer than it must can lie within
// the days, wherever the period holds it to that. A term whose ends may be one
// day can shrink to any day from its earliest end to its latest start.
func canKeep(w when.Span, days []when.Box, period when.Box) bool {
	if w.Start.Hi <= w.End.Lo {
		core, ok := when.Box{Lo: w.Start.Hi, Hi: w.End.Lo}.Intersect(period)
		return !ok || len(minus(core, days)) == 0
	}
	float := when.Box{Lo: w.End.Lo, Hi: w.Start.Hi}
	return !float.Within(period) || slices.ContainsFunc(days, func(d when.Box) bool {
		_, meets := d.Intersect(float)
		return meets
	})
}
