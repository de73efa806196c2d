package plan

import "strconv"

// A step is where a run stands in an object or a list.
type step struct {
	set *Set // nil for a list
	at  int  // the place of the field in the set, or of the item
}

// Open begins an object: the mark is for Close. It reports false, and there is
// nothing to close, when the run has ended.
func (x *Run) Open(set *Set) (mark int, ok bool) {
	if !x.spend(set.values) {
		return 0, false
	}
	x.path = append(x.path, step{set: set})
	return len(x.buffer), true
}

// Field begins a field of the object: its key is written. __typename, whose
// Number is 0, is written whole.
func (x *Run) Field(set *Set, i int) *Field {
	f := &set.Fields[i]
	x.path[len(x.path)-1].at = i
	x.buffer = append(x.buffer, f.key...)
	return f
}

// Close ends an object, or takes it back when a field that may not be null was.
func (x *Run) Close(mark int, ok bool) bool {
	x.path = x.path[:len(x.path)-1]
	if !ok {
		x.buffer = x.buffer[:mark]
		return false
	}
	if len(x.buffer) == mark {
		x.buffer = append(x.buffer, '{')
	}
	x.buffer = append(x.buffer, '}')
	return true
}

// OpenList begins a list of so many items, as Open does an object.
func (x *Run) OpenList(items int) (mark int, ok bool) {
	if !x.spend(items) {
		return 0, false
	}
	mark = len(x.buffer)
	x.buffer = append(x.buffer, '[')
	x.path = append(x.path, step{})
	return mark, true
}

// Item begins an item of the list.
func (x *Run) Item(i int) {
	x.path[len(x.path)-1].at = i
	x.Comma(i)
}

// CloseList ends a list, or takes it back when an item that may not be null was.
func (x *Run) CloseList(mark int, ok bool) bool {
	x.path = x.path[:len(x.path)-1]
	return x.CloseScalars(mark, ok)
}

// OpenScalars begins a list of scalars: gqlgen counts those as items of no path.
func (x *Run) OpenScalars(items int) (mark int, ok bool) {
	if !x.spend(items) {
		return 0, false
	}
	mark = len(x.buffer)
	x.buffer = append(x.buffer, '[')
	return mark, true
}

// Comma stands before all items of a list but the first.
func (x *Run) Comma(i int) {
	if i > 0 {
		x.buffer = append(x.buffer, ',')
	}
}

// CloseScalars ends a list of scalars as CloseList does another.
func (x *Run) CloseScalars(mark int, ok bool) bool {
	if !ok {
		x.buffer = x.buffer[:mark]
		return false
	}
	x.buffer = append(x.buffer, ']')
	return true
}

// Null writes null, which may be here.
func (x *Run) Null() bool {
	x.buffer = append(x.buffer, "null"...)
	return true
}

// String writes a string.
func (x *Run) String(s string) bool {
	x.buffer = AppendString(x.buffer, s)
	return true
}

// Int writes a number.
func (x *Run) Int(n int64) bool {
	x.buffer = strconv.AppendInt(x.buffer, n, 10)
	return true
}

// Boolean writes a truth.
func (x *Run) Boolean(b bool) bool {
	x.buffer = strconv.AppendBool(x.buffer, b)
	return true
}

// Raw writes JSON.
func (x *Run) Raw(json string) bool {
	x.buffer = append(x.buffer, json...)
	return true
}

// Buffer is what is written so far, for functions that append a scalar. What they
// return goes to Appended.
func (x *Run) Buffer() []byte { return x.buffer }

// Appended takes what a scalar's function made of Buffer. It reports false when
// that appended nothing, which stands for null.
func (x *Run) Appended(b []byte) bool {
	written := len(b) > len(x.buffer)
	x.buffer = b
	return written
}
