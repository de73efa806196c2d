package server

import (
	"context"
	"log/slog"
	"math"
	"net/url"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"

	"github.com/seed-51aee618/cursus/docs/cookbook"
	"github.com/seed-51aee618/cursus/graph"
	"github.com/seed-51aee618/cursus/internal/plan"
)

// The program's own questions are answered by plans, whose values come to as many
// as those that gqlgen's executor is allowed.
func TestValuesAreCountedAlike(t *testing.T) {
	t.Parallel()
	questions, err := cookbook.Questions()
	if err != nil {
		t.Fatal(err)
	}
	e := NewEngine(embedded(), slog.New(slog.DiscardHandler))
	generated := executor.New(graph.Schema(embedded()).Generated())
	for _, q := range questions {
		var a admission
		if wrong := e.admit(t.Context(), Request{Query: q.Query}, &a); len(wrong) > 0 {
			t.Fatal(q.Name, wrong)
		}
		p, reason := a.document.Plan(e.plans, a.operation, a.variables)
		if reason != plan.Planned {
			t.Errorf("%s has no plan: %s", q.Name, reason)
			continue
		}
		r := p.Run(t.Context(), a.variables, math.MaxInt)
		var spent budget
		ctx := graphql.StartOperationTrace(context.Background())
		operation, wrong := generated.CreateOperationContext(ctx, &graphql.RawParams{Query: q.Query})
		if len(wrong) > 0 {
			t.Fatal(wrong)
		}
		operation.ResolverMiddleware = spent.spend
		respond, ctx := generated.DispatchOperation(ctx, operation)
		respond(ctx)
		if int64(r.Values) != spent.spent.Load() {
			t.Errorf("%s: %d values by its plan, %d by gqlgen", q.Name, r.Values, spent.spent.Load())
		}
	}
}

// What no plan answers is counted, with the reason.
func TestFallbacksCounted(t *testing.T) {
	t.Parallel()
	s := New(embedded(), Options{})
	for _, target := range []string{
		"/graphql?query=" + url.QueryEscape("{ __schema { queryType { name } } }"),
		"/graphql?format=csv&query=" + url.QueryEscape("{ areas { id } }"),
		"/graphql?query=" + url.QueryEscape("{ areas { id } }"),
		"/graphql?query=" + url.QueryEscape("{ nothing }"),
		"/graphql?format=csv&query=" + url.QueryEscape("{ areas { id } postTypes { id } }"), // no table
	} {
		ask(t, s, "GET", target, "")
	}
	counted := scrape(t, s)
	for reason, want := range map[string]string{"introspection": "1", "table": "1", "panic": "", "": ""} {
		if got := counted[`cursus_graphql_fallbacks_total{reason="`+reason+`"}`]; got != want {
			t.Errorf("%q is counted %q times; want %q", reason, got, want)
		}
	}
}
