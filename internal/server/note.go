package server

import (
	"context"
	"sync/atomic"
	"time"

	"go.opentelemetry.io/otel/trace"
)

// A note is what is learnt of a request while it is answered.
type note struct {
	id        string
	metrics   *metrics               // nil outside of a server
	route     string                 // the pattern that matched, empty for none
	turn      turn                   // to be executed
	operation atomic.Pointer[string] // its name; requests that ran out of time still note theirs later
}

type noteKey struct{}

func withNote(ctx context.Context, n *note) context.Context {
	return context.WithValue(ctx, noteKey{}, n)
}

// noted is the note of a request; outside of one it is empty and read by nobody.
func noted(ctx context.Context) *note {
	if n, ok := ctx.Value(noteKey{}).(*note); ok {
		return n
	}
	return new(note)
}

// refused notes that the request is not answered, and why.
func (n *note) refused(code string) {
	if n.metrics != nil {
		n.metrics.refused(code)
	}
}

// noteAnswer notes what came of a GraphQL request, and how long the answer took.
func noteAnswer(ctx context.Context, a Answer, took time.Duration) {
	n := noted(ctx)
	if a.Operation != "" {
		n.operation.Store(&a.asked.operation.Name) // no longer than maxNoted: see guard.MaxNameBytes
	}
	if n.metrics != nil {
		n.metrics.operation(a, took)
	}
	describe(trace.SpanFromContext(ctx), a)
}

// noteKept notes that a request got an answer that was kept.
func noteKept(ctx context.Context, a *keptEntry) {
	n := noted(ctx)
	if a.operation != "" {
		n.operation.Store(&a.operation)
	}
	if n.metrics != nil {
		n.metrics.kept(a)
	}
	describeKept(trace.SpanFromContext(ctx), a)
}

const maxNoted = 100 // bytes of a path or name in the log

func cut(s string) string { return s[:min(len(s), maxNoted)] }
