package office

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A lifetime is the network of one person's days: the start and the end of each
// term, with what the reading lets one say of them.
type lifetime struct {
	network   when.Network
	terms     []Term
	reading   when.Reading
	ends      map[Term]when.Ends
	spells    map[string]when.Ends // of several terms, by their terms
	choices   []when.Choice        // dates that sources give in versions that exclude each other
	others    []when.Choice        // such dates of other holders, in the lists the person stands in
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
		l.choices = append(l.choices, l.versions(t)...)
	}
	return l
}

// maxDisputed is of how many other holders' rows in one list the versions are
// kept apart. Beyond it their hull stands for them, which leaves more Possible.
const maxDisputed = 8

// addRows enters the person's terms in one list together, for its order links
// them, and with them the rows on which sources differ: which source is right
// can tell what lies between those above and those below.
func (l *lifetime) addRows(p Post, reading when.Reading) {
	list := p.listing()
	terms := list.terms
	var rows []int
	disputed := 0
	for i, t := range terms {
		own := slices.Contains(l.terms, t)
		if !own && len(t.worldsUnder(reading)) > 1 {
			disputed++
		}
		if own || len(t.worldsUnder(reading)) > 1 && disputed <= maxDisputed {
			rows = append(rows, i)
		}
	}
	for k, ends := range list.under(reading).AddTo(&l.network, rows...) {
		t := terms[rows[k]]
		l.ends[t] = ends
		if !slices.Contains(l.terms, t) {
			l.others = append(l.others, l.versions(t)...)
		}
	}
}

// versions are the choice between those of a term's dates that exclude each
// other; none when they are in no dispute.
func (l *lifetime) versions(t Term) []when.Choice {
	worlds, ends := t.worldsUnder(l.reading), l.ends[t]
	if len(worlds) < 2 {
		return nil
	}
	choice := make(when.Choice, 0, len(worlds))
	for _, w := range worlds {
		choice = append(choice, append(within(ends.Start, w.Start), within(ends.End, w.End)...))
	}
	return []when.Choice{choice}
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
