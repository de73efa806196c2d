package guard

import "github.com/vektah/gqlparser/v2/ast"

// nulls refuses variables that are null and stand where null may not be. The
// specification lets a variable that may be null stand there beside a default
// (section 5.8.5) and makes an error of the null (sections 6.4.1 and 3.13),
// which gqlgen would pass on as zero, false or a value that there is not.
func (c *coercer) nulls(operation *ast.OperationDefinition, values map[string]any) {
	null := make(map[string]*ast.VariableDefinition)
	for _, v := range operation.VariableDefinitions {
		value, given := values[v.Variable]
		if given && value == nil || !given && v.DefaultValue != nil && v.DefaultValue.Kind == ast.NullValue {
			null[v.Variable] = v
		}
	}
	if len(null) == 0 {
		return
	}
	p := places{func(use *ast.Value) {
		if v := null[use.Raw]; v != nil && use.ExpectedType != nil && use.ExpectedType.NonNull && !v.Type.NonNull {
			delete(null, use.Raw) // it is told once
			c.at = v.Position
			c.wrong(path("$"+use.Raw), "must not be null where it stands; give "+describe(use.ExpectedType)+", or leave it out")
		}
	}, make(map[*ast.FragmentDefinition]bool)}
	p.directives(operation.Directives)
	p.set(operation.SelectionSet)
}

// places calls visit with each variable where an operation uses it.
type places struct {
	visit func(use *ast.Value)
	seen  map[*ast.FragmentDefinition]bool
}

func (p places) set(selections ast.SelectionSet) {
	for _, selection := range selections {
		switch s := selection.(type) {
		case *ast.Field:
			p.arguments(s.Arguments)
			p.directives(s.Directives)
			p.set(s.SelectionSet)
		case *ast.InlineFragment:
			p.directives(s.Directives)
			p.set(s.SelectionSet)
		case *ast.FragmentSpread:
			p.directives(s.Directives)
			if !p.seen[s.Definition] {
				p.seen[s.Definition] = true
				p.set(s.Definition.SelectionSet)
			}
		}
	}
}

func (p places) directives(all ast.DirectiveList) {
	for _, d := range all {
		p.arguments(d.Arguments)
	}
}

func (p places) arguments(all ast.ArgumentList) {
	for _, a := range all {
		p.value(a.Value)
	}
}

func (p places) value(v *ast.Value) {
	if v.Kind == ast.Variable {
		p.visit(v)
		return
	}
	for _, child := range v.Children {
		p.value(child.Value)
	}
}
