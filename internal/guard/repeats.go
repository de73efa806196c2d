package guard

import (
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// A place is where fields of one response name stand in an answer. Validation
// compares every two of them, whichever sets and fragments they come from.
type place struct {
	asked int // how often
	below map[string]*place
}

func (p *place) field(name string) *place {
	if p.below == nil {
		p.below = make(map[string]*place)
	}
	child, ok := p.below[name]
	if !ok {
		child = &place{}
		p.below[name] = child
	}
	child.asked++
	return child
}

// A repeater looks for fields that are asked for too often in one place. It
// writes fragments out, so sizes must be checked before.
type repeater struct {
	fragments map[string]*ast.FragmentDefinition
	used      map[string]bool
	most      int
	mostAt    *ast.Position
}

func (r *repeater) set(at *place, selections ast.SelectionSet) {
	for _, selection := range selections {
		switch s := selection.(type) {
		case *ast.Field:
			here := at.field(s.Alias)
			if here.asked > r.most {
				r.most, r.mostAt = here.asked, s.Position
			}
			r.set(here, s.SelectionSet)
		case *ast.InlineFragment:
			r.set(at, s.SelectionSet)
		case *ast.FragmentSpread:
			if fragment := r.fragments[s.Name]; fragment != nil {
				r.used[s.Name] = true
				r.set(at, fragment.SelectionSet)
			}
		}
	}
}

// checkRepeats refuses a document by its repetitions, and for fragments that no
// operation leads to: nothing bounds what those come to.
func checkRepeats(doc *ast.QueryDocument, fragments map[string]*ast.FragmentDefinition) *gqlerror.Error {
	r := repeater{fragments: fragments, used: make(map[string]bool, len(fragments))}
	for _, operation := range doc.Operations {
		r.set(&place{}, operation.SelectionSet)
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
