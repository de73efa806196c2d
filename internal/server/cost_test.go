package server

import (
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/guard"
	"github.com/seed-51aee618/cursus/internal/relay"
)

// What an operation costs is worked out by hand beside it.
func TestCost(t *testing.T) {
	t.Parallel()
	e := NewEngine(village(), slog.New(slog.DiscardHandler))
	for _, c := range []struct {
		query     string
		variables map[string]any
		want      int
	}{
		{`{ dataset { version title } }`, nil, 3},
		{`{ people { totalCount } }`, nil, 2},
		{`{ people { nodes { id } } }`, nil, 2 + relay.Default*2},
		{`{ people(first: 7) { nodes { id } edges { node { id } } } }`, nil, 3 + 7*2 + 7*3},
		{`{ people(last: 7) { nodes { id } } }`, nil, 2 + 7*2},
		{`query($n: Int) { people(first: $n) { nodes { id } } }`, map[string]any{"n": 3}, 2 + 3*2},
		{`query($n: Int = 4) { people(first: $n) { nodes { id } } }`, nil, 2 + 4*2},
		{`query($n: Int) { people(first: $n) { nodes { id } } }`, map[string]any{"n": nil}, 2 + relay.Default*2},
		{`{ nodes(ids: ["a", "b", "c"]) { id } }`, nil, 1 + 3*2},
		{`query($ids: [ID!]!) { nodes(ids: $ids) { id } }`, map[string]any{"ids": "a"}, 1 + 1*2},
		{`{ areas { id aliases } }`, nil, 1 + 10*(1+1+1+10)},
		{`query($no: Boolean!) { dataset { version title @include(if: $no) ...F @skip(if: true) } } fragment F on Dataset { licence }`, map[string]any{"no": false}, 2},
		{`{ people(first: 2) { ...F } } fragment F on PersonConnection { nodes { id } }`, nil, 2 + 2*2},
		{`{ careers(steps: [{}]) { totalCount } }`, nil, weights["Query.careers"] + 2},
		{`{ careers(steps: {}) { totalCount } }`, nil, weights["Query.careers"] + 2},
		{`{ careers(steps: [{}, {}, {}]) { totalCount } }`, nil, 3*weights["Query.careers"] + 2},
		{`query($steps: [CareerStep!]!) { careers(steps: $steps) { totalCount } }`, map[string]any{"steps": []any{map[string]any{}, map[string]any{}}}, 2*weights["Query.careers"] + 2},
		{`{ careers(steps: [{}], first: 1) { nodes { impossibleUnder } } }`, nil, weights["Query.careers"] + 2 + 1 + 1 + weights["CareerMatch.impossibleUnder"]},
		{`{ parseArticle(text: "= A =") { title } }`, nil, 2 + len("= A =")},
		{`query($text: String!) { parseArticle(text: $text) { title } }`, map[string]any{"text": strings.Repeat("a", 123)}, 2 + 123},
	} {
		a := e.Answer(t.Context(), Request{Query: c.query, Variables: c.variables, TellCost: true})
		if a.Cost == nil || a.Cost.Requested != c.want || a.Cost.Limit != maxCost {
			t.Errorf("%s costs %v, errors %v; want %d", c.query, a.Cost, a.Errors, c.want)
		}
	}
}

