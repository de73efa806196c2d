package ingest

import (
	"cmp"
	"slices"

	"github.com/seed-51aee618/cursus/internal/office"
)

// A pair is a row of a version and a term of the list that name one person.
type pair struct {
	row, term int // from 0
	weight    int // how well the dates agree; 0 when they exclude each other
}

// An alignment says which term of a list each row of another version is about.
type alignment struct {
	terms []int  // beside the rows; -1 for one that the list lacks
	moved []bool // beside the rows: the list has it at another place
}

// align pairs the rows of a version with the terms of a list, each once:
//
//   - in the order that both have, so that in all the dates agree best;
//   - of the rest, rows and terms that may be about the same days, best first:
//     the version has the row at another place;
//   - of the rest, those between the same two neighbours. Their dates exclude
//     each other, but they are at one place and so about one term.
//
// What then is left stands in one of the two alone. The same rows give the same
// pairs. The time it takes grows with the pairs of rows and terms that name one
// person, of which there are at most office.MaxTermsOfPerson to a row.
func align(rows []holding, list []*office.TermRecord) alignment {
	a := alignment{make([]int, len(rows)), make([]bool, len(rows))}
	for i := range a.terms {
		a.terms[i] = -1
	}
	agreeing, excluding := pairs(rows, list)
	used := make([]bool, len(list))
	take := func(p pair) bool {
		if a.terms[p.row] >= 0 || used[p.term] {
			return false
		}
		a.terms[p.row], used[p.term] = p.term, true
		return true
	}
	inOrder := heaviest(agreeing, len(list))
	for _, p := range inOrder {
		take(p)
	}
	slices.SortStableFunc(agreeing, func(p, q pair) int { return cmp.Compare(q.weight, p.weight) })
	for _, p := range agreeing {
		a.moved[p.row] = take(p) || a.moved[p.row]
	}
	for _, p := range excluding {
		if between(inOrder, p) {
			take(p)
		}
	}
	return a
}

// pairs are the rows and terms that name one person, by row and term: those
// whose dates may agree, and those whose dates exclude each other.
func pairs(rows []holding, list []*office.TermRecord) (agreeing, excluding []pair) {
	of := make(map[office.PersonID][]int)
	for i, t := range list {
		of[t.Person] = append(of[t.Person], i)
	}
	met := make(map[office.PersonID]int)
	for i, h := range rows {
		if met[h.person]++; met[h.person] > office.MaxTermsOfPerson {
			continue
		}
		for _, j := range of[h.person] {
			shared := sharedDates(list[j].Claims, h.claims)
			if shared == 0 {
				excluding = append(excluding, pair{i, j, 0})
				continue
			}
			weight := 2 * shared
			if (list[j].Status == office.Acting) == (h.status == office.Acting) {
				weight++
			}
			agreeing = append(agreeing, pair{i, j, weight})
		}
	}
	return agreeing, excluding
}

// between says whether the pair lies between two that follow each other: no
// pair in order has it before one and behind the other.
func between(inOrder []pair, p pair) bool {
	at, _ := slices.BinarySearchFunc(inOrder, p.row, func(q pair, row int) int { return cmp.Compare(q.row, row) })
	return (at == 0 || inOrder[at-1].term < p.term) && (at == len(inOrder) || p.term < inOrder[at].term)
}
