package plan

import (
	"context"
	"sync"

	"github.com/99designs/gqlgen/graphql"
)

// An Outcome says how a run ended.
type Outcome int

// The outcomes.
const (
	Finished  Outcome = iota // perhaps with errors
	Over                     // the answer would hold more values than allowed
	Late                     // the context ended
	Abandoned                // something panicked, or is not what the generated code knows
)

// A Run is one execution of a plan. The generated functions call its methods:
// those that write report false for a null where none may be, which is noted by
// then, and having written nothing that counts.
type Run struct {
	// Code is that of the schema.
	Code Code

	plan      *Plan
	context   context.Context
	variables map[string]any
	op        *graphql.OperationContext // nil until needed
	arguments []any                     // by slot, those that depend on variables
	buffer    []byte
	path      []step
	failures  []failure
	values    int // fields and items so far
	limit     int
	check     int // how many values there may be before ended looks again
	done      <-chan struct{}
	outcome   Outcome
}

// maxBuffer is how many bytes a buffer may have to be kept for another run.
const maxBuffer = 4 << 20

var runs = sync.Pool{New: func() any { return new(Run) }}

// A Result is what came of a run.
type Result struct {
	Data    []byte // JSON; of no use unless the outcome is Finished
	Outcome Outcome
	Values  int // fields and list items that it came to

	run *Run
}

// Run executes the plan for the values of its variables, as gqlparser coerces
// them, as far as the answer holds no more values than limit: fields, but for
// __typename, and items of lists. It asks no field with arguments after
// the context has ended, and begins few objects.
func (p *Plan) Run(ctx context.Context, variables map[string]any, limit int) (r Result) {
	x, ok := runs.Get().(*Run)
	if !ok {
		x = new(Run)
	}
	x.start(ctx, p, variables, limit)
	defer func() {
		if panicked := recover(); panicked != nil {
			x.outcome = Abandoned
		}
		r = Result{x.buffer, x.outcome, x.values, x}
	}()
	if !p.schema.code.Query(x, p.root) {
		x.Null()
	}
	return r
}

func (x *Run) start(ctx context.Context, p *Plan, variables map[string]any, limit int) {
	x.Code, x.plan, x.context, x.variables = p.schema.code, p, ctx, variables
	x.limit, x.done, x.outcome, x.values, x.check = limit, ctx.Done(), Finished, 0, 0
	x.buffer, x.path, x.failures = x.buffer[:0], x.path[:0], x.failures[:0]
	if n := len(p.arguments); cap(x.arguments) < n {
		x.arguments = make([]any, n)
	} else {
		x.arguments = x.arguments[:n]
	}
}

// Release gives the result's memory back. Nobody may use its Data any more.
func (r Result) Release() {
	x := r.run
	if x == nil || cap(x.buffer) > maxBuffer {
		return
	}
	clear(x.arguments)
	clear(x.failures)
	x.Code, x.plan, x.context, x.variables, x.op, x.done = nil, nil, nil, nil, nil, nil
	runs.Put(x)
}

// Context is the request's.
func (x *Run) Context() context.Context { return x.context }

// Abandon ends the run: gqlgen's executor is to answer. It reports false.
func (x *Run) Abandon() bool { return x.end(Abandoned) }

func (x *Run) end(o Outcome) bool {
	if x.outcome == Finished {
		x.outcome = o
	}
	x.check = -1 // nothing is begun any more
	return false
}

// ended says whether nothing more is wanted.
func (x *Run) ended() bool {
	if x.outcome != Finished {
		return true
	}
	select {
	case <-x.done:
		x.end(Late)
		return true
	default:
		return false
	}
}

// checkEvery is how many values are written before the context is looked at
// again, if no field with arguments comes before.
const checkEvery = 64

// spend counts values and reports false when nothing more is wanted.
func (x *Run) spend(values int) bool {
	x.values += values
	return x.values < x.check || x.mayGoOn()
}

func (x *Run) mayGoOn() bool {
	if x.values > x.limit {
		return x.end(Over)
	}
	if x.ended() {
		return false
	}
	x.check = min(x.values+checkEvery, x.limit)
	return true
}
