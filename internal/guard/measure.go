package guard

import (
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// A measurer finds the sizes of selection sets and looks at each fragment once.
type measurer struct {
	fragments map[string]*ast.FragmentDefinition
	sizes     map[string]size // of the fragments measured so far
	measuring map[string]bool // fragments that contain the set just measured
	aliases   int
	aliasesAt *ast.Position   // the first too many
	refusal   *gqlerror.Error // the first
}

func newMeasurer(fragments ast.FragmentDefinitionList) *measurer {
	m := &measurer{
		fragments: make(map[string]*ast.FragmentDefinition, len(fragments)),
		sizes:     make(map[string]size, len(fragments)),
		measuring: make(map[string]bool),
	}
	for _, f := range fragments {
		m.fragments[f.Name] = f
	}
	return m
}

// set measures a selection set.
func (m *measurer) set(selections ast.SelectionSet) size {
	var whole size
	for _, selection := range selections {
		switch s := selection.(type) {
		case *ast.Field:
			whole = whole.beside(m.field(s))
		case *ast.InlineFragment:
			whole = whole.beside(m.set(s.SelectionSet).spread())
		case *ast.FragmentSpread:
			whole = whole.beside(m.spread(s).spread())
		}
	}
	return whole
}

func (m *measurer) field(f *ast.Field) size {
	if f.Alias != f.Name {
		if m.aliases++; m.aliases == MaxAliases+1 {
			m.aliasesAt = f.Position
		}
	}
	below := m.set(f.SelectionSet)
	if below.width > MaxSet {
		m.refuse(over(CodeTooLarge, "selections in one set with fragments written out", below.width, MaxSet, f.Position))
	}
	return below.field(f)
}

// spread measures what stands for a spread. A fragment that there is not is for
// validation to tell.
func (m *measurer) spread(s *ast.FragmentSpread) size {
	fragment, ok := m.fragments[s.Name]
	switch {
	case !ok:
		return size{}
	case m.measuring[s.Name]:
		m.refuse(refused(CodeValidation, `fragment "`+cut(s.Name, maxQuoted)+`" contains itself`, s.Position))
		return size{}
	default:
		return m.fragment(fragment)
	}
}

func (m *measurer) fragment(f *ast.FragmentDefinition) size {
	if known, ok := m.sizes[f.Name]; ok {
		return known
	}
	m.measuring[f.Name] = true
	found := m.set(f.SelectionSet)
	delete(m.measuring, f.Name)
	m.sizes[f.Name] = found
	return found
}

// refuse keeps the first refusal.
func (m *measurer) refuse(e *gqlerror.Error) {
	if m.refusal == nil {
		m.refusal = e
	}
}
