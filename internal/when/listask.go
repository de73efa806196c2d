package when

import "slices"

// RecordedHolder says how sure it is that somebody in the list held the post on
// a day. Impossible says that nobody recorded did; that the post was vacant it
// does not say, unless the list lacks nobody.
func (l List) RecordedHolder(day Day) Certainty {
	always, sometimes := false, false
	ended, coming := true, false // can the rows so far leave the day free: all of them over, or some yet to start
	for i, s := range l.spans {
		apart := i == 0 || l.seams[i-1] != handedOver
		ended, coming = ended && s.End.Lo < day, (coming || ended && apart) && day < s.Start.Hi
		sometimes = sometimes || s.Start.Lo <= day && day <= s.End.Hi
		if l.seams[i] == unlinked {
			always = always || !ended && !coming
			ended, coming = true, false
		}
	}
	return verdict(always, sometimes)
}

// AddTo adds some rows of the list, in ascending order, to a network, with all
// that the list says of them; the rows left out are reckoned with. It returns
// the endpoints of each.
func (l List) AddTo(n *Network, rows ...int) []Ends {
	all := make([]Ends, len(rows))
	for k, i := range rows {
		all[k] = n.AddSpan(l.spans[i])
		if k > 0 {
			l.link(n, rows[k-1], i, all[k-1], all[k])
		}
	}
	return all
}

// link adds what the list says of rows i and j, of which a and b are the ends.
func (l List) link(n *Network, i, j int, a, b Ends) {
	if i >= j || slices.Contains(l.seams[i:j], unlinked) {
		return
	}
	n.Require(Difference{From: a.Start, To: b.Start})
	if l.seams[i] == begunFirst {
		return
	}
	n.Require(Difference{From: a.End, To: b.Start})
	if l.seams[i] == handedOver && j == i+1 {
		n.Require(Difference{From: b.Start, To: a.End})
	}
}
