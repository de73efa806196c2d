package guard

import (
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// unbounded is where counting stops: short documents can ask for 2^100 fields.
const unbounded = 1_000_000_000

func capped(n int) int { return min(n, unbounded) }

// A size says how large a selection set is with its fragments written out.
type size struct {
	width      int           // selections side by side
	selections int           // the set's and all below
	depth      int           // fields within one another, those of introspection not among them
	deepest    *ast.Position // the innermost field

	introspections int // __schema and __type side by side
	below          int // fields within one another below those
	lists          int // fields of the schema's types that are lists, within one another
}

// beside is the size of two sets written one after the other.
func (s size) beside(other size) size {
	if other.depth > s.depth {
		s.depth, s.deepest = other.depth, other.deepest
	}
	s.width = capped(s.width + other.width)
	s.selections = capped(s.selections + other.selections)
	s.introspections = capped(s.introspections + other.introspections)
	s.below = max(s.below, other.below)
	s.lists = max(s.lists, other.lists)
	return s
}

// spread is the size of a fragment with this set, as its spread is counted.
func (s size) spread() size {
	s.width, s.selections = capped(s.width+1), capped(s.selections+1)
	return s
}

// field is the size of a field with this set.
func (s size) field(f *ast.Field) size {
	whole := size{width: 1, selections: capped(1 + s.selections), depth: 1, deepest: f.Position}
	switch f.Name {
	case "__schema", "__type":
		whole.introspections, whole.below, whole.lists = 1, s.depth, s.lists
		return whole
	case "fields", "interfaces", "possibleTypes", "inputFields":
		whole.lists = 1
	}
	whole.lists += s.lists
	whole.introspections, whole.below = s.introspections, s.below
	if s.depth > 0 {
		whole.depth, whole.deepest = 1+s.depth, s.deepest
	}
	return whole
}

// verdict refuses an operation of this size.
func (s size) verdict(at *ast.Position) *gqlerror.Error {
	for _, l := range []struct {
		code, what  string
		is, allowed int
		at          *ast.Position
	}{
		{CodeTooLarge, "fields at the root with fragments written out", s.width, MaxRoots, at},
		{CodeTooLarge, "fields __schema and __type", s.introspections, MaxIntrospections, at},
		{CodeTooDeep, "fields within one another", s.depth, MaxDepth, s.deepest},
		{CodeTooDeep, "fields within one another below __schema or __type", s.below, MaxIntrospectionDepth, at},
	} {
		if l.is > l.allowed {
			return over(l.code, l.what, l.is, l.allowed, l.at)
		}
	}
	if s.introspections > 0 && s.lists > MaxIntrospectionLists {
		return over(CodeTooDeep, "lists of the schema within one another", s.lists, MaxIntrospectionLists, at)
	}
	return nil
}
