package graph_test

import (
	"os"
	"slices"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/seed-51aee618/cursus/graph"
)

// What testdata/released.graphqls offers, clients rely on: it is still there, of
// the same type, and asks for nothing more. Names are added beside it and
// deprecated, never changed; a release replaces the file by schema.graphqls.
func TestReleasedSchemaStillHolds(t *testing.T) {
	text, err := os.ReadFile("testdata/released.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	released, err := gqlparser.LoadSchema(&ast.Source{Name: "released.graphqls", Input: string(text)})
	if err != nil {
		t.Fatal(err)
	}
	current := graph.Schema(embedded(t)).Schema()
	for name, was := range released.Types {
		is := current.Types[name]
		switch {
		case is == nil:
			t.Errorf("%s is gone", name)
		case is.Kind != was.Kind:
			t.Errorf("%s is now of kind %s, was %s", name, is.Kind, was.Kind)
		default:
			stillOffers(t, was, is)
		}
	}
}

// stillOffers compares the fields, values and members of a type.
func stillOffers(t *testing.T, was, is *ast.Definition) {
	t.Helper()
	for _, f := range was.Fields {
		now := is.Fields.ForName(f.Name)
		if now == nil || now.Type.String() != f.Type.String() {
			t.Errorf("%s.%s: %s is gone or of another type", was.Name, f.Name, f.Type)
			continue
		}
		stillTakes(t, was.Name+"."+f.Name, f.Arguments, now.Arguments)
	}
	if is.Kind == ast.InputObject {
		for _, f := range is.Fields {
			if was.Fields.ForName(f.Name) == nil && f.Type.NonNull && f.DefaultValue == nil {
				t.Errorf("%s.%s is new and required", was.Name, f.Name)
			}
		}
	}
	for _, v := range was.EnumValues {
		if is.EnumValues.ForName(v.Name) == nil {
			t.Errorf("%s.%s is gone", was.Name, v.Name)
		}
	}
	for _, member := range was.Interfaces {
		if !slices.Contains(is.Interfaces, member) {
			t.Errorf("%s is no %s any more", was.Name, member)
		}
	}
}

// stillTakes compares the arguments of a field: none gone or changed, none new
// and required, no default another.
func stillTakes(t *testing.T, at string, was, is ast.ArgumentDefinitionList) {
	t.Helper()
	for _, a := range was {
		now := is.ForName(a.Name)
		if now == nil || now.Type.String() != a.Type.String() || text(now.DefaultValue) != text(a.DefaultValue) {
			t.Errorf("%s(%s:) is gone, of another type, or of another default", at, a.Name)
		}
	}
	for _, a := range is {
		if was.ForName(a.Name) == nil && a.Type.NonNull && a.DefaultValue == nil {
			t.Errorf("%s(%s:) is new and required", at, a.Name)
		}
	}
}

func text(v *ast.Value) string {
	if v == nil {
		return ""
	}
	return v.String()
}
