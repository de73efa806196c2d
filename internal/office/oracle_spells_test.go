package office_test

import (
	"cmp"
	"slices"

	"github.com/seed-51aee618/cursus/internal/office"
)

// An oracleSpell is a set of terms, as bits.
//
// Which terms make a spell depends on what the sources print, not on the world:
// they run together when some choice of days leaves no more than a day between
// them. When it began and ended does depend on the world: it is from the first
// day of whichever term began first to the last day of whichever ended last.
type oracleSpell uint8

func (s oracleSpell) has(term int) bool { return s&(1<<term) != 0 }

// in is when the spell began and ended in a world.
func (s oracleSpell) in(w *oracleWorld) oracleSpan {
	days, found := oracleSpan{}, false
	for i, d := range w {
		switch {
		case !s.has(i):
		case !found:
			days, found = d, true
		default:
			days = oracleSpan{min(days[0], d[0]), max(days[1], d[1])}
		}
	}
	return days
}

// reach is the first and the last day that a term can start, and can end.
type reach struct{ starts, ends oracleSpan }

func (t oracleTerm) reach() reach {
	all := t.days()
	r := reach{oracleSpan{all[0][0], all[0][0]}, oracleSpan{all[0][1], all[0][1]}}
	for _, d := range all {
		r.starts = oracleSpan{min(r.starts[0], d[0]), max(r.starts[1], d[0])}
		r.ends = oracleSpan{min(r.ends[0], d[1]), max(r.ends[1], d[1])}
	}
	return r
}

// spells are those of the person that fit a step, by time: a term goes on with
// the latest spell whose last term it follows in post or body.
func (c oracleCase) spells(s oracleStep) []oracleSpell {
	var fitting []int
	reaches := make([]reach, len(c.terms))
	for i, t := range c.terms {
		reaches[i] = t.reach()
		if t.person == 0 && t.tag == s.tag {
			fitting = append(fitting, i)
		}
	}
	slices.SortStableFunc(fitting, func(i, j int) int { return slices.Compare(reaches[i].starts[:], reaches[j].starts[:]) })
	var spells []oracleSpell
	var lasts []int // the term of each spell that can end last
	for _, i := range fitting {
		at := len(spells) - 1
		for at >= 0 && (!s.MergeReelections || !c.follows(lasts[at], i) || reaches[i].starts[0]-reaches[lasts[at]].ends[1] > 1) {
			at--
		}
		if at < 0 {
			spells, lasts = append(spells, 1<<i), append(lasts, i)
			continue
		}
		spells[at] |= 1 << i
		if old, mine := reaches[lasts[at]].ends, reaches[i].ends; cmp.Or(mine[1]-old[1], mine[0]-old[0]) > 0 {
			lasts[at] = i
		}
	}
	switch n := len(spells); {
	case n > 0 && s.Which == office.FirstSpell:
		return spells[:1]
	case n > 0 && s.Which == office.LastSpell:
		return spells[n-1:]
	default:
		return spells
	}
}

// follows says whether term j is in the same post as term i, with nobody else
// between in its list, or in the body after.
func (c oracleCase) follows(i, j int) bool {
	a, b := c.terms[i], c.terms[j]
	switch {
	case a.post != b.post || a.post == ownPost:
		return false
	case a.post == bodyPost:
		return b.number == a.number || b.number == a.number+1
	case a.post == sharedPost:
		return a.number == b.number
	}
	for k := min(i, j) + 1; k < max(i, j); k++ {
		if t := c.terms[k]; t.post == listPost && t.person != 0 && !t.acting {
			return false
		}
	}
	return true
}

// bindings lists every way to bind the held steps to spells that share no term;
// an absent step has none.
func (c oracleCase) bindings() [][]oracleSpell {
	all := [][]oracleSpell{{}}
	for _, s := range c.steps {
		var longer [][]oracleSpell
		for _, b := range all {
			if s.Absent {
				longer = append(longer, append(slices.Clip(b), 0))
				continue
			}
			for _, spell := range c.spells(s) {
				if !slices.ContainsFunc(b, func(other oracleSpell) bool { return other&spell != 0 }) {
					longer = append(longer, append(slices.Clip(b), spell))
				}
			}
		}
		all = longer
	}
	return all
}
