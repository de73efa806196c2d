package server

import (
	"context"
	"net/http"
	"runtime"
	"sync"
	"time"
)

const (
	codeBusy = "SERVER_BUSY"

	// executionsEach is how many GraphQL requests a processor executes at a time:
	// more would only make each of them slower.
	executionsEach = 4
	// busyWait is how long a request waits for its turn before it is told to come
	// back. It is short, so that no queue builds up.
	busyWait = 500 * time.Millisecond
	// exportTurn is how long an export may keep others waiting. One that lasts
	// longer waits for its client.
	exportTurn = 5 * time.Second
)

// A gate bounds how many requests are executed at a time. A nil gate lets all in.
type gate struct {
	slots chan struct{}
	wait  time.Duration
	leave func() // ends a turn
}

// newGate returns a gate for so many at a time; 0: as many as the processors
// take.
func newGate(most int, wait time.Duration) *gate {
	if most <= 0 {
		most = executionsEach * runtime.GOMAXPROCS(0)
	}
	slots := make(chan struct{}, most)
	return &gate{slots, wait, func() { <-slots }}
}

// enter waits for a turn, and returns what ends it. Its error is a refusal: the
// server is busy, or the client has left.
func (g *gate) enter(ctx context.Context) (leave func(), err error) {
	if g == nil {
		return func() {}, nil
	}
	select {
	case g.slots <- struct{}{}:
		return g.leave, nil
	default:
	}
	late := time.NewTimer(g.wait)
	defer late.Stop()
	select {
	case g.slots <- struct{}{}:
		return g.leave, nil
	case <-late.C:
	case <-ctx.Done():
	}
	return nil, refusal{http.StatusServiceUnavailable, codeBusy, "the server is busy; ask again in a second"}
}

// enterAgain is enter for who was in before, and waits for as long as it takes. It
// returns nil when ctx ended first.
func (g *gate) enterAgain(ctx context.Context) (leave func()) {
	if g == nil {
		return func() {}
	}
	select {
	case g.slots <- struct{}{}:
		return func() { <-g.slots }
	case <-ctx.Done():
		return nil
	}
}

// enterFor is enter for a turn that ends after that time, if not before.
func (g *gate) enterFor(ctx context.Context, most time.Duration) (leave func(), err error) {
	end, err := g.enter(ctx)
	if err != nil {
		return nil, err
	}
	once := sync.OnceFunc(end)
	late := time.AfterFunc(most, once)
	return func() { late.Stop(); once() }, nil
}
