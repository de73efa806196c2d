package storetest

import (
	"errors"
	"sync"
	"testing"

	"github.com/seed-51aee618/cursus/internal/store"
)

// A writer whose base is no longer the newest changes nothing.
func conflict(t *testing.T, k Kind) {
	address := k.New(t)
	s := k.open(t, address)
	put(t, s, 0, small(1))
	for _, base := range []int64{0, 2, -1} {
		if v, err := s.Replace(t.Context(), base, store.Load{Records: small(2)}); !errors.Is(err, store.ErrConflict) {
			t.Errorf("Replace of version %d at version 1 = %+v, %v; want ErrConflict", base, v, err)
		}
	}
	r, v, err := s.Load(t.Context(), 0)
	if err != nil || v.Number != 1 {
		t.Errorf("after conflicts the newest is %+v, %v; want version 1", v, err)
	}
	same(t, "records", small(1), r)
	k.check(t, address)
}

// Of several who write at once one wins, and the others get a conflict: no
// version is lost or written twice.
func writers(t *testing.T, k Kind) {
	const several, rounds = 4, 5
	address := k.New(t)
	check := k.open(t, address)
	for round := range int64(rounds) {
		var won, lost int
		var count sync.Mutex
		var writing sync.WaitGroup
		for i := range int64(several) {
			s := k.open(t, address)
			writing.Go(func() {
				_, err := s.Replace(t.Context(), round, store.Load{Records: small(round*several + i), At: day(i)})
				count.Lock()
				defer count.Unlock()
				switch {
				case err == nil:
					won++
				case errors.Is(err, store.ErrConflict):
					lost++
				default:
					t.Error(err)
				}
			})
		}
		writing.Wait()
		if won != 1 || lost != several-1 {
			t.Errorf("round %d: %d won and %d lost; want 1 and %d", round, won, lost, several-1)
		}
		if v, err := check.Version(t.Context()); err != nil || v.Number != round+1 {
			t.Errorf("round %d: the newest is %+v, %v", round, v, err)
		}
	}
	k.check(t, address)
}

// Readers during writes each see one version whole, though it is pruned as soon
// as the next is there.
func readers(t *testing.T, k Kind) {
	const versions = 12
	address := k.New(t)
	s := k.open(t, address)
	put(t, s, 0, small(0))
	done := make(chan struct{})
	var reading sync.WaitGroup
	for range 3 {
		other := k.open(t, address)
		reading.Go(func() {
			for last := int64(0); ; {
				select {
				case <-done:
					return
				default:
				}
				r, v, err := other.Load(t.Context(), 0)
				if err != nil {
					t.Error(err)
					return
				}
				if v.Number < last {
					t.Errorf("a reader sees version %d after %d", v.Number, last)
				}
				last = v.Number
				same(t, "records", small(v.Number-1), r)
			}
		})
	}
	for i := range int64(versions) {
		put(t, s, i+1, small(i+1))
		if _, err := s.Prune(t.Context(), 1); err != nil {
			t.Error(err)
		}
	}
	close(done)
	reading.Wait()
}
