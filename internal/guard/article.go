package guard

import "github.com/vektah/gqlparser/v2/ast"

// isArticle says whether a variable is the text of parseArticle wherever the
// operation, which must be valid, uses it. Such a text may be longer than any
// other string, and goes nowhere else.
func isArticle(operation *ast.OperationDefinition, variable string) bool {
	u := uses{variable: variable, seen: make(map[*ast.FragmentDefinition]bool)}
	u.set(operation.SelectionSet)
	u.directives(operation.Directives)
	return u.article && !u.other
}

// uses are the kinds of place where a variable stands.
type uses struct {
	variable string
	seen     map[*ast.FragmentDefinition]bool

	article bool
	other   bool
}

func (u *uses) set(selections ast.SelectionSet) {
	for _, selection := range selections {
		switch s := selection.(type) {
		case *ast.Field:
			u.field(s)
		case *ast.InlineFragment:
			u.directives(s.Directives)
			u.set(s.SelectionSet)
		case *ast.FragmentSpread:
			u.directives(s.Directives)
			if !u.seen[s.Definition] {
				u.seen[s.Definition] = true
				u.set(s.Definition.SelectionSet)
			}
		}
	}
}

func (u *uses) field(f *ast.Field) {
	parses := f.ObjectDefinition != nil && f.ObjectDefinition.Name == "Query" && f.Name == "parseArticle"
	for _, a := range f.Arguments {
		if parses && a.Name == "text" && a.Value.Kind == ast.Variable {
			u.article = u.article || a.Value.Raw == u.variable
			continue
		}
		u.other = u.other || mentions(a.Value, u.variable)
	}
	u.directives(f.Directives)
	u.set(f.SelectionSet)
}

func (u *uses) directives(all ast.DirectiveList) {
	for _, d := range all {
		for _, a := range d.Arguments {
			u.other = u.other || mentions(a.Value, u.variable)
		}
	}
}

// mentions says whether a value is a variable or holds it.
func mentions(v *ast.Value, variable string) bool {
	if v.Kind == ast.Variable {
		return v.Raw == variable
	}
	for _, child := range v.Children {
		if mentions(child.Value, variable) {
			return true
		}
	}
	return false
}
