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

// put is the name of the function that writes a type reference.
func (s *schema) put(ref *config.TypeReference) string {
	p := put{TypeReference: ref, Name: "put" + strings.TrimPrefix(ref.MarshalFunc(), "marshal")}
	if _, known := s.puts[p.Name]; known {
		return p.Name
	}
	if ref.IsSlice() {
		p.Elem = &put{TypeReference: ref.Elem(), Name: s.put(ref.Elem())}
	}
	s.puts[p.Name] = p
	return p.Name
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

// builtIn are gqlgen's functions for scalars, and those of a run that write the
// same.
var builtIn = map[string]string{
	"github.com/99designs/gqlgen/graphql.MarshalString":  "x.String(string(%))",
	"github.com/99designs/gqlgen/graphql.MarshalID":      "x.String(string(%))",
	"github.com/99designs/gqlgen/graphql.MarshalInt":     "x.Int(int64(%))",
	"github.com/99designs/gqlgen/graphql.MarshalInt8":    "x.Int(int64(%))",
	"github.com/99designs/gqlgen/graphql.MarshalInt16":   "x.Int(int64(%))",
	"github.com/99designs/gqlgen/graphql.MarshalInt32":   "x.Int(int64(%))",
	"github.com/99designs/gqlgen/graphql.MarshalInt64":   "x.Int(int64(%))",
	"github.com/99designs/gqlgen/graphql.MarshalBoolean": "x.Boolean(bool(%))",
}

// appender is our function that appends a scalar: AppendX beside MarshalX; nil
// when there is none.
func appender(ref *config.TypeReference) *types.Func {
	name := "Append" + strings.TrimPrefix(ref.Marshaler.Name(), "Marshal")
	f, _ := ref.Marshaler.Pkg().Scope().Lookup(name).(*types.Func)
	return f
}

// Leaf is the expression that writes a leaf that is not nil.
func (p put) Leaf() string {
	v := "v"
	if p.IsPtr() {
		v = "*v"
	}
	if p.HasEnumValues() {
		return "x.Raw(text" + p.Definition.Name + "(" + v + "))"
	}
	if write, ok := builtIn[p.Marshaler.FullName()]; ok {
		return strings.ReplaceAll(write, "%", v)
	}
	return "x.Appended(" + templates.Call(appender(p.TypeReference)) + "(x.Buffer(), " + v + "))"
}

// May says whether the leaf's expression may write nothing, which stands for null.
func (p put) May() bool { return strings.HasPrefix(p.Leaf(), "x.Appended") }

// IsObject says whether it writes an object.
func (p put) IsObject() bool { return p.Definition.Kind == ast.Object }

// IsAbstract says whether it writes an interface or a union.
func (p put) IsAbstract() bool {
	return p.Definition.Kind == ast.Interface || p.Definition.Kind == ast.Union
}

// InPlace says whether the items of a list are objects that need not be copied.
func (p put) InPlace() bool { return p.Elem.Elem == nil && p.Elem.IsObject() && !p.Elem.IsNilable() }

// Null is what a null comes to: noted says what to note where none may be.
func (p put) Null(noted string) string {
	if p.GQL.NonNull {
		return noted
	}
	return "x.Null()"
}

// OrNull ends an expression that writes something that may fail.
func (p put) OrNull() string {
	if p.GQL.NonNull {
		return ""
	}
	return " || x.Null()"
}
