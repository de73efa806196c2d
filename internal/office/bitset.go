package office

import (
	"iter"
	"math/bits"
)

// wordBits is how many numbers one word of a set marks.
const wordBits = 64

// A bitset is a set of small numbers, one bit each.
type bitset []uint64

func (s bitset) add(i int) { s[i/wordBits] |= 1 << (i % wordBits) }

func (s bitset) has(i int) bool { return i/wordBits < len(s) && s[i/wordBits]&(1<<(i%wordBits)) != 0 }

// with is the set with i, grown where it must be.
func (s bitset) with(i int) bitset {
	for len(s) <= i/wordBits {
		s = append(s, 0)
	}
	s.add(i)
	return s
}

// all yields the numbers of the set, by size.
func (s bitset) all() iter.Seq[int] {
	return func(yield func(int) bool) {
		for at, word := range s {
			for ; word != 0; word &= word - 1 {
				if !yield(at*wordBits + bits.TrailingZeros64(word)) {
					return
				}
			}
		}
	}
}

// len is how many numbers are in the set.
func (s bitset) len() int {
	n := 0
	for _, word := range s {
		n += bits.OnesCount64(word)
	}
	return n
}
