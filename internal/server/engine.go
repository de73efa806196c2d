package server

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/seed-51aee618/cursus/graph"
	"github.com/seed-51aee618/cursus/internal/office"
)

// Limits of a GraphQL request.
const (
	maxTokens        = 2000 // of a document
	cachedDocuments  = 1000
	maxRequestErrors = 10 // told about one document
)

// A Request is one question in GraphQL.
type Request struct {
	Query         string
	OperationName string         // empty when the document has one operation
	Variables     map[string]any // as encoding/json decodes them
}

// An Answer is what came of a Request.
type Answer struct {
	Data      json.RawMessage // nil when nothing was executed
	Errors    gqlerror.List   // each has extensions.code
	Operation string          // name of the operation; empty when it has none
	outcome   outcome
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
type Engine struct{ exec *executor.Executor }

// NewEngine returns an engine of the graph. What clients may not see of errors
// goes to the log.
func NewEngine(g *office.Graph, log *slog.Logger) *Engine {
	e := executor.New(graph.Schema(g))
	e.SetErrorPresenter(graph.Present(log))
	e.SetRecoverFunc(graph.Recover)
	e.SetParserTokenLimit(maxTokens)
	e.SetQueryCache(lru.New[*ast.QueryDocument](cachedDocuments))
	e.Use(extension.Introspection{})
	return &Engine{e}
}

// Answer answers one request. It stops at the first field after the context has
// ended, and never panics.
func (e *Engine) Answer(ctx context.Context, r Request) (a Answer) {
	defer func() {
		if panicked := recover(); panicked != nil {
			a = e.mended(ctx, panicked)
		}
	}()
	ctx = graphql.StartOperationTrace(ctx)
	operation, errs := e.exec.CreateOperationContext(ctx, &graphql.RawParams{
		Query: r.Query, OperationName: r.OperationName, Variables: r.Variables,
	})
	if len(errs) > 0 {
		return e.reject(ctx, operation, errs)
	}
	var spent budget
	operation.ResolverMiddleware = spent.spend
	respond, inner := e.exec.DispatchOperation(ctx, operation)
	response := respond(inner)
	switch name := operation.Operation.Name; {
	case spent.exceeded():
		return Answer{Errors: gqlerror.List{tooMuchError()}, Operation: name, outcome: rejected}
	case ctx.Err() != nil:
		return Answer{Errors: gqlerror.List{lateError()}, Operation: name, outcome: late}
	default:
		return Answer{Data: response.Data, Errors: response.Errors, Operation: name}
	}
}

// reject says what is wrong with a request, the first errors only: a document
// can hold thousands.
func (e *Engine) reject(ctx context.Context, operation *graphql.OperationContext, errs gqlerror.List) Answer {
	if operation.Doc != nil && operation.Operation == nil {
		errs = gqlerror.List{whichOperation(operation.Doc)}
	}
	errs = errs[:min(len(errs), maxRequestErrors)]
	response := e.exec.DispatchError(graphql.WithOperationContext(ctx, operation), errs)
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

func whichOperation(doc *ast.QueryDocument) *gqlerror.Error {
	names := make([]string, 0, len(doc.Operations))
	for _, operation := range doc.Operations {
		names = append(names, operation.Name)
	}
	return coded(codeWhichOperation, "operationName must be one of "+strings.Join(names, ", "))
}
