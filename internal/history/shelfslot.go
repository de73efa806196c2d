package history

import (
	"context"
	"fmt"
	"runtime/debug"
	"time"
)

// A slot is the place of a value.
type slot[V any] struct {
	made  chan struct{} // closed when value, err or panic is there
	value V
	err   error
	panic any // what making it panicked with, and where; nil when it did not
	users int
	left  time.Time   // when the last user left it
	rests *time.Timer // gives the value up; nil while somebody uses it
}

// use counts one user more.
func (p *slot[V]) use() {
	p.users++
	if p.rests != nil {
		p.rests.Stop()
		p.rests = nil
	}
}

func (p *slot[V]) isMade() bool {
	select {
	case <-p.made:
		return true
	default:
		return false
	}
}

// makeRoom gives up the value that was left alone for longest, if it has to.
func (s *Shelf[K, V]) makeRoom() bool {
	if len(s.slots) < s.room {
		return true
	}
	var oldest *slot[V]
	var at K
	for key, p := range s.slots {
		if p.rests != nil && (oldest == nil || p.left.Before(oldest.left)) {
			oldest, at = p, key
		}
	}
	if oldest == nil {
		return false
	}
	oldest.rests.Stop()
	delete(s.slots, at)
	return true
}

func (s *Shelf[K, V]) fill(ctx context.Context, key K, p *slot[V], fill func(context.Context) (V, error)) {
	p.fill(ctx, fill)
	s.mutex.Lock()
	defer s.mutex.Unlock()
	close(p.made)
	if p.err != nil || p.panic != nil {
		delete(s.slots, key)
	}
	s.settle(key, p)
}

func (p *slot[V]) fill(ctx context.Context, fill func(context.Context) (V, error)) {
	defer func() {
		if panicked := recover(); panicked != nil {
			p.panic = fmt.Sprintf("%v\n%s", panicked, debug.Stack())
		}
	}()
	p.value, p.err = fill(ctx)
}

func (s *Shelf[K, V]) giveBack(key K, p *slot[V]) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	p.users--
	s.settle(key, p)
}

// settle lets a value rest that is made and that nobody uses.
func (s *Shelf[K, V]) settle(key K, p *slot[V]) {
	if p.users > 0 || !p.isMade() {
		return
	}
	if s.slots[key] == p {
		p.left = time.Now()
		p.rests = time.AfterFunc(s.rest, func() { s.drop(key, p) })
	}
	close(s.freed)
	s.freed = make(chan struct{})
}

// drop gives a value up that was left alone for long.
func (s *Shelf[K, V]) drop(key K, p *slot[V]) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.slots[key] == p && p.rests != nil {
		delete(s.slots, key)
	}
}
