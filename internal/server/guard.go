package server

import (
	"context"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/seed-51aee618/cursus/internal/guard"
)

// admit makes a request ready to be executed, or says why it must not be: its
// document, its variables or its cost. A document that was valid before is not
// looked at again.
func (e *Engine) admit(ctx context.Context, r Request) (*graphql.OperationContext, *Cost, gqlerror.List) {
	doc, wrong := e.document(ctx, r.Query)
	if len(wrong) > 0 {
		return nil, nil, wrong
	}
	definition := doc.Operations.ForName(r.OperationName)
	if definition == nil {
		return nil, nil, gqlerror.List{whichOperation(doc)}
	}
	variables, wrong := guard.Variables(e.schema, definition, r.Variables)
	if len(wrong) > 0 {
		return nil, nil, wrong
	}
	operation, wrong := e.exec.CreateOperationContext(ctx, &graphql.RawParams{
		Query: r.Query, OperationName: r.OperationName, Variables: variables,
	})
	if len(wrong) > 0 {
		return nil, nil, wrong
	}
	cost := e.price(operation)
	if cost.Requested > cost.Limit {
		return nil, nil, gqlerror.List{tooDear(cost, definition)}
	}
	if !r.TellCost {
		return operation, nil, nil
	}
	return operation, &cost, nil
}

// document is the valid document of this text, kept for the next time.
func (e *Engine) document(ctx context.Context, text string) (*ast.QueryDocument, gqlerror.List) {
	if doc, ok := e.documents.Get(ctx, text); ok {
		return doc, nil
	}
	doc, err := guard.Parse(text)
	if err != nil {
		return nil, gqlerror.List{err}
	}
	if wrong := guard.Validate(e.schema, doc); len(wrong) > 0 {
		return nil, wrong
	}
	e.documents.Add(ctx, text, doc)
	return doc, nil
}

func whichOperation(doc *ast.QueryDocument) *gqlerror.Error {
	names := make([]string, 0, len(doc.Operations))
	for _, operation := range doc.Operations {
		names = append(names, operation.Name)
	}
	return coded(codeWhichOperation, guard.Brief("operationName must be one of "+strings.Join(names, ", ")))
}
