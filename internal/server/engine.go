package server

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/seed-51aee618/cursus/graph"
	"github.com/seed-51aee618/cursus/internal/guard"
	"github.com/seed-51aee618/cursus/internal/history"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/plan"
)

// A Request is one question in GraphQL.
type Request struct {
	Query         string
	OperationName string         // empty when the document has one operation
	Variables     map[string]any // as encoding/json decodes them
	TellCost      bool           // whether the answer is to say what it cost
}

// An Answer is what came of a Request.
type Answer struct {
	Data      json.RawMessage // nil when nothing was executed; until Release
	Errors    gqlerror.List   // each has extensions.code
	Operation string          // name of the operation; empty when it has none
	Cost      *Cost           // nil unless asked for and executed
	outcome   outcome
	asked     admission
	fallback  plan.Reason // why gqlgen's executor answered, when it did
	run       plan.Result // whose memory Data is, when a plan answered
}

// Release gives the memory of Data back, for the next answer. Whoever does not
// call it keeps Data for good.
func (a Answer) Release() { a.run.Release() }

// An outcome says how far a request came.
type outcome int

const (
	executed outcome = iota // perhaps with errors in some fields
	rejected                // the document or its variables are wrong
	late                    // the deadline passed
	broken                  // our own fault
)

// An Engine answers GraphQL with one graph. Any number of goroutines may use it.
type Engine struct {
	exec      *executor.Executor
	plans     *plan.Schema // nil when there are none, as in tests
	present   graphql.ErrorPresenterFunc
	schema    *ast.Schema
	documents *documents
	terms     int // of the graph
}

// NewEngine returns an engine of the graph. What clients may not see of errors
// goes to the log.
func NewEngine(g *office.Graph, log *slog.Logger) *Engine {
	return NewEngineAt(history.Only(g), log)
}

// NewEngineAt is NewEngine of a graph with what is known of the versions before it.
func NewEngineAt(m *history.Moment, log *slog.Logger) *Engine {
	e := newEngine(graph.SchemaAt(m), log)
	e.terms = m.Graph().Counts().Terms
	return e
}

func newEngine(schema graphql.ExecutableSchema, log *slog.Logger) *Engine {
	e := &Engine{exec: executor.New(schema), present: presenter(log), schema: schema.Schema(), documents: newDocuments()}
	e.plans, _ = schema.(*plan.Schema)
	e.exec.SetErrorPresenter(e.present)
	e.exec.SetRecoverFunc(graph.Recover)
	e.exec.SetParserTokenLimit(guard.MaxTokens)
	e.exec.SetQueryCache(plan.Documents{})
	e.exec.Use(extension.Introspection{})
	return e
}

// Answer answers one request. It stops soon after the context has ended, and
// never panics.
func (e *Engine) Answer(ctx context.Context, r Request) (a Answer) {
	var admitted admission
	defer e.settle(ctx, &a, &admitted)
	if errs := e.admit(ctx, r, &admitted); len(errs) > 0 {
		return e.reject(ctx, errs)
	}
	return e.execute(ctx, &admitted)
}

// settle completes an answer, if need be by saying that something panicked. It
// must be deferred itself.
func (e *Engine) settle(ctx context.Context, a *Answer, admitted *admission) {
	if panicked := recover(); panicked != nil {
		*a = e.mended(ctx, panicked)
	}
	a.asked = *admitted
}

// reject says what is wrong with a request that is not executed.
func (e *Engine) reject(ctx context.Context, errs gqlerror.List) Answer {
	response := e.exec.DispatchError(graphql.WithOperationContext(ctx, &graphql.OperationContext{}), errs)
	return Answer{Errors: response.Errors, outcome: rejected}
}

// mended is the answer when something panicked outside of any field.
func (e *Engine) mended(ctx context.Context, panicked any) Answer {
	a := Answer{outcome: broken}
	if shown, ok := errors.AsType[*gqlerror.Error](e.exec.PresentRecoveredError(ctx, panicked)); ok {
		a.Errors = gqlerror.List{shown}
	}
	return a
}
