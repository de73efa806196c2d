package plan_test

import (
	"context"
	"errors"
	"math"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"github.com/seed-51aee618/cursus/internal/plan"
	"github.com/seed-51aee618/cursus/internal/plan/testdata/crooked"
	"github.com/seed-51aee618/cursus/internal/plan/testdata/crooked/generated"
)

// A run holds exactly as many values as it may, and stops where it would hold
// more.
func TestRunStopsAtItsLimit(t *testing.T) {
	t.Parallel()
	_, p := compiled(t, crookedSchema(), `{things(first: 9) {__typename ... on Person {id pin oldPin moods knows {id nick}} ... on Body {id seats {row label}}}}`, nil)
	whole := p.Run(t.Context(), nil, math.MaxInt)
	if whole.Values < 20 {
		t.Fatalf("%s is too little to try", whole.Data)
	}
	for limit, want := range map[int]plan.Outcome{whole.Values: plan.Finished, whole.Values - 1: plan.Over, whole.Values / 2: plan.Over, 0: plan.Over} {
		r := p.Run(t.Context(), nil, limit)
		if r.Outcome != want || want == plan.Finished && string(r.Data) != string(whole.Data) || r.Values > 3*whole.Values {
			t.Errorf("limit %d of %d: outcome %d after %d values; want %d", limit, whole.Values, r.Outcome, r.Values, want)
		}
		r.Release()
	}
}

// hurried ends the context when people are asked for.
type hurried struct {
	crooked.QueryResolver

	cancel context.CancelFunc
	asked  int
}

type hurriedResolvers struct {
	resolvers

	query *hurried
}

func (h hurriedResolvers) Query() generated.QueryResolver { return h.query }

func (h *hurried) People(ctx context.Context, first int32, where *crooked.PersonFilter) ([]crooked.Person, error) {
	h.asked++
	h.cancel()
	return h.QueryResolver.People(ctx, first, where)
}

// Once its context has ended, a run asks no resolver any more.
func TestRunStopsWithItsContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	h := &hurried{cancel: cancel}
	schema := generated.NewPlanned(generated.Config{Resolvers: hurriedResolvers{query: h}})
	_, p := compiled(t, schema, `{a: people {id} b: people {id} c: people(first: 4) {friends {id}}}`, nil)
	if r := p.Run(ctx, nil, math.MaxInt); r.Outcome != plan.Late || h.asked != 1 {
		t.Errorf("outcome %d after %d resolvers; want %d after 1", r.Outcome, h.asked, plan.Late)
	}
}

// What panics is for gqlgen's executor, which tells it in its place.
func TestPanicsAbandonTheRun(t *testing.T) {
	t.Parallel()
	_, p := compiled(t, generated.NewPlanned(generated.Config{}), `{body {id}}`, nil) // no resolvers
	if r := p.Run(t.Context(), nil, math.MaxInt); r.Outcome != plan.Abandoned {
		t.Errorf("outcome %d; want %d", r.Outcome, plan.Abandoned)
	}
}

// A reused run remembers nothing of the one before.
func TestRunsShareNothing(t *testing.T) {
	t.Parallel()
	schema := crookedSchema()
	const document = `query($t: String) {people(first: 4) {friends {id} numbers echo(text: $t)}}`
	_, p := compiled(t, schema, document, nil)
	failing := p.Run(t.Context(), map[string]any{"t": "first"}, math.MaxInt)
	failing.Release()
	_, other := compiled(t, schema, `{count}`, nil)
	r := other.Run(t.Context(), nil, math.MaxInt)
	if string(r.Data) != `{"count":0}` || r.HasErrors() || r.Values != 1 {
		t.Errorf("%s, errors %t, %d values", r.Data, r.HasErrors(), r.Values)
	}
	r.Release()
	again := p.Run(t.Context(), map[string]any{"t": "again"}, math.MaxInt)
	ctx := graphql.WithResponseContext(t.Context(), graphql.DefaultErrorPresenter, func(context.Context, any) error { return errors.New("panic") })
	again.Tell(ctx)
	if len(graphql.GetErrors(ctx)) == 0 || string(again.Data) != "null" {
		t.Errorf("%s with errors %v; want null and some", again.Data, graphql.GetErrors(ctx))
	}
}
