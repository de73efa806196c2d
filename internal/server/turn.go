package server

import (
	"context"
	"sync"
)

// A turn is a request's place among those that are executed. It can be ended while
// the request waits for something else than a processor, and resumed. The zero value
// is that of a request which has none yet.
type turn struct {
	gate *gate

	mutex sync.Mutex
	leave func() // nil while there is no place
}

// begin waits for a place. Its error is a refusal: see gate.enter.
func (t *turn) begin(ctx context.Context, g *gate) (err error) {
	t.gate = g
	t.leave, err = g.enter(ctx)
	return err
}

// end gives the place to another, and says whether there was one.
func (t *turn) end() bool {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	if t.leave == nil {
		return false
	}
	t.leave()
	t.leave = nil
	return true
}

// resume waits for a place again, until ctx ends.
func (t *turn) resume(ctx context.Context) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	if t.leave == nil {
		t.leave = t.gate.enterAgain(ctx)
	}
}
