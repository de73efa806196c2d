package guard

import (
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/core"
)

// strictLiterals is a rule for what the rules of gqlparser let pass: whole
// numbers beyond 32 bits and empty objects that stand for a scalar or an enum.
func strictLiterals(observers *core.Events, addError core.AddErrFunc) {
	observers.OnValue(func(_ *core.Walker, v *ast.Value) {
		if wrong := wrongLiteral(v); wrong != "" {
			addError(core.Message("%s", wrong), core.At(v.Position))
		}
	})
}

func wrongLiteral(v *ast.Value) string {
	switch d := v.Definition; {
	case d == nil || v.ExpectedType == nil:
		return ""
	case v.Kind == ast.IntValue && d.Name == "Int":
		if n, err := strconv.ParseInt(v.Raw, 10, 64); err == nil && !fits(n) {
			return "the number is not " + leafs["Int"]
		}
	case v.Kind == ast.ObjectValue && len(v.Children) == 0 && (d.Kind == ast.Enum || d.BuiltIn && d.Kind == ast.Scalar):
		return "an object cannot stand for " + v.ExpectedType.String()
	}
	return ""
}
