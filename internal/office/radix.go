package office

import "github.com/seed-51aee618/cursus/internal/when"

// A sortKey is sorted by its first three numbers; the last says whose key it is.
type sortKey [4]uint32

// dayKey is a day as a number that sorts as days do.
func dayKey(d when.Day) uint32 { return uint32(d) ^ 1<<31 }

const (
	digitBits = 8
	digits    = 1 << digitBits
)

// radixSorted sorts keys, digit by digit from the last: in time in proportion to
// their number. It overwrites them.
func radixSorted(keys []sortKey) []sortKey {
	room := make([]sortKey, len(keys))
	for number := len(sortKey{}) - 2; number >= 0; number-- {
		for shift := 0; shift < 32; shift += digitBits {
			if sortByDigit(room, keys, number, shift) {
				keys, room = room, keys
			}
		}
	}
	return keys
}

// sortByDigit sorts keys by one digit into room, those with the same digit in
// the order they are in. It does nothing and says no when all have the same.
func sortByDigit(room, keys []sortKey, number, shift int) bool {
	var upTo [digits + 1]int // how many keys have a smaller digit
	for i := range keys {
		upTo[keys[i][number]>>shift%digits+1]++
	}
	for d := range digits {
		if upTo[d+1] == len(keys) {
			return false
		}
		upTo[d+1] += upTo[d]
	}
	for i := range keys {
		place := &upTo[keys[i][number]>>shift%digits]
		room[*place] = keys[i]
		*place++
	}
	return true
}
