package plan

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// An argument is what a field of a plan is asked with. A value without variables
// is coerced once, in no request's context, and is shared by all runs: whoever
// gets it must not change it.
type argument struct {
	object   string
	node     *ast.Field
	value    any  // nil when it depends on variables or is refused
	variable bool // whether it depends on them
}

// refused stands for arguments that cannot be coerced.
type refused struct{}

func (c *compiler) coerceConstants() {
	op := &graphql.OperationContext{Doc: c.document, Operation: c.plan.operation}
	for i := range c.plan.arguments {
		a := &c.plan.arguments[i]
		if a.variable = readsVariables(a.node.Arguments); !a.variable {
			a.value = a.coerced(context.Background(), c.schema.code, op)
		}
	}
}

// coerced is the value of the arguments, or refused.
func (a *argument) coerced(ctx context.Context, code Code, op *graphql.OperationContext) any {
	value, err := a.coerce(ctx, code, op)
	if err != nil {
		return refused{}
	}
	return value
}

func (a *argument) coerce(ctx context.Context, code Code, op *graphql.OperationContext) (any, error) {
	return code.Arguments(ctx, op, a.object, a.node.Name, a.node.ArgumentMap(op.Variables))
}

func readsVariables(list ast.ArgumentList) bool {
	for _, a := range list {
		if readsVariable(a.Value) {
			return true
		}
	}
	return false
}

func readsVariable(v *ast.Value) bool {
	if v.Kind == ast.Variable {
		return true
	}
	for _, child := range v.Children {
		if readsVariable(child.Value) {
			return true
		}
	}
	return false
}

// Arguments are those of a field, made by Code.Arguments; nil when they were
// refused, which is noted, or when the run has ended.
func (x *Run) Arguments(f *Field) any {
	if x.ended() {
		return nil
	}
	value := x.plan.arguments[f.slot].value
	if value == nil {
		if value = x.arguments[f.slot]; value == nil {
			value = x.plan.arguments[f.slot].coerced(x.context, x.plan.schema.code, x.operation())
			x.arguments[f.slot] = value
		}
	}
	if _, no := value.(refused); no {
		x.values-- // gqlgen's interceptors never see such a field
		x.note(failure{refused: &x.plan.arguments[f.slot]})
		return nil
	}
	return value
}

// operation is the operation as gqlgen's functions for input want it.
func (x *Run) operation() *graphql.OperationContext {
	if x.op == nil {
		x.op = &graphql.OperationContext{Doc: x.plan.document, Operation: x.plan.operation, Variables: x.variables}
	}
	return x.op
}
