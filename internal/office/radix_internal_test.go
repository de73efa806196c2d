package office

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/when"
)

// Keys come in the order of their days, then of their ranks, as comparing them
// two by two has it; those that are equal stay in the order they were in.
func TestRadixSorted(t *testing.T) {
	day := rapid.SampledFrom([]when.Day{when.Past, -256, -1, 0, 1, 255, 256, 65536, when.Future})
	rapid.Check(t, func(t *rapid.T) {
		type item struct {
			lo, hi   when.Day
			rank, at uint32
		}
		items := make([]item, rapid.IntRange(0, 40).Draw(t, "items"))
		keys := make([]sortKey, len(items))
		for i := range items {
			items[i] = item{day.Draw(t, "lo"), day.Draw(t, "hi"), rapid.Uint32Range(0, 300).Draw(t, "rank"), uint32(i)}
			keys[i] = sortKey{dayKey(items[i].lo), dayKey(items[i].hi), items[i].rank, items[i].at}
		}
		slices.SortStableFunc(items, func(a, b item) int {
			return cmp.Or(cmp.Compare(a.lo, b.lo), cmp.Compare(a.hi, b.hi), cmp.Compare(a.rank, b.rank))
		})
		for i, k := range radixSorted(keys) {
			if k[3] != items[i].at {
				t.Fatalf("place %d has key %d; want %d", i, k[3], items[i].at)
			}
		}
	})
}
