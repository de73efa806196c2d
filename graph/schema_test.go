package graph_test

import (
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/seed-51aee618/cursus/graph"
	"github.com/seed-51aee618/cursus/internal/office"
)

// The schema is the manual: every type, field, argument and value has a sentence.
func TestEverythingIsDescribed(t *testing.T) {
	schema := graph.Schema(embedded(t)).Schema()
	for name, def := range schema.Types {
		if def.BuiltIn || strings.HasPrefix(name, "__") {
			continue
		}
		described(t, name, def.Description)
		for _, f := range def.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			described(t, name+"."+f.Name, f.Description)
			for _, a := range f.Arguments {
				described(t, name+"."+f.Name+"("+a.Name+":)", a.Description)
			}
		}
		for _, v := range def.EnumValues {
			described(t, name+"."+v.Name, v.Description)
		}
	}
}

func described(t *testing.T, what, description string) {
	t.Helper()
	if d := strings.TrimSpace(description); len(d) < 5 || !strings.HasSuffix(strings.TrimRight(d, `"`), ".") {
		t.Errorf("%s: description %q is no sentence", what, description)
	}
}

// A value of the schema that the domain does not know, or the other way round,
// would only show when somebody asks for it.
func TestEnumsMatchTheDomain(t *testing.T) {
	schema := graph.Schema(embedded(t)).Schema()
	var kinds, relations []string
	for _, k := range office.BodyKinds() {
		kinds = append(kinds, string(k))
	}
	for _, k := range office.RelationKinds() {
		relations = append(relations, string(k))
	}
	var records []string
	for _, k := range office.RecordKinds() {
		records = append(records, string(k))
	}
	edits := []string{string(office.Added), string(office.Changed), string(office.Removed)}
	for name, want := range map[string][]string{"BodyKind": kinds, "EditKind": edits, "PostRelationKind": relations, "RecordKind": records} {
		if got := values(schema.Types[name]); strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("enum %s = %v; the domain has %v", name, got, want)
		}
	}
}

func values(def *ast.Definition) []string {
	var names []string
	for _, v := range def.EnumValues {
		names = append(names, v.Name)
	}
	return names
}

func TestNothingIsDeferred(t *testing.T) {
	if _, ok := graph.Schema(embedded(t)).Schema().Directives["defer"]; ok {
		t.Error("the schema offers @defer, which the transports do not answer")
	}
}
