package server

import (
	"maps"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// deprecated are the schema coordinates of the deprecated fields and arguments
// that each operation of a valid document asks for, in order: Query.old,
// Query.field(old:). Fields under @skip count; they stand in the document.
func deprecated(doc *ast.QueryDocument) map[string][]string {
	var found map[string][]string
	for _, operation := range doc.Operations {
		s := deprecationSearch{map[string]bool{}, map[string]bool{}}
		s.set(operation.SelectionSet)
		if len(s.found) == 0 {
			continue
		}
		if found == nil {
			found = map[string][]string{}
		}
		found[operation.Name] = slices.Sorted(maps.Keys(s.found))
	}
	return found
}

type deprecationSearch struct {
	found     map[string]bool
	fragments map[string]bool // looked into before
}

func (s deprecationSearch) set(selections ast.SelectionSet) {
	for _, selection := range selections {
		switch selected := selection.(type) {
		case *ast.Field:
			s.field(selected)
			s.set(selected.SelectionSet)
		case *ast.InlineFragment:
			s.set(selected.SelectionSet)
		case *ast.FragmentSpread:
			if !s.fragments[selected.Name] {
				s.fragments[selected.Name] = true
				s.set(selected.Definition.SelectionSet)
			}
		}
	}
}

func (s deprecationSearch) field(f *ast.Field) {
	if isDeprecated(f.Definition.Directives) {
		s.found[coordinate(f)] = true
	}
	for _, given := range f.Arguments {
		defined := f.Definition.Arguments.ForName(given.Name)
		if defined != nil && isDeprecated(defined.Directives) {
			s.found[coordinate(f)+"("+given.Name+":)"] = true
		}
	}
}

func isDeprecated(directives ast.DirectiveList) bool { return directives.ForName("deprecated") != nil }
