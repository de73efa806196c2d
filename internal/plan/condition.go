package plan

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// maxConditions is how many variables may decide what an operation asks for.
const maxConditions = 64

// conditionsOf names the variables that @skip and @include of an operation read,
// in order of their names.
func conditionsOf(document *ast.QueryDocument, operation *ast.OperationDefinition) []string {
	s := conditionSearch{document.Fragments, map[string]bool{}, map[string]bool{}}
	s.set(operation.SelectionSet)
	names := make([]string, 0, len(s.variables))
	for name := range s.variables {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

type conditionSearch struct {
	fragments ast.FragmentDefinitionList
	seen      map[string]bool // fragments
	variables map[string]bool
}

func (s conditionSearch) set(selections ast.SelectionSet) {
	for _, selection := range selections {
		switch n := selection.(type) {
		case *ast.Field:
			s.directives(n.Directives)
			s.set(n.SelectionSet)
		case *ast.InlineFragment:
			s.directives(n.Directives)
			s.set(n.SelectionSet)
		case *ast.FragmentSpread:
			s.directives(n.Directives)
			if fragment := s.fragments.ForName(n.Name); fragment != nil && !s.seen[n.Name] {
				s.seen[n.Name] = true
				s.set(fragment.SelectionSet)
			}
		}
	}
}

func (s conditionSearch) directives(list ast.DirectiveList) {
	for _, d := range list {
		if d.Name != "skip" && d.Name != "include" {
			continue
		}
		if given := d.Arguments.ForName("if"); given != nil && given.Value.Kind == ast.Variable {
			s.variables[given.Value.Raw] = true
		}
	}
}

// keyOf is the key of a plan: one bit for each condition.
func keyOf(operation *ast.OperationDefinition, conditions []string, variables map[string]any) key {
	k := key{operation: operation}
	for i, name := range conditions {
		holds, isTruth := variables[name].(bool)
		if holds {
			k.truth |= 1 << i
		}
		k.odd = k.odd || !isTruth
	}
	return k
}

// included says whether directives leave a selection in. It is false for ok
// where they are others than @skip and @include, or have no truth.
func included(list ast.DirectiveList, variables map[string]any) (in, ok bool) {
	in = true
	for _, d := range list {
		given := d.Arguments.ForName("if")
		if given == nil || d.Name != "skip" && d.Name != "include" {
			return false, false
		}
		value, err := given.Value.Value(variables)
		condition, isTruth := value.(bool)
		if err != nil || !isTruth {
			return false, false
		}
		in = in && condition == (d.Name == "include")
	}
	return in, true
}
