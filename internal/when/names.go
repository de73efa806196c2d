package when

import "slices"

// nameOf returns the name of an enumeration's value.
func nameOf[E ~uint8](names []string, e E) string {
	if int(e) >= len(names) {
		return "INVALID"
	}
	return names[e]
}

// valueOf returns the value of an enumeration with that name; false when there
// is none.
func valueOf[E ~uint8](names []string, name string) (E, bool) {
	i := slices.Index(names, name)
	return E(max(i, 0)), i >= 0
}
