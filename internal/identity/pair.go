package identity

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
)

// Likely is the score from which a pair is open: a desk should look at it. One
// name that both have is more, one that very many have is less.
const Likely = 40

// A Pair is two people who may be one human.
type Pair struct {
	People  [2]*office.PersonRecord // the first stands first in the records
	Score   int                     // from 0 to 100
	Reasons []Reason                // for and against
	Ruling  *Ruling                 // by which the pair is unsure; nil when there is none
}

// A Reason is one thing that speaks for or against two people being one.
type Reason struct {
	Points int // above zero: for
	Text   string
}

// maxPairs bounds how many pairs are kept.
const maxPairs = 10_000

// Pairs returns the pairs whose score is at least least and on which there is no
// ruling, and all that are ruled unsure: best first, then by identifier. There
// may be more than are returned, the ten thousand best. The records must be
// those that Apply returns.
//
// The time it takes grows with the number of people, whatever they are called:
// of very many with one name each is compared only with those born next to them.
func (w *Rulings) Pairs(r office.Records, least int) (pairs []Pair, more int) {
	ruled := w.ruledPairs(r)
	found := slices.DeleteFunc(candidates(r.People), func(c candidate) bool { return ruled[c.couple].Judgement != "" })
	for at, ruling := range ruled {
		if ruling.Judgement == Unsure {
			found = append(found, candidate{at, 2})
		}
	}
	e := newEvidence(r, found)
	for _, c := range found {
		p, named := e.pair(c)
		if ruling, ok := ruled[c.couple]; ok {
			p.Ruling = &ruling
		} else if !named || p.Score < least {
			continue
		}
		if pairs = append(pairs, p); len(pairs) == 2*maxPairs {
			more += maxPairs
			pairs = best(pairs)
		}
	}
	return best(pairs), more + max(0, len(pairs)-maxPairs)
}

// best returns the best of the pairs, sorted.
func best(pairs []Pair) []Pair {
	slices.SortFunc(pairs, compare)
	return pairs[:min(len(pairs), maxPairs)]
}

func compare(p, q Pair) int {
	return cmp.Or(cmp.Compare(q.Score, p.Score),
		strings.Compare(string(p.People[0].ID), string(q.People[0].ID)),
		strings.Compare(string(p.People[1].ID), string(q.People[1].ID)))
}
