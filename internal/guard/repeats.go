package guard

import (
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// A spot is where fields of one response name stand in an answer. Validation
// compares every two of them, whichever sets and fragments they come from.
type spot struct {
	within int // number of the spot whose set they are in; below 0 for an operation
	name   string
}

// A place is what is known of a spot.
type place struct {
	number int // from 1
	asked  int // how often
}

// A repeater looks for fields that are asked for too often in one place. It
// writes fragments out, so sizes must be checked before.
type repeater struct {
	fragments map[string]*ast.FragmentDefinition
	used      map[string]bool
	places    map[spot]place // nil when they are too few to be asked for too often
	most      int
	mostAt    *ast.Position
}

func (r *repeater) set(within int, selections ast.SelectionSet) {
	for _, selection := range selections {
		switch s := selection.(type) {
		case *ast.Field:
			r.set(r.field(within, s), s.SelectionSet)
		case *ast.InlineFragment:
			r.set(within, s.SelectionSet)
		case *ast.FragmentSpread:
			if fragment := r.fragments[s.Name]; fragment != nil {
				r.used[s.Name] = true
				r.set(within, fragment.SelectionSet)
			}
		}
	}
}

// field counts a field, and returns the number of its spot.
func (r *repeater) field(within int, f *ast.Field) int {
	if r.places == nil {
		return 0
	}
	at := spot{within, f.Alias}
	here, known := r.places[at]
	if !known {
		here.number = len(r.places) + 1
	}
	if here.asked++; here.asked > r.most {
		r.most, r.mostAt = here.asked, f.Position
	}
	r.places[at] = here
	return here.number
}

// checkRepeats refuses a document of so many selections by its repetitions, and for
// fragments that no operation leads to: nothing bounds what those come to.
func checkRepeats(doc *ast.QueryDocument, fragments map[string]*ast.FragmentDefinition, selections int) *gqlerror.Error {
	r := repeater{fragments: fragments, used: make(map[string]bool, len(fragments))}
	if selections > MaxRepeats {
		r.places = make(map[spot]place, selections)
	}
	for i, operation := range doc.Operations {
		r.set(-1-i, operation.SelectionSet)
	}
	if r.most > MaxRepeats {
		return over(CodeTooLarge, "selections of one field in one place with fragments written out", r.most, MaxRepeats, r.mostAt)
	}
	for _, f := range doc.Fragments {
		if !r.used[f.Name] {
			return refused(CodeValidation, `fragment "`+cut(f.Name, maxQuoted)+`" is not used; spread it or leave it out`, f.Position)
		}
	}
	return nil
}
