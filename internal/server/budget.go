package server

import (
	"context"
	"reflect"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
)

// maxValues bounds the fields and list items of one answer: a short document
// can ask for everybody's predecessors' predecessors, and no list alone is long.
const maxValues = 100_000

// A budget counts the values of one answer.
type budget struct{ spent atomic.Int64 }

// spend resolves a field unless the time or the budget is used up; nobody reads
// the error it then returns, since the request is answered as a whole. Lists
// are counted before work on their items begins.
func (b *budget) spend(ctx context.Context, next graphql.Resolver) (any, error) {
	if ctx.Err() != nil || b.exceeded() {
		return nil, context.DeadlineExceeded
	}
	value, err := next(ctx)
	if b.spent.Add(1 + items(value)); b.exceeded() {
		return nil, context.DeadlineExceeded
	}
	return value, err
}

func (b *budget) exceeded() bool { return b.spent.Load() > maxValues }

// items is the length of a list; 0 for anything else.
func items(value any) int64 {
	if v := reflect.ValueOf(value); v.Kind() == reflect.Slice {
		return int64(v.Len())
	}
	return 0
}
