package plangen

import (
	"go/types"
	"strings"

	"github.com/99designs/gqlgen/codegen/config"
	"github.com/99designs/gqlgen/codegen/templates"
	"github.com/vektah/gqlparser/v2/ast"
)

// A put is a function that writes the values of one type reference.
type put struct {
	*config.TypeReference

	Name string
	Elem *put // of a list
}

// put is the function that writes a type reference, and whether it is needed:
// safe leaves are written where they stand.
func (s *schema) put(ref *config.TypeReference) put {
	p := put{TypeReference: ref, Name: "put" + strings.TrimPrefix(ref.MarshalFunc(), "marshal")}
	if known, ok := s.puts[p.Name]; ok {
		return known
	}
	if ref.IsSlice() {
		elem := s.put(ref.Elem())
		p.Elem = &elem
	} else if ref.HasEnumValues() {
		s.enums[ref.Definition.Name] = p
	}
	if !p.IsSafe() && !p.IsDirect() {
		s.puts[p.Name] = p
	}
	return p
}

// odd says whether a type reference is of a shape that is not generated.
func (s *schema) odd(ref *config.TypeReference) bool {
	switch {
	case ref.IsSlice():
		return s.odd(ref.Elem())
	case ref.IsRoot || ref.IsMap() || ref.IsPtrToPtr() || ref.IsPtrToSlice() || ref.IsPtrToIntf() || ref.Definition.Name[0] == '_':
		return true
	case ref.Definition.IsCompositeType():
		return false
	default:
		return ref.IsMarshaler || ref.IsContext || ref.Marshaler == nil || ref.IsTargetNilable() || !writable(ref)
	}
}

// writable says whether there is a function to write a leaf.
func writable(ref *config.TypeReference) bool {
	_, known := builtIn[ref.Marshaler.FullName()]
	return known || ref.HasEnumValues() || appender(ref) != nil
}

// builtIn are gqlgen's functions for scalars, and expressions that append the same.
var builtIn = map[string]string{
	"github.com/99designs/gqlgen/graphql.MarshalString":  "plan.AppendString(b, string(%))",
	"github.com/99designs/gqlgen/graphql.MarshalID":      "plan.AppendString(b, string(%))",
	"github.com/99designs/gqlgen/graphql.MarshalInt":     "strconv.AppendInt(b, int64(%), 10)",
	"github.com/99designs/gqlgen/graphql.MarshalInt8":    "strconv.AppendInt(b, int64(%), 10)",
	"github.com/99designs/gqlgen/graphql.MarshalInt16":   "strconv.AppendInt(b, int64(%), 10)",
	"github.com/99designs/gqlgen/graphql.MarshalInt32":   "strconv.AppendInt(b, int64(%), 10)",
	"github.com/99designs/gqlgen/graphql.MarshalInt64":   "strconv.AppendInt(b, int64(%), 10)",
	"github.com/99designs/gqlgen/graphql.MarshalBoolean": "strconv.AppendBool(b, bool(%))",
}

// appender is our function that appends a scalar: AppendX beside MarshalX; nil
// when there is none.
func appender(ref *config.TypeReference) *types.Func {
	name := "Append" + strings.TrimPrefix(ref.Marshaler.Name(), "Marshal")
	f, _ := ref.Marshaler.Pkg().Scope().Lookup(name).(*types.Func)
	return f
}

// Leaf is the expression that appends a leaf.
func (p put) Leaf(v string) string {
	if p.HasEnumValues() {
		return "append(b, text" + p.Definition.Name + "(" + v + ")...)"
	}
	if write, ok := builtIn[p.Marshaler.FullName()]; ok {
		return strings.ReplaceAll(write, "%", v)
	}
	return templates.Call(appender(p.TypeReference)) + "(b, " + v + ")"
}

// Value is what the argument of a leaf's function points to, or is.
func (p put) Value() string {
	if p.IsPtr() {
		return "*v"
	}
	return "v"
}

// IsSafe says whether it writes a leaf that is always there.
func (p put) IsSafe() bool {
	return p.Elem == nil && !p.Definition.IsCompositeType() && !p.IsNilable() && !p.May()
}

// IsDirect says whether it writes an object that is always there, whose function
// is called where it stands.
func (p put) IsDirect() bool { return p.Elem == nil && p.IsObject() && !p.IsNilable() }

// May says whether the leaf's expression may append nothing, which stands for null.
func (p put) May() bool {
	_, known := builtIn[p.Marshaler.FullName()]
	return !known && !p.HasEnumValues()
}

// IsObject says whether it writes an object.
func (p put) IsObject() bool { return p.Definition.Kind == ast.Object }

// IsAbstract says whether it writes an interface or a union.
func (p put) IsAbstract() bool {
	return p.Definition.Kind == ast.Interface || p.Definition.Kind == ast.Union
}

// Null is what a null comes to: noted is what notes it where none may be, and
// before is what stands before it.
func (p put) Null(noted, before string) string {
	if p.GQL.NonNull {
		return noted
	}
	return "plan.Null(" + before + ")"
}

// OrNull is an expression that gives nil where it fails, made to write null then
// where that may be.
func (p put) OrNull(expression string) string {
	if p.GQL.NonNull {
		return expression
	}
	return "plan.OrNull(b, " + expression + ")"
}
