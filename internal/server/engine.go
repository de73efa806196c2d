package server

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/seed-51aee618/cursus/graph"
	"github.com/seed-51aee618/cursus/internal/guard"
	"github.com/seed-51aee618/cursus/internal/office"
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
	Data      json.RawMessage // nil when nothing was executed
	Errors    gqlerror.List   // each has extensions.code
	Operation string          // name of the operation; empty when it has none
	Cost      *Cost           // nil unless asked for and executed
	outcome   outcome
	asked     admission
}

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
	schema    *ast.Schema
	documents validDocuments
	terms     int // of the graph
}

// NewEngine returns an engine of the graph. What clients may not see of errors
// goes to the log.
func NewEngine(g *office.Graph, log *slog.Logger) *Engine {
	e := newEngine(graph.Schema(g), log)
	e.terms = g.Counts().Terms
	return e
}

func newEngine(schema graphql.ExecutableSchema, log *slog.Logger) *Engine {
	kept := validDocuments{lru.New[*document](cachedDocuments)}
	e := executor.New(schema)
	e.SetErrorPresenter(presenter(log))
	e.SetRecoverFunc(graph.Recover)
	e.SetParserTokenLimit(guard.MaxTokens)
	e.SetQueryCache(parsed{})
	e.Use(extension.Introspection{})
	return &Engine{exec: e, schema: schema.Schema(), documents: kept}
}

// Answer answers one request. It stops at the first field after the context has
// ended, and never panics.
func (e *Engine) Answer(ctx context.Context, r Request) Answer {
	return e.answer(ctx, r, func(*graphql.OperationContext) *gqlerror.Error { return nil })
}

// answer is Answer for an operation that prepare has no objection to. It is
// called when the operation is valid, before anything is executed.
func (e *Engine) answer(ctx context.Context, r Request, prepare func(*graphql.OperationContext) *gqlerror.Error) (a Answer) {
	var admitted admission
	defer func() {
		if panicked := recover(); panicked != nil {
			a = e.mended(ctx, panicked)
		}
		a.asked = admitted
	}()
	ctx = graphql.StartOperationTrace(ctx)
	admitted, errs := e.admit(ctx, r)
	if len(errs) > 0 {
		return e.reject(ctx, errs)
	}
	operation := admitted.operation
	var spent budget
	operation.ResolverMiddleware = spent.spend
	if objection := prepare(operation); objection != nil {
		return e.reject(ctx, gqlerror.List{objection})
	}
	admitted.begun = true
	defer step(ctx, stepExecute).End()
	respond, inner := e.exec.DispatchOperation(ctx, operation)
	response := respond(inner)
	switch name := operation.Operation.Name; {
	case spent.exceeded():
		return Answer{Errors: gqlerror.List{tooMuchError()}, Operation: name, outcome: rejected}
	case ctx.Err() != nil:
		return Answer{Errors: gqlerror.List{lateError()}, Operation: name, outcome: late}
	default:
		return Answer{Data: response.Data, Errors: response.Errors, Operation: name, Cost: admitted.told(r)}
	}
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
