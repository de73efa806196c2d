// Package plangen writes plan.go beside gqlgen's own code: for each object type
// and type reference of a bound schema a function that writes it, which calls
// the methods and resolvers that gqlgen's code calls. Coercion of arguments stays
// with gqlgen's functions.
package plangen

import (
	_ "embed" // for the template
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/codegen"
	"github.com/99designs/gqlgen/codegen/templates"
	"github.com/vektah/gqlparser/v2/ast"
)

//go:embed plan.gotpl
var template string

// A Plugin is one of gqlgen's.
type Plugin struct{}

// Name is how gqlgen names the plugin in errors.
func (Plugin) Name() string { return "plangen" }

// GenerateCode writes plan.go. Shapes that it does not generate are left to
// gqlgen's executor field by field: see odd. It fails where a schema and its
// methods do not fit, and gqlgen would not say so.
func (Plugin) GenerateCode(data *codegen.Data) error {
	s := &schema{Data: data, puts: map[string]put{}, enums: map[string]put{}}
	for _, o := range data.Objects {
		if err := s.object(o); err != nil {
			return err
		}
	}
	for _, name := range sorted(data.Interfaces) {
		if i := data.Interfaces[name]; !strings.HasPrefix(name, "__") {
			s.Abstracts = append(s.Abstracts, i)
		}
	}
	return templates.Render(templates.Options{
		PackageName:     data.Config.Exec.Package,
		Filename:        filepath.Join(data.Config.Exec.Dir(), "plan.go"),
		Template:        template,
		Data:            s,
		GeneratedHeader: true,
		Packages:        data.Config.Packages,
		PruneOptions:    data.Config.GetPruneOptions(),
	})
}

// A schema is what the template reads.
type schema struct {
	*codegen.Data

	Planned   []object
	Abstracts []*codegen.Interface
	puts      map[string]put
	enums     map[string]put // types whose values have names of their own in Go
}

// An object is an object type with the fields that are planned and the others.
type object struct {
	*codegen.Object

	Plain []field
	Odd   []string
}

// A field is one that is planned, and its number.
type field struct {
	*codegen.Field

	Number int
	value  put
}

func (s *schema) object(o *codegen.Object) error {
	if o.IsReserved() || o == s.MutationRoot || o == s.SubscriptionRoot {
		return nil
	}
	planned := object{Object: o}
	for i, f := range o.Fields {
		switch {
		case f.IsReserved():
		case len(f.Args) < len(f.Arguments):
			return fmt.Errorf("%s.%s: the method takes fewer parameters than the field has arguments, which would be ignored", o.Name, f.Name)
		case f.HasDirectives() || f.IsBatch() || f.HasHaser || f.IsMap() || f.Stream || s.odd(f.TypeReference):
			planned.Odd = append(planned.Odd, f.Name)
		default:
			planned.Plain = append(planned.Plain, field{f, i + 1, s.put(f.TypeReference)})
		}
	}
	s.Planned = append(s.Planned, planned)
	return nil
}

// Puts are the functions that write values, by name.
func (s *schema) Puts() (all []put) {
	for _, name := range sorted(s.puts) {
		all = append(all, s.puts[name])
	}
	return all
}

// Enums are the types whose values have names of their own in Go, by name.
func (s *schema) Enums() (all []put) {
	for _, name := range sorted(s.enums) {
		all = append(all, s.enums[name])
	}
	return all
}

// Possible are the object types of an abstract one, in the order of its cases.
func Possible(i *codegen.Interface) (names []string) {
	for _, implementor := range i.Implementors {
		if !slices.Contains(names, implementor.Name) {
			names = append(names, implementor.Name)
		}
	}
	return names
}

// Possible serves the template.
func (*schema) Possible(i *codegen.Interface) []string { return Possible(i) }

// Place is that of an object type among those of an abstract one.
func (*schema) Place(i *codegen.Interface, name string) int {
	return slices.Index(Possible(i), name)
}

// Names are those of all fields of an object, by number.
func (o object) Names() (names []string) {
	for _, f := range o.Fields {
		if !f.IsReserved() {
			names = append(names, f.Name)
		}
	}
	return names
}

// Call is the expression that gives the field, as gqlgen writes it.
func (f field) Call() string {
	var given []string
	if f.IsResolver || f.MethodHasContext {
		given = append(given, "x.Context()")
	}
	if f.IsResolver && !f.Object.Root {
		given = append(given, "obj")
	}
	for _, a := range f.Args {
		given = append(given, "a."+a.VarName)
	}
	call := f.GoFieldName + "(" + strings.Join(given, ", ") + ")"
	switch {
	case f.IsResolver:
		return "x.Code.(planned).Resolvers." + templates.UcFirst(f.Object.Name) + "()." + call
	case f.IsMethod():
		return "obj." + call
	default:
		return "obj." + f.GoFieldName
	}
}

// Fails says whether the call gives an error.
func (f field) Fails() bool { return f.IsResolver || f.IsMethod() && !f.NoErr && !f.VOkFunc }

// Put is the expression that writes what the field gives, kept as v or not.
func (f field) Put(kept bool) string {
	v := f.Call()
	if kept {
		v = "v"
	}
	if f.value.IsSafe() {
		return f.value.Leaf(v)
	}
	if f.IsDirect() {
		return f.OrNull("put" + f.value.Definition.Name + "(x, b, f.Set, &v)")
	}
	return f.value.Name + "(x, b, f, " + v + ")"
}

// IsSafe says whether nothing can go wrong with it.
func (f field) IsSafe() bool {
	return f.value.IsSafe() && len(f.Args) == 0 && !f.Fails() && (!f.VOkFunc || !f.value.GQL.NonNull)
}

// IsDirect says whether it gives an object that is there.
func (f field) IsDirect() bool { return f.value.IsDirect() }

// Null is what no value comes to: noted is what notes it where one must be.
func (f field) Null(noted string) string { return f.value.Null(noted, "b") }

// OrNull is an expression that gives nil, made to write null where that may be.
func (f field) OrNull(expression string) string { return f.value.OrNull(expression) }

// IsAbstract says whether the field gives an interface or a union.
func (f field) IsAbstract() bool {
	return f.TypeReference.GQL.Elem == nil && (f.TypeReference.Definition.Kind == ast.Interface || f.TypeReference.Definition.Kind == ast.Union)
}

func sorted[V any](m map[string]V) []string {
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
