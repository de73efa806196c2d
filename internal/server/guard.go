package server

import (
	"context"
	"errors"
	"strings"

	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	gqlvalidator "github.com/vektah/gqlparser/v2/validator"

	"github.com/seed-51aee618/cursus/internal/guard"
)

// An admission is a request made ready to be executed.
type admission struct {
	request   Request
	document  *document                // nil unless valid
	operation *ast.OperationDefinition // nil unless its variables are right
	given     map[string]any           // values of its variables
	variables map[string]any           // those and defaults
	cost      Cost
	begun     bool // whether its execution began
}

// told is the cost for one who wants to know it.
func (a *admission) told() *Cost {
	if !a.request.TellCost {
		return nil
	}
	cost := a.cost
	return &cost
}

// admit makes a request ready to be executed, or says why it must not be: its
// document, its variables or its cost. A document that was valid before is not
// looked at again.
func (e *Engine) admit(ctx context.Context, r Request, a *admission) (wrong gqlerror.List) {
	a.request = r
	if a.document, wrong = e.document(ctx, r.Query); len(wrong) > 0 {
		return wrong
	}
	definition := a.document.Operations.ForName(r.OperationName)
	if definition == nil {
		return gqlerror.List{whichOperation(a.document.QueryDocument)}
	}
	if wrong = e.coerce(a, definition); len(wrong) > 0 {
		return wrong
	}
	a.operation, a.cost = definition, e.price(a.document, definition, a.variables)
	if a.cost.Requested > a.cost.Limit {
		return gqlerror.List{tooDear(a.cost, definition)}
	}
	return nil
}

// coerce judges the values of an operation's variables.
func (e *Engine) coerce(a *admission, operation *ast.OperationDefinition) (wrong gqlerror.List) {
	if len(operation.VariableDefinitions) == 0 {
		return nil
	}
	if a.given, wrong = guard.Variables(e.schema, operation, a.request.Variables); len(wrong) > 0 {
		return wrong
	}
	var err error
	a.variables, err = gqlvalidator.VariableValues(e.schema, operation, a.given)
	if told, ok := errors.AsType[*gqlerror.Error](err); ok {
		errcode.Set(told, errcode.ValidationFailed)
		return gqlerror.List{told}
	}
	return nil
}

// document is the valid document of this text, kept for the next time unless it
// is long.
func (e *Engine) document(ctx context.Context, text string) (*document, gqlerror.List) {
	if doc, ok := e.documents.GetIfPresent(text); ok {
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
	return e.documents.add(text, doc), nil
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
