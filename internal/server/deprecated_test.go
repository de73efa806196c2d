package server

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

const agedSchema = `
type Query { old: Int @deprecated(reason: "new") new(by: Int @deprecated, on: Int): Query, named: Named }
interface Named { name: String @deprecated }
type Person implements Named { name: String  title: String @deprecated }`

// Each operation has its own deprecated fields, once, wherever they stand.
func TestDeprecated(t *testing.T) {
	t.Parallel()
	schema := gqlparser.MustLoadSchema(&ast.Source{Input: agedSchema})
	doc := gqlparser.MustLoadQueryWithRules(schema, `
		query Fresh { new(on: 1) { __typename } }
		query Aged { old a: old new(by: 1) { ...F ...F } }
		fragment F on Query { named { ... on Person { title name } } }
		query Named { named { name } }`, nil)
	want := map[string][]string{
		"Aged":  {"Person.title", "Query.new(by:)", "Query.old"},
		"Named": {"Named.name"},
	}
	if diff := cmp.Diff(want, deprecated(doc)); diff != "" {
		t.Errorf("deprecated (-want +got):\n%s", diff)
	}
}

// It is worked out when the document is kept, and counted when it is executed.
func TestDeprecatedCounted(t *testing.T) {
	t.Parallel()
	s := New(village(), Options{})
	aged := admission{document: &document{deprecated: map[string][]string{"Aged": {"Query.old"}}}, operation: &ast.OperationDefinition{}}
	for _, a := range []Answer{
		{Operation: "Aged", asked: aged},
		{Operation: "Aged", asked: aged},
		{Operation: "Other", asked: aged},
		{Operation: "Aged", asked: aged, outcome: rejected},
	} {
		s.metrics.operation(a, 0)
	}
	if got := scrape(t, s)[`cursus_graphql_deprecated_uses_total{coordinate="Query.old"}`]; got != "2" {
		t.Errorf("Query.old is counted %q times; want 2", got)
	}
}
