package history

import (
	"context"
	"errors"
	"sync"
	"time"
)

// ErrBusy is wrapped when what was asked for was not there in time: it is being
// made, or waits until there is room for it.
var ErrBusy = errors.New("former versions are being read; ask again in a second")

// A Shelf keeps a few values that are dear to make and large. Each is made once
// for all who wait for it, kept while somebody uses it and for a time after, and
// given up for another only when nobody does: there are never more than the shelf
// has room for.
type Shelf[K comparable, V any] struct {
	room int
	rest time.Duration // how long a value is kept that nobody uses

	mutex sync.Mutex
	slots map[K]*slot[V]
	freed chan struct{} // closed, and made anew, when a value may be given up
}

// NewShelf returns one with room for so many values.
func NewShelf[K comparable, V any](room int, rest time.Duration) *Shelf[K, V] {
	return &Shelf[K, V]{room: room, rest: rest, slots: make(map[K]*slot[V]), freed: make(chan struct{})}
}

// Borrow returns the value of a key, if need be after it was made, and what to
// call when it is no longer used. What is begun is made to its end, though whoever
// asked for it has left: the context of fill ends for nobody. An error is not
// kept, and neither is a panic, which is that of all who wait. When ctx ends first, the error wraps ErrBusy.
func (s *Shelf[K, V]) Borrow(ctx context.Context, key K, fill func(context.Context) (V, error)) (value V, giveBack func(), err error) {
	p, err := s.place(ctx, key, fill)
	if err != nil {
		return value, nil, err
	}
	giveBack = sync.OnceFunc(func() { s.giveBack(key, p) })
	select {
	case <-p.made:
		err = p.err
	case <-ctx.Done():
		err = ErrBusy
	}
	if err != nil {
		giveBack()
		return value, nil, err
	}
	if p.panic != nil {
		giveBack()
		panic(p.panic)
	}
	return p.value, giveBack, nil
}

// place is the slot of a key, once there is one, with one user more.
func (s *Shelf[K, V]) place(ctx context.Context, key K, fill func(context.Context) (V, error)) (*slot[V], error) {
	for {
		s.mutex.Lock()
		p, freed := s.slots[key], s.freed
		if p == nil && s.makeRoom() {
			p = &slot[V]{made: make(chan struct{})}
			s.slots[key] = p
			go s.fill(context.WithoutCancel(ctx), key, p, fill)
		}
		if p != nil {
			p.use()
		}
		s.mutex.Unlock()
		if p != nil {
			return p, nil
		}
		select {
		case <-freed:
		case <-ctx.Done():
			return nil, ErrBusy
		}
	}
}
