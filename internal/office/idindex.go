package office

import (
	"fmt"
	"hash/maphash"
)

// An idIndex finds records of one kind by identifier. It keeps no copy of the
// identifiers: a dozen bytes a record are all it needs.
type idIndex struct {
	n     int // records
	seed  maphash.Seed
	slots []int32 // places of records, by hash; none where free
	id    func(int32) string
}

// newIDIndex indexes n records. An identifier that is empty or given twice is an
// error.
func newIDIndex(n int, id func(int32) string) (*idIndex, error) {
	size := 8
	for size < n+n/2 {
		size *= 2
	}
	x := &idIndex{n, maphash.MakeSeed(), make([]int32, size), id}
	for i := range x.slots {
		x.slots[i] = none
	}
	for i := range int32(n) {
		key := id(i)
		slot, met := x.slot(key)
		if met || key == "" {
			return nil, fmt.Errorf("identifier %q is given twice or empty", key)
		}
		x.slots[slot] = i
	}
	return x, nil
}

// slot is where the identifier stands, or would stand.
func (x *idIndex) slot(id string) (slot uint64, found bool) {
	mask := uint64(len(x.slots) - 1)
	slot = maphash.String(x.seed, id) & mask
	for x.slots[slot] != none {
		if x.id(x.slots[slot]) == id {
			return slot, true
		}
		slot = (slot + 1) & mask
	}
	return slot, false
}

// place returns the place of the record with that identifier, or none.
func place[ID ~string](x *idIndex, id ID) int32 {
	if slot, found := x.slot(string(id)); found {
		return x.slots[slot]
	}
	return none
}
