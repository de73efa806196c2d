package office

import (
	"fmt"
	"hash/maphash"
)

// An idIndex finds records of one kind by identifier. It keeps no copy of the
// identifiers: a dozen bytes a record are all it needs.
type idIndex struct {
	n     int // records
	also  []alias
	seed  maphash.Seed
	slots []int32            // places of records, by hash; none where free
	id    func(int32) string // of a place, or behind the last, of what also leads to one
}

// An alias is a further identifier of the record at a place.
type alias struct {
	id string
	at int32
}

// newIDIndex indexes n records and what else leads to them. An identifier that
// is empty or given twice is an error.
func newIDIndex(n int, id func(int32) string, also ...alias) (*idIndex, error) {
	all := n + len(also)
	size := 8
	for size < all+all/2 {
		size *= 2
	}
	x := &idIndex{n: n, also: also, seed: maphash.MakeSeed(), slots: make([]int32, size)}
	x.id = func(i int32) string {
		if int(i) < n {
			return id(i)
		}
		return also[int(i)-n].id
	}
	for i := range x.slots {
		x.slots[i] = none
	}
	for i := range int32(all) {
		key := x.id(i)
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

// place returns the place of the record to which that identifier leads, or none.
func place[ID ~string](x *idIndex, id ID) int32 {
	slot, found := x.slot(string(id))
	if !found {
		return none
	}
	if at := x.slots[slot]; int(at) < x.n {
		return at
	}
	return x.also[int(x.slots[slot])-x.n].at
}

// places returns the places to which the identifiers lead.
func places[ID ~string](x *idIndex, ids []ID) []int32 {
	at := make([]int32, len(ids))
	for i, id := range ids {
		at[i] = place(x, id)
	}
	return at
}
