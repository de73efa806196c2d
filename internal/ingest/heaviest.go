package ingest

import "slices"

// heaviest returns of pairs, sorted by row and term, those that weigh most
// together of all that have rows and terms in the same order, each once. Of
// equals it returns the one that is found first. For n pairs it takes time
// n log(terms): the best that ends before a term is kept in a tree of prefixes.
func heaviest(pairs []pair, terms int) []pair {
	best := newPrefixes(terms)
	weight, before := make([]int, len(pairs)), make([]int, len(pairs))
	last := -1
	for first := 0; first < len(pairs); {
		end := first
		for ; end < len(pairs) && pairs[end].row == pairs[first].row; end++ {
			before[end] = best.until(pairs[end].term, weight)
			weight[end] = pairs[end].weight
			if before[end] >= 0 {
				weight[end] += weight[before[end]]
			}
		}
		for i := first; i < end; i++ { // only now: a row is paired once
			best.enter(pairs[i].term, i, weight)
			if last < 0 || weight[i] > weight[last] {
				last = i
			}
		}
		first = end
	}
	var chosen []pair
	for i := last; i >= 0; i = before[i] {
		chosen = append(chosen, pairs[i])
	}
	slices.Reverse(chosen)
	return chosen
}

// prefixes are a Fenwick tree: the heaviest pair of those that end before a term.
type prefixes []int

func newPrefixes(n int) prefixes {
	p := make(prefixes, n+1)
	for i := range p {
		p[i] = -1
	}
	return p
}

// until returns the heaviest pair entered at a term before that one, or -1.
func (p prefixes) until(term int, weight []int) int {
	best := -1
	for i := term; i > 0; i -= i & -i {
		if p[i] >= 0 && (best < 0 || weight[p[i]] > weight[best]) {
			best = p[i]
		}
	}
	return best
}

// enter lets a pair count from its term on.
func (p prefixes) enter(term, pair int, weight []int) {
	for i := term + 1; i < len(p); i += i & -i {
		if p[i] < 0 || weight[pair] > weight[p[i]] {
			p[i] = pair
		}
	}
}
