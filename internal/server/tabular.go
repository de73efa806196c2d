package server

import (
	"context"
	"errors"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/seed-51aee618/cursus/internal/flat"
	"github.com/seed-51aee618/cursus/internal/table"
)

// codeNoTable is the code of an operation whose answers are not one table.
const codeNoTable = "NOT_ONE_TABLE"

// A Sheet is an answer as a table, and what its rows do not show: that they are
// part of a longer list.
type Sheet struct {
	table.Table
	Paging
}

// AnswerTable answers one request as a table, laid out as package flat says.
// When the answer holds errors there is no table, and the Answer says why. The
// rows end with a *gqlerror.Error when they are too many or the context ends.
func (e *Engine) AnswerTable(ctx context.Context, r Request) (Sheet, Answer) {
	var layout flat.Layout
	var seen pages
	prepare := func(operation *graphql.OperationContext) *gqlerror.Error {
		var err error
		if layout, err = flat.NewLayout(e.schema, operation); err != nil {
			return notOneTable(err)
		}
		seen.of = layout.Pages
		operation.ResolverMiddleware = seen.watch(operation.ResolverMiddleware)
		return nil
	}
	answer := e.answerWith(ctx, r, prepare)
	if len(answer.Errors) > 0 {
		return Sheet{}, answer
	}
	t, err := layout.Table(answer.Data)
	if err != nil {
		return Sheet{}, e.mended(ctx, err)
	}
	t.Rows = within(ctx, t, maxTable)
	return Sheet{t, seen.paging()}, answer
}

// answerWith is Answer by gqlgen's executor, for an operation that prepare made
// ready.
func (e *Engine) answerWith(ctx context.Context, r Request, prepare func(*graphql.OperationContext) *gqlerror.Error) (a Answer) {
	var admitted admission
	defer e.settle(ctx, &a, &admitted)
	if errs := e.admit(ctx, r, &admitted); len(errs) > 0 {
		return e.reject(ctx, errs)
	}
	a = e.interpret(ctx, &admitted, prepare)
	a.fallback = forTable
	return a
}

// notOneTable says why an operation has no table. Of two lists it names both, so
// that a client can ask for one at a time.
func notOneTable(err error) *gqlerror.Error {
	e := coded(codeNoTable, err.Error())
	if two, ok := errors.AsType[*flat.SideBySideError](err); ok {
		e.Extensions["lists"] = []string{two.First, two.Second}
	}
	return e
}
