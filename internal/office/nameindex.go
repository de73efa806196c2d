package office

import (
	"cmp"
	"index/suffixarray"
	"iter"
	"math/bits"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/fold"
)

// A nameIndex finds names by any part of their keys. The keys stand one behind
// the other, each with a zero behind it.
type nameIndex struct {
	entries []nameEntry
	keys    []byte
	starts  []uint32 // of each key, and behind the last the length of keys
	words   bitset   // bytes of keys at which a word begins
	first   bitset   // bytes of keys at which a key begins
	before  []uint32 // how many keys begin before each word of first
	parts   *suffixarray.Index
}

// A nameEntry is one name of one record.
type nameEntry struct {
	text  textRef // as written
	at    int32   // place of the record among its kind
	kind  uint8   // place among the kinds
	other bool    // not the record's first name
}

// index makes the names findable that were listed, but for those of which nothing
// is left when they are folded. Their texts are in the pool.
func (x *nameIndex) index(texts textPool) {
	listed := x.entries
	x.entries = make([]nameEntry, 0, len(listed))
	for _, e := range listed {
		x.add(e, fold.Words(texts.at(e.text)))
	}
	x.finish()
}

// add adds a name of these words.
func (x *nameIndex) add(e nameEntry, words []string) {
	if len(words) == 0 {
		return
	}
	x.entries = append(x.entries, e)
	x.starts = append(x.starts, uint32(len(x.keys)))
	x.first = x.first.with(len(x.keys))
	for _, word := range words {
		x.words = x.words.with(len(x.keys))
		x.keys = append(x.keys, word...)
	}
	x.keys = append(x.keys, 0)
}

// finish makes room for no more names, and sorts what their keys end in.
func (x *nameIndex) finish() {
	x.starts = append(x.starts, uint32(len(x.keys)))
	exact(&x.keys)
	exact(&x.starts)
	exact(&x.words)
	exact(&x.first)
	x.before = make([]uint32, len(x.first))
	n := 0
	for i, word := range x.first {
		x.before[i] = uint32(n)
		n += bits.OnesCount64(word)
	}
	x.parts = suffixarray.New(x.keys)
}

// key is the folded name.
func (x *nameIndex) key(entry int) string {
	return string(x.keys[x.starts[entry] : x.starts[entry+1]-1])
}

// entryAt is the entry whose key has the byte.
func (x *nameIndex) entryAt(at int) int {
	word := x.first[at/wordBits] & (1<<(at%wordBits+1) - 1)
	return int(x.before[at/wordBits]) + bits.OnesCount64(word) - 1
}

// having yields the entries whose key has one of the parts, which are folded and
// not empty, in order and each once.
func (x *nameIndex) having(parts ...string) iter.Seq[int] {
	marked := make(bitset, len(x.entries)/wordBits+1)
	for _, part := range parts {
		for _, at := range x.parts.Lookup([]byte(part), -1) {
			marked.add(x.entryAt(at))
		}
	}
	return marked.all()
}

// countedUpTo is how often a part is looked for to tell which of several is rare.
const countedUpTo = 4096

// rarest is the part that is in the fewest places, as far as they are counted.
func (x *nameIndex) rarest(parts []string) string {
	return slices.MinFunc(parts, func(a, b string) int {
		return cmp.Compare(len(x.parts.Lookup([]byte(a), countedUpTo)), len(x.parts.Lookup([]byte(b), countedUpTo)))
	})
}

// wordsBegin says whether every one of the words begins a word of the name.
func (x *nameIndex) wordsBegin(entry int, words []string) bool {
	for _, word := range words {
		if !x.wordBegins(entry, word) {
			return false
		}
	}
	return len(words) > 0
}

func (x *nameIndex) wordBegins(entry int, asked string) bool {
	end := int(x.starts[entry+1]) - 1
	for from := int(x.starts[entry]); from < end; {
		to := from + 1
		for to < end && !x.words.has(to) {
			to++
		}
		if strings.HasPrefix(string(x.keys[from:to]), asked) {
			return true
		}
		from = to
	}
	return false
}
