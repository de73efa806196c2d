package plan

// The generated functions take the text so far and return it with what they
// append, or nil for a null where none may be: that is noted by then, and what
// stands around it returns nil in turn, so that nobody takes text back.

// A step is where a run stands in an object or a list.
type step struct {
	field *Field // nil for a list
	item  int
}

// Open begins an object of so many fields, which Close ends, or a list of so many
// items, which CloseList does. It reports false, and there is nothing to close,
// when the run has ended.
func (x *Run) Open(values int) bool {
	x.values += values
	if x.values >= x.check && !x.mayGoOn() {
		return false
	}
	x.depth++
	return true
}

// OpenScalars begins a list of scalars, which nothing ends: gqlgen counts those
// as items of no path.
func (x *Run) OpenScalars(items int) bool {
	x.values += items
	return x.values < x.check || x.mayGoOn()
}

// At says which field of the object is written next. It is left out where nothing
// can go wrong.
func (x *Run) At(f *Field) { x.path[x.depth].field = f }

// AtItem says which item of the list is written next.
func (x *Run) AtItem(i int) { x.path[x.depth] = step{item: i} }

// Close ends an object; it is nil unless all is well.
func (x *Run) Close(b []byte, set *Set, ok bool) []byte {
	x.depth--
	if !ok {
		return nil
	}
	return set.end.Append(b)
}

// CloseList ends a list.
func (x *Run) CloseList() { x.depth-- }

// Null appends null, which may be here.
func Null(b []byte) []byte { return append(b, "null"...) }

// OrNull is what was appended, or null.
func OrNull(b, appended []byte) []byte {
	if appended == nil {
		return Null(b)
	}
	return appended
}
