package office

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// maxBranches bounds the cases that are tried to settle one verdict.
const maxBranches = 4096

// A lifetime is the network of one person's days: the start and the end of each
// term, with what the reading lets one say of them.
type lifetime struct {
	network   when.Network
	terms     []Term
	reading   when.Reading
	ends      map[Term]when.Ends
	spells    map[string]when.Ends // of several terms, by their terms
	choices   []when.Choice        // dates that sources give in versions that exclude each other
	exhausted bool                 // some verdict took more cases than were tried
}

// lifetime builds the network of the person's terms under a reading.
func (p Person) lifetime(reading when.Reading) *lifetime {
	l := &lifetime{
		terms: p.Terms(), reading: reading,
		ends: make(map[Term]when.Ends, len(p.Terms())), spells: make(map[string]when.Ends),
	}
	for _, t := range l.terms {
		if _, done := l.ends[t]; !done && reading != when.Stated && t.inOrder() && t.Post().singleSeat() {
			l.addRows(t.Post(), reading)
		}
		if _, done := l.ends[t]; !done {
			l.ends[t] = l.network.AddSpan(hullOf(t.worldsUnder(reading)))
		}
		l.addVersions(t, reading)
	}
	return l
}

// addRows enters the person's terms in one list together: its order links them.
func (l *lifetime) addRows(p Post, reading when.Reading) {
	terms := p.inOrder()
	var rows []int
	for i, t := range terms {
		if slices.Contains(l.terms, t) {
			rows = append(rows, i)
		}
	}
	for k, ends := range p.readList(terms, reading).AddTo(&l.network, rows...) {
		l.ends[terms[rows[k]]] = ends
	}
}

// addVersions enters the versions of a term's dates that exclude each other.
func (l *lifetime) addVersions(t Term, reading when.Reading) {
	worlds := t.worldsUnder(reading)
	if len(worlds) < 2 {
		return
	}
	ends := l.ends[t]
	choice := make(when.Choice, 0, len(worlds))
	for _, w := range worlds {
		version := append(within(ends.Start, w.Start), within(ends.End, w.End)...)
		if l.network.Verdict(version) > when.Impossible { // else the list leaves it no room
			choice = append(choice, version)
		}
	}
	if len(choice) == 0 {
		return // none fits the list: its rows' days count, no version does
	}
	l.choices = append(l.choices, choice)
}

// hullOf is the smallest span that holds all worlds.
func hullOf(worlds []when.Span) when.Span {
	all := worlds[0]
	for _, w := range worlds[1:] {
		all.Start, all.End = all.Start.Hull(w.Start), all.End.Hull(w.End)
	}
	return all
}

// within says that a day lies in a box.
func within(x when.Node, b when.Box) when.Alternative {
	var limits when.Alternative
	if b.Lo.Bounded() {
		limits = append(limits, when.Difference{From: when.Origin, To: x, AtLeast: int(b.Lo)})
	}
	if b.Hi.Bounded() {
		limits = append(limits, when.Difference{From: x, To: when.Origin, AtLeast: -int(b.Hi)})
	}
	return limits
}

// satisfiable says whether some world meets every choice. When the cases run
// out it says yes, which leaves more Possible and never too much Certain.
func (l *lifetime) satisfiable(choices []when.Choice) bool {
	ok, exhausted := l.network.Satisfiable(append(choices, l.choices...), maxBranches)
	l.exhausted = l.exhausted || exhausted
	return ok || exhausted
}

// A formula is what one way of taking the steps demands: differences between
// days, all of which must hold, and windows, none of which may.
type formula struct {
	all     when.Alternative
	windows []when.Alternative
}

// verdict says how sure it is that the formula holds.
func (l *lifetime) verdict(f formula) when.Certainty {
	if !l.satisfiable(f.holds()) {
		return when.Impossible
	}
	if !l.satisfiable([]when.Choice{f.fails()}) {
		return when.Certain
	}
	return when.Possible
}

// some says whether in every world at least one of the formulas holds: it may,
// though none holds in all of them.
func (l *lifetime) some(formulas []formula) bool {
	failing := make([]when.Choice, 0, len(formulas))
	for _, f := range formulas {
		failing = append(failing, f.fails())
	}
	return !l.satisfiable(failing)
}

// holds demands every difference, and of each window that one of its
// differences fails.
func (f formula) holds() []when.Choice {
	choices := make([]when.Choice, 0, len(f.windows)+1)
	choices = append(choices, when.Choice{f.all})
	for _, w := range f.windows {
		choices = append(choices, opposites(w))
	}
	return choices
}

// fails demands that some difference fails or some window is met.
func (f formula) fails() when.Choice {
	return append(opposites(f.all), f.windows...)
}

// opposites are the ways in which a conjunction can fail.
func opposites(all when.Alternative) when.Choice {
	failing := make(when.Choice, 0, len(all))
	for _, d := range all {
		failing = append(failing, when.Alternative{d.Not()})
	}
	return failing
}
