package office

import (
	"cmp"
	"strings"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A Term is one person's time in one post.
type Term struct {
	g *Graph
	i int32
}

// ID identifies the term: its post and its row there.
func (t Term) ID() TermID { return TermID(t.g.texts.at(t.g.firstID + textRef(t.i))) }

// Person held it.
func (t Term) Person() Person { return Person{t.g, t.person()} }

// Post was held.
func (t Term) Post() Post { return Post{t.g, t.post()} }

// Ordinal is the number the list prints; empty when it prints none.
func (t Term) Ordinal() string { return t.g.texts.at(t.info().ordinal) }

// Row is the position in the document that gave the term, from 1.
func (t Term) Row() int { return int(t.info().row) }

// Status is how it was held: acting, as full member, ...
func (t Term) Status() Status { return t.g.statuses.values[t.brief().status] }

// Start is when it began.
func (t Term) Start() PartialDate {
	return PartialDate{&t.g.settled[t.info().start], t.g, t.i, false}
}

// End is when it ended; its kind tells still open from unknown.
func (t Term) End() PartialDate {
	return PartialDate{&t.g.settled[t.info().end], t.g, t.i, true}
}

// Current says whether it was still open on the day its source speaks of.
func (t Term) Current() bool { return t.End().Kind() == when.Open }

// Claims are all printed versions of its holder and dates, with their places.
func (t Term) Claims() []Claim { return t.g.claimsIn(t.claims()) }

// Document gave the row.
func (t Term) Document() (Document, bool) {
	i, ok := t.info().document.record()
	return Document{t.g, i}, ok
}

// Source is where the row came from, when not from the main source of its
// document; empty otherwise.
func (t Term) Source() string { return t.g.texts.at(t.info().source) }

// Issues are what was found wrong with it.
func (t Term) Issues() []Issue {
	found := make([]Issue, 0, len(t.g.issuesOf[t.i]))
	for _, i := range t.g.issuesOf[t.i] {
		found = append(found, Issue{t.g, i})
	}
	return found
}

// Duration is how long it lasted, as far as its dates tell.
func (t Term) Duration() Duration { return duration(t.worlds()) }

// Predecessor is the holder before, in the order of the post's list; acting
// holders stand outside that order.
func (t Term) Predecessor() (Term, bool) { return t.neighbour(-1) }

// Successor is the holder after, in the order of the post's list.
func (t Term) Successor() (Term, bool) { return t.neighbour(+1) }

func (t Term) neighbour(step int32) (Term, bool) {
	if !t.Post().singleSeat() {
		return Term{}, false
	}
	terms := t.Post().Terms()
	for i := t.info().position + step; i >= 0 && i < int32(len(terms)); i += step {
		if terms[i].inOrder() {
			return terms[i], true
		}
	}
	return Term{}, false
}

// inOrder says whether the term has a place in the order of its post's list.
func (t Term) inOrder() bool { return t.brief().listed && t.Status() != Acting }

// compare orders terms by time: a linear extension of "certainly before",
// total, and the same on every run.
func (t Term) compare(u Term) int {
	if c := t.compareTimes(u); c != 0 {
		return c
	}
	return strings.Compare(string(t.ID()), string(u.ID()))
}

// compareTimes is compare without what it comes down to in the end, the
// identifiers.
func (t Term) compareTimes(u Term) int {
	a, b := t.brief().span(), u.brief().span()
	if c := compareBoxes(a.Start, b.Start); c != 0 {
		return c
	}
	if c := cmp.Compare(t.info().row, u.info().row); c != 0 {
		return c
	}
	return compareBoxes(a.End, b.End)
}

// compareListed orders the terms of one post: rows of its list as printed,
// then terms that other documents add, by time.
func (t Term) compareListed(u Term) int {
	switch a, b := t.brief().listed, u.brief().listed; {
	case a && b:
		return cmp.Compare(t.info().row, u.info().row)
	case a:
		return -1
	case b:
		return 1
	default:
		return t.compare(u)
	}
}

// endCounts says whether the printed end counts: not when it lies before the
// start.
func (t Term) endCounts() bool { return t.worlds()[0].End.Within(hull(t.End().worlds)) }

// A termKey holds the hulls of a term's dates.
type termKey struct{ start, end when.Box }

func (t Term) key() termKey {
	span := t.brief().span()
	return termKey{span.Start, span.End}
}
