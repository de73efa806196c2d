package office

import (
	"cmp"
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A Spell is a run of one person's terms in one post, or in posts of bodies
// that succeed one another, with no certain break between them.
type Spell struct {
	terms      []Term
	contiguous when.Certainty
}

// Terms are the terms of the spell, by time; there is at least one.
func (s Spell) Terms() []Term { return s.terms }

// Term is the term that certainly began first, or if none did the one that must
// have begun the earliest.
func (s Spell) Term() Term {
	if len(s.terms) == 1 {
		return s.terms[0]
	}
	return slices.MinFunc(s.terms, func(a, b Term) int {
		x, y := a.key().start, b.key().start
		return cmp.Or(cmp.Compare(x.Hi, y.Hi), cmp.Compare(x.Lo, y.Lo))
	})
}

// Post is the post of that term.
func (s Spell) Post() Post { return s.Term().Post() }

// Start is when that term began.
func (s Spell) Start() PartialDate { return s.Term().Start() }

// End is when the term ended that cannot have ended before the others.
func (s Spell) End() PartialDate { return s.final().End() }

// Contiguous says how sure it is that no day lies between its terms.
func (s Spell) Contiguous() when.Certainty { return s.contiguous }

// Duration is how long it lasted, as far as its dates tell.
func (s Spell) Duration() Duration { return duration(s.worlds()) }

// final is the term that must have ended the latest.
func (s Spell) final() Term {
	if len(s.terms) == 1 {
		return s.terms[0]
	}
	return slices.MaxFunc(s.terms, func(a, b Term) int {
		x, y := a.key().end, b.key().end
		return cmp.Or(cmp.Compare(x.Lo, y.Lo), cmp.Compare(x.Hi, y.Hi))
	})
}

// last is the term that can have ended the latest: what the next must adjoin.
func (s Spell) last() Term {
	if len(s.terms) == 1 {
		return s.terms[0]
	}
	return slices.MaxFunc(s.terms, func(a, b Term) int {
		x, y := a.key().end, b.key().end
		return cmp.Or(cmp.Compare(x.Hi, y.Hi), cmp.Compare(x.Lo, y.Lo))
	})
}

// worlds are the spans the spell may have by its printed dates.
func (s Spell) worlds() []when.Span { return s.worldsUnder(when.Stated) }

// boxed says whether its worlds are all it can be and no more: one term's always,
// those of several unless sources differ on one of them. Then the last day that
// one source leaves can rule out the first day that another does.
func (s Spell) boxed() bool {
	return len(s.terms) == 1 || !slices.ContainsFunc(s.terms, func(t Term) bool { return len(t.worlds()) > 1 })
}

// worldsUnder are the spans the spell may have under a reading. Of several
// terms it is one span that holds all: which of them begins or ends it the dates
// may leave open.
func (s Spell) worldsUnder(r when.Reading) []when.Span {
	if len(s.terms) == 1 {
		return s.terms[0].worldsUnder(r)
	}
	return []when.Span{s.span(r)}
}

// span is from the first start of its terms to their last end.
func (s Spell) span(r when.Reading) when.Span {
	all := hullOf(s.terms[0].worldsUnder(r))
	for _, t := range s.terms[1:] {
		all = outermost(all, hullOf(t.worldsUnder(r)))
	}
	return all
}

// outermost is from the first of two starts to the last of two ends: of days
// known in part, the least and the most each can be.
func outermost(a, b when.Span) when.Span {
	return when.Span{
		Start: when.Box{Lo: min(a.Start.Lo, b.Start.Lo), Hi: min(a.Start.Hi, b.Start.Hi)},
		End:   when.Box{Lo: max(a.End.Lo, b.End.Lo), Hi: max(a.End.Hi, b.End.Hi)},
	}
}

// spellsOf runs terms, which are one person's by time, together into spells.
// Without merge every term is a spell of its own.
func spellsOf(terms []Term, merge bool) []Spell {
	return appendSpells(make([]Spell, 0, len(terms)), terms, merge)
}

// appendSpells is spellsOf behind the spells of others.
func appendSpells(spells []Spell, terms []Term, merge bool) []Spell {
	others := len(spells)
	for at, t := range terms {
		i := -1
		if merge {
			i = continued(spells[others:], t)
		}
		if i < 0 {
			spells = append(spells, Spell{terms: terms[at : at+1 : at+1], contiguous: when.Certain})
		} else {
			spells[others+i] = spells[others+i].with(t)
		}
	}
	return spells
}

// continued returns the spell that the term goes on with, or -1.
func continued(spells []Spell, t Term) int {
	for i, spell := range slices.Backward(spells) {
		last := spell.last()
		if last.nextTo(t) && adjoins(last, t) != when.Impossible {
			return i
		}
	}
	return -1
}

func (s Spell) with(t Term) Spell {
	terms := append(slices.Clip(s.terms), t)
	return Spell{terms: terms, contiguous: s.contiguous.And(adjoins(s.last(), t))}
}

// adjoins says how sure it is that u begins at most a day after t ends.
func adjoins(t, u Term) when.Certainty {
	return verdict(t.worlds(), u.worlds(), func(a, b when.Span) when.Certainty {
		return a.End.Apart(b.Start, when.NoMin, 1)
	})
}

// nextTo says whether u is in t's post, with no other holder between the two
// where one person holds it at a time, or in a post of the body that succeeds t's.
func (t Term) nextTo(u Term) bool {
	before, post := t.g.postOf[t.i], t.g.postOf[u.i]
	if before != post {
		a, b := t.g.bodyOfPost[before], t.g.bodyOfPost[post]
		return a != none && b != none && t.g.successorOf[a] == b
	}
	return !t.Post().singleSeat() || !t.othersBetween(u)
}

// othersBetween says whether the list has another regular holder between two
// rows of the same person.
func (t Term) othersBetween(u Term) bool {
	lo, hi := t.info().position, u.info().position
	if lo > hi {
		lo, hi = hi, lo
	}
	for _, between := range t.Post().Terms()[lo+1 : max(lo+1, hi)] {
		if between.inOrder() && between.person() != t.person() {
			return true
		}
	}
	return false
}

// verdict is what holds over all combinations of worlds: Certain when the test
// is Certain in all, Impossible when in all, else Possible.
func verdict(as, bs []when.Span, test func(a, b when.Span) when.Certainty) when.Certainty {
	lowest, highest := when.Certain, when.Impossible
	for _, a := range as {
		for _, b := range bs {
			c := test(a, b)
			lowest, highest = min(lowest, c), max(highest, c)
		}
	}
	if lowest == highest {
		return lowest
	}
	return when.Possible
}
