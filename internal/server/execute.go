package server

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/seed-51aee618/cursus/graph"
	"github.com/seed-51aee618/cursus/internal/plan"
)

// Reasons of the server's own why no plan answered.
const (
	forTable plan.Reason = "table" // its pages are watched field by field
	panicked plan.Reason = "panic"
	noPlans  plan.Reason = "no_plans"
)

// execute answers by a plan or, where there is none, as interpret does.
func (e *Engine) execute(ctx context.Context, a *admission) Answer {
	reason := noPlans
	if e.plans != nil {
		var p *plan.Plan
		p, reason = a.document.Plan(e.plans, a.operation, a.variables)
		if reason == plan.Planned {
			if answer, ok := e.run(ctx, p, a); ok {
				return answer
			}
			reason = panicked
		}
	}
	answer := e.interpret(ctx, a, func(*graphql.OperationContext) *gqlerror.Error { return nil })
	answer.fallback = reason
	return answer
}

// run answers by a plan; false when that broke off and interpret has to.
func (e *Engine) run(ctx context.Context, p *plan.Plan, a *admission) (Answer, bool) {
	a.begun = true
	defer step(ctx, stepExecute).End()
	r := p.Run(ctx, a.variables, maxValues)
	if r.Outcome != plan.Finished || ctx.Err() != nil {
		r.Release()
		return a.unfinished(r.Outcome == plan.Over), r.Outcome != plan.Abandoned
	}
	answer := Answer{Data: r.Data, Operation: a.operation.Name, Cost: a.told(), run: r}
	if r.HasErrors() {
		ctx = graphql.WithResponseContext(ctx, e.present, graph.Recover)
		r.Tell(ctx)
		answer.Errors = graphql.GetErrors(ctx)
	}
	return answer, true
}

// interpret answers with gqlgen's executor, if prepare has no objection to the
// operation. It is called before anything is executed.
func (e *Engine) interpret(ctx context.Context, a *admission, prepare func(*graphql.OperationContext) *gqlerror.Error) Answer {
	ctx = plan.WithDocument(graphql.StartOperationTrace(ctx), a.document.Document)
	operation, wrong := e.exec.CreateOperationContext(ctx, &graphql.RawParams{
		Query: a.request.Query, OperationName: a.request.OperationName, Variables: a.given,
	})
	if len(wrong) > 0 {
		return e.reject(ctx, wrong)
	}
	var spent budget
	operation.ResolverMiddleware = spent.spend
	if objection := prepare(operation); objection != nil {
		return e.reject(ctx, gqlerror.List{objection})
	}
	a.begun = true
	defer step(ctx, stepExecute).End()
	respond, inner := e.exec.DispatchOperation(ctx, operation)
	response := respond(inner)
	if spent.exceeded() || ctx.Err() != nil {
		return a.unfinished(spent.exceeded())
	}
	return Answer{Data: response.Data, Errors: response.Errors, Operation: a.operation.Name, Cost: a.told()}
}

// unfinished is the answer when there is no whole one, because it would hold too
// much or else because the time is up.
func (a *admission) unfinished(tooMuch bool) Answer {
	if tooMuch {
		return Answer{Errors: gqlerror.List{tooMuchError()}, Operation: a.operation.Name, outcome: rejected}
	}
	return Answer{Errors: gqlerror.List{lateError()}, Operation: a.operation.Name, outcome: late}
}
