package server

import (
	"context"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/seed-51aee618/cursus/internal/guard"
)

// An admission is a request made ready to be executed.
type admission struct {
	document  *document                 // nil unless valid
	operation *graphql.OperationContext // nil unless its variables are right
	cost      Cost
	begun     bool // whether its execution began
}

// told is the cost for one who wants to know it.
func (a admission) told(r Request) *Cost {
	if !r.TellCost {
		return nil
	}
	return &a.cost
}

// admit makes a request ready to be executed, or says why it must not be: its
// document, its variables or its cost. A document that was valid before is not
// looked at again.
func (e *Engine) admit(ctx context.Context, r Request) (a admission, wrong gqlerror.List) {
	if a.document, wrong = e.document(ctx, r.Query); len(wrong) > 0 {
		return a, wrong
	}
	doc := a.document
	definition := doc.Operations.ForName(r.OperationName)
	if definition == nil {
		return a, gqlerror.List{whichOperation(doc.QueryDocument)}
	}
	variables, wrong := guard.Variables(e.schema, definition, r.Variables)
	if len(wrong) > 0 {
		return a, wrong
	}
	operation, wrong := e.exec.CreateOperationContext(withDocument(ctx, doc), &graphql.RawParams{
		Query: r.Query, OperationName: r.OperationName, Variables: variables,
	})
	if len(wrong) > 0 {
		return a, wrong
	}
	a.operation, a.cost = operation, e.price(operation)
	if a.cost.Requested > a.cost.Limit {
		return a, gqlerror.List{tooDear(a.cost, definition)}
	}
	return a, nil
}

// document is the valid document of this text, kept for the next time unless it
// is long.
func (e *Engine) document(ctx context.Context, text string) (*document, gqlerror.List) {
	if doc, ok := e.documents.Get(ctx, text); ok {
		return doc, nil
	}
	parsing := step(ctx, stepParse)
	doc, err := guard.Parse(text)
	parsing.End()
	if err != nil {
		return nil, gqlerror.List{err}
	}
	validating := step(ctx, stepValidate)
	wrong := guard.Validate(e.schema, doc)
	validating.End()
	if len(wrong) > 0 {
		return nil, wrong
	}
	valid := newDocument(text, doc)
	if len(text) <= maxCachedDocument {
		e.documents.Add(ctx, text, valid)
	}
	return valid, nil
}

func whichOperation(doc *ast.QueryDocument) *gqlerror.Error {
	if len(doc.Operations) == 1 && doc.Operations[0].Name == "" {
		return coded(codeWhichOperation, "the operation has no name; leave operationName out")
	}
	names := make([]string, 0, len(doc.Operations))
	for _, operation := range doc.Operations {
		names = append(names, operation.Name)
	}
	return coded(codeWhichOperation, guard.Brief("operationName must be one of "+strings.Join(names, ", ")))
}
