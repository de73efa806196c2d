package office

import (
	"fmt"
	"math"
)

// A codeBook numbers the few values of a kind, so that a row keeps one byte.
type codeBook[T ~string] struct{ values []T }

// code is the number of the value, given to it if it has none yet.
func (b *codeBook[T]) code(value T) (uint8, error) {
	for i, v := range b.values {
		if v == value {
			return uint8(i), nil
		}
	}
	if len(b.values) > math.MaxUint8 {
		return 0, fmt.Errorf("%q: more than %d different values of %T", value, len(b.values), value)
	}
	b.values = append(b.values, value)
	return uint8(len(b.values) - 1), nil
}
