package archtest

import (
	"io/fs"
	"path"
	"regexp"
	"strings"
	"testing"
)

// A resolver that a plan calls finds no field in its context, so that it cannot
// ask where it stands or what is selected below it: what is costly is a method of
// what it returns, called when it is asked for.
func TestResolversDoNotAskWhereTheyStand(t *testing.T) {
	asks := regexp.MustCompile(`graphql\.(GetFieldContext|GetRootFieldContext|GetOperationContext|CollectFields\w*|CollectAllFields|FieldRequested|AnyFieldRequested|GetPath|AddErrorf?|UnmarshalInputFromContext|RegisterExtension)\b`)
	for name := range files(t) {
		if path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") || path.Dir(name) != "graph" && path.Dir(name) != "internal/office" {
			continue
		}
		text, err := fs.ReadFile(root, name)
		if err != nil {
			t.Fatal(err)
		}
		if found := asks.Find(text); found != nil {
			t.Errorf("%s calls %s, which plans cannot answer", name, found)
		}
	}
}