// What looks at all terms costs more where there are more of them: twenty times
// is too dear among 300,000.
func TestCostOfScans(t *testing.T) {
	t.Parallel()
	e := NewEngine(village(), slog.New(slog.DiscardHandler))
	if want := village().Counts().Terms; e.terms != want {
		t.Errorf("the engine prices %d terms; the graph has %d", e.terms, want)
	}
	schema := e.schema
	for field, dear := range map[string]bool{
		`terms(first: 1) { totalCount }`:                                            true,
		`tenures(first: 1) { totalCount }`:                                          true,
		`transitions(of: {}, first: 1) { totalCount }`:                              true,
		`careers(steps: [{}, {}, {}, {}, {}, {}, {}, {}], first: 1) { totalCount }`: true,
		`dataset { version }`:                                                       false,
		`person(by: {id: "a"}) { name }`:                                            false,
	} {
		text := "{" + times(20, func(i int) string { return fmt.Sprintf("a%d: %s ", i, field) }) + "}"
		doc, err := guard.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if wrong := guard.Validate(schema, doc); len(wrong) > 0 {
			t.Fatal(wrong)
		}
		operation := doc.Operations[0]
		few := pricer{types: len(schema.Types), terms: 3000}.set(operation.SelectionSet, 0)
		many := pricer{types: len(schema.Types), terms: 300_000}.set(operation.SelectionSet, 0)
		single := pricer{types: len(schema.Types), terms: 10_000_000}.set(operation.SelectionSet[:1], 0)
		if single > maxCost {
			t.Errorf("%s costs %d among 10,000,000 terms; want it possible", field, single)
		}
		if few > maxCost || many > maxCost != dear {
			t.Errorf("20 of %s cost %d among 3,000 terms, %d among 300,000; want more than %d among these: %t", field, few, many, maxCost, dear)
		}
	}
}

// Every weight and length is of a field that the schema has.
func TestCostTable(t *testing.T) {
	t.Parallel()
	schema := NewEngine(village(), slog.New(slog.DiscardHandler)).schema
	for _, table := range []map[string]int{weights, scans, listItems} {
		for at := range table {
			name, field, _ := strings.Cut(at, ".")
			if d := schema.Types[name]; d == nil || d.Fields.ForName(field) == nil {
				t.Errorf("the schema has no %s", at)
			}
		}
	}
}

func TestCostLimit(t *testing.T) {
	t.Parallel()
	e := NewEngine(embedded(), slog.New(slog.DiscardHandler))
	files, err := filepath.Glob("../../docs/cookbook/*.graphql")
	if err != nil || len(files) < 25 {
		t.Fatal(len(files), "questions", err)
	}
	queries := []string{
		`{ people(first: 500) { nodes { name terms { post { title } start { edtf } end { edtf kind } } } } }`,
		`{ terms(first: 500) { nodes { person { name names { text } } post { title body { name } } claims { text document { title } } } } }`,
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		queries = append(queries, string(text))
	}
	for _, query := range queries {
		if a := e.Answer(t.Context(), Request{Query: query}); len(a.Errors) > 0 {
			t.Errorf("%s: %v", query, a.Errors)
		}
	}
	cubed := `{ people(first: 500) { nodes { colleagues(first: 500) { nodes { person { colleagues(first: 500) { nodes { certainty } } } } } } } }`
	a := e.Answer(t.Context(), Request{Query: cubed})
	if len(a.Errors) != 1 || a.Errors[0].Extensions["code"] != codeTooDear || a.Errors[0].Extensions["allowed"] != maxCost || a.Data != nil {
		t.Errorf("500 x 500 x 500: %v; want %s", a.Errors, codeTooDear)
	}
}

// An answer says what it cost when the request asks for it, and not otherwise.
func TestTellCost(t *testing.T) {
	t.Parallel()
	s := New(village(), Options{})
	for body, want := range map[string]string{
		`{"query":"{__typename}","extensions":{"cost":true}}`:  `{"data":{"__typename":"Query"},"extensions":{"cost":{"requested":1,"limit":1000000}}}`,
		`{"query":"{__typename}","extensions":{"cost":"yes"}}`: `{"data":{"__typename":"Query"}}`,
		`{"query":"{__typename}"}`:                             `{"data":{"__typename":"Query"}}`,
	} {
		if r := ask(t, s, "POST", "/graphql", body, inJSON); strings.TrimSpace(r.body) != want {
			t.Errorf("%s: %s; want %s", body, r.body, want)
		}
	}
}
