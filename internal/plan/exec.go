package plan

import (
	"bytes"
	"context"
	"math"
	"reflect"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"
)

// Exec answers the operation of the context, as gqlgen's handlers and executors
// ask. Interceptors of fields see nothing of a plan, so where there are any,
// gqlgen's own code answers.
func (s *Schema) Exec(ctx context.Context) graphql.ResponseHandler {
	op := graphql.GetOperationContext(ctx)
	if middlewareOf(op) != s.bare {
		return s.ExecutableSchema.Exec(ctx)
	}
	p, reason := documentOf(ctx, op).Plan(s, op.Operation, op.Variables)
	if reason != Planned {
		return s.ExecutableSchema.Exec(ctx)
	}
	answered := false
	return func(ctx context.Context) *graphql.Response {
		if answered {
			return nil
		}
		answered = true
		r := p.Run(ctx, op.Variables, math.MaxInt)
		defer r.Release()
		if r.Outcome == Abandoned {
			return s.ExecutableSchema.Exec(ctx)(ctx)
		}
		r.Tell(ctx)
		return &graphql.Response{Data: bytes.Clone(r.Data)}
	}
}

type documentKey struct{}

// WithDocument lets Exec, and gqlgen by way of Documents, find a document that is
// known to be valid, and what was planned of it.
func WithDocument(ctx context.Context, d *Document) context.Context {
	return context.WithValue(ctx, documentKey{}, d)
}

// documentOf is the document of the context, or one that is made for the operation.
func documentOf(ctx context.Context, op *graphql.OperationContext) *Document {
	if d, ok := ctx.Value(documentKey{}).(*Document); ok && d.QueryDocument == op.Doc {
		return d
	}
	return NewDocument(op.Doc, nil)
}

// Documents shows gqlgen the document of the context, so that it neither parses
// nor validates.
type Documents struct{}

// Get returns the document of the context, whatever the text.
func (Documents) Get(ctx context.Context, _ string) (*ast.QueryDocument, bool) {
	d, ok := ctx.Value(documentKey{}).(*Document)
	if !ok {
		return nil, false
	}
	return d.QueryDocument, true
}

// Add keeps nothing.
func (Documents) Add(context.Context, string, *ast.QueryDocument) {}

// A middleware is the code that surrounds fields.
type middleware struct{ field, root uintptr }

func middlewareOf(op *graphql.OperationContext) middleware {
	return middleware{reflect.ValueOf(op.ResolverMiddleware).Pointer(), reflect.ValueOf(op.RootResolverMiddleware).Pointer()}
}

// bareMiddleware is that of an executor without extensions: it calls what it is given.
func bareMiddleware(s graphql.ExecutableSchema) middleware {
	op, _ := executor.New(s).CreateOperationContext(graphql.StartOperationTrace(context.Background()), &graphql.RawParams{Query: "{__typename}"})
	return middlewareOf(op)
}
