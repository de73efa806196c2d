package plan

import (
	"context"
	"slices"
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

// A Run is one execution of a plan. The generated functions call its methods; the
// text of the answer they pass on among themselves.
type Run struct {
	// Code is that of the schema.
	Code Code

	plan      *Plan
	context   context.Context
	variables map[string]any
	op        *graphql.OperationContext // nil until needed
	arguments []any                     // by slot, those that depend on variables
	buffer    []byte
	path      []step // where it stands, from 1 to depth
	depth     int
	failures  []failure
	values    int // fields and items so far
	limit     int
	check     int // how many values there may be before ended looks again
	done      <-chan struct{}
	outcome   Outcome
}

// maxBuffer is how many bytes a buffer may have to be kept for another run.
const maxBuffer = 4 << 20

var runs = sync.Pool{New: func() any { return newRun() }}

// newRun is one whose buffer is not nil, which stands for a failure.
func newRun() *Run { return &Run{buffer: make([]byte, 0, 1024)} }

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
		x = newRun()
	}
	x.start(ctx, p, variables, limit)
	defer func() {
		if panicked := recover(); panicked != nil {
			x.outcome = Abandoned
		}
		r = Result{x.buffer, x.outcome, x.values, x}
	}()
	x.buffer = OrNull(x.buffer, p.schema.code.Query(x, x.buffer, p.root))
	return r
}

func (x *Run) start(ctx context.Context, p *Plan, variables map[string]any, limit int) {
	x.Code, x.plan, x.context, x.variables = p.schema.code, p, ctx, variables
	x.limit, x.done, x.outcome, x.values, x.check = limit, ctx.Done(), Finished, 0, 0
	x.buffer, x.depth, x.failures = x.buffer[:0], 0, x.failures[:0]
	x.path = slices.Grow(x.path[:0], p.depth+1)[:p.depth+1]
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
	clear(x.path)
	x.Code, x.plan, x.context, x.variables, x.op, x.done = nil, nil, nil, nil, nil, nil
	runs.Put(x)
}

// Context is the request's.
func (x *Run) Context() context.Context { return x.context }

// Abandon ends the run: gqlgen's executor is to answer. It returns nil.
func (x *Run) Abandon() []byte {
	x.end(Abandoned)
	return nil
}

func (x *Run) end(o Outcome) {
	if x.outcome == Finished {
		x.outcome = o
	}
	x.check = -1 // nothing is begun any more
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

// mayGoOn says, where check says that it is time to look, whether more is wanted.
//
//go:noinline // so that what is asked for every value is
func (x *Run) mayGoOn() bool {
	if x.values > x.limit {
		x.end(Over)
		return false
	}
	if x.ended() {
		return false
	}
	x.check = min(x.values+checkEvery, x.limit)
	return true
}
