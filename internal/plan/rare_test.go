package plan_test

import (
	"fmt"
	"math"
	"strings"
	"sync"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/seed-51aee618/cursus/internal/plan"
	"github.com/seed-51aee618/cursus/internal/plan/plantest"
)

// Documents that chance seldom writes.
func TestRareDocuments(t *testing.T) {
	t.Parallel()
	var wide strings.Builder
	for i := range 40 {
		fmt.Fprintf(&wide, "a%d: id a%d: id b%d: pet {name} ... on Person {b%d: pet {best {id}}} ", i, i, i%20, i%20)
	}
	schema := crookedSchema()
	for name, document := range map[string]string{
		"many keys":                  `{people {` + wide.String() + `}}`,
		"one key, two objects":       `{node(id: "4") {... on Person {best {id}} ... on Person {best {name nick}}}}`,
		"one key, more for one type": `{a: named(id: "1") {...F} b: named(id: "2") {...F}} fragment F on Named {pet {name} ... on Pet {pet {owner {id}}}}`,
		"nothing left":               `{body @skip(if: true) {id}}`,
		"nothing left below":         `{people {id @include(if: false)}}`,
		"many arguments":             `query($n: Int!, $t: String) {people(first: $n) {a: echo(text: $t) b: echo(text: "x") c: echo(where: {limit: $n}) d: biography(length: $n)} bodies(pins: ["1"]) {members(first: $n) {e: echo(text: $t)}}}`,
		"arguments in a list":        `query($n: Int!, $t: String) {body {owner {seats {holder {knows {a: echo(text: $t) b: biography(length: $n)}}}} seats {holder {knows {a: echo(text: $t) b: biography(length: $n)} c: echo(text: $t) d: biography(length: $n)}}} allThings {... on Person {c: echo(text: $t) d: biography(length: $n)}}}`,
		"refused beside others":      `query($p: Pin!) {people {a: biography(pin: $p) id b: echo(pin: $p)} bodies(pins: [$p]) {id}}`,
		"introspection":              `{__schema {types {name}} body {id}}`,
		"introspection's name":       `{__typename ...F} fragment F on Query {x: __typename}`,
	} {
		a, wrong := plantest.NewAsker(schema, document)
		if wrong != nil {
			t.Fatal(name, wrong)
		}
		for _, variables := range []map[string]any{{"n": 2, "t": "y", "p": "3"}, {"n": 5, "p": "no pin"}} {
			if v := a.Ask("", variables); v.Difference != "" || v.Refused || v.Planned == (name == "introspection") {
				t.Errorf("%s: %+v", name, v)
			}
		}
	}
}

// compiled is the plan of a document's one operation.
func compiled(t testing.TB, schema *plan.Schema, text string, variables map[string]any) (*plan.Document, *plan.Plan) {
	t.Helper()
	valid, wrong := gqlparser.LoadQueryWithRules(schema.Schema(), text, rules.NewDefaultRules())
	if len(wrong) > 0 {
		t.Fatal(wrong)
	}
	d := plan.NewDocument(valid, func(int) {})
	p, reason := d.Plan(schema, valid.Operations[0], variables)
	if reason != plan.Planned {
		t.Fatalf("%s: %s", text, reason)
	}
	return d, p
}

// Any number of goroutines run one plan, and find their plan in one document.
func TestTogether(t *testing.T) {
	t.Parallel()
	schema := crookedSchema()
	d, _ := compiled(t, schema, `query($b: Boolean!, $n: Int!) {people(first: $n, where: {limit: 1}) {id @skip(if: $b) ...F friends {...F}}} fragment F on Person {echo(text: "x") body {members(first: $n) {age}}}`, map[string]any{"b": true, "n": int64(2)})
	var want [2]string
	ask := func(b int) string {
		variables := map[string]any{"b": b == 1, "n": int64(b + 1)}
		p, _ := d.Plan(schema, d.Operations[0], variables)
		r := p.Run(t.Context(), variables, math.MaxInt)
		defer r.Release()
		return string(r.Data)
	}
	want[0], want[1] = ask(0), ask(1)
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			for n := range 50 {
				if b := (n + i) % 2; ask(b) != want[b] {
					t.Errorf("together %s; alone %s", ask(b), want[b])
				}
			}
		})
	}
	all.Wait()
}

// A condition that is null is not false: a plan that was made for false does not
// answer it.
func TestNullIsNotFalse(t *testing.T) {
	t.Parallel()
	schema := crookedSchema()
	d, _ := compiled(t, schema, `query($b: Boolean = false) {people {id @skip(if: $b)}}`, map[string]any{"b": false})
	if p, reason := d.Plan(schema, d.Operations[0], map[string]any{"b": nil}); p != nil || reason != plan.OddDirective {
		t.Errorf("planned %t, reason %q; want none for %q", p != nil, reason, plan.OddDirective)
	}
}
