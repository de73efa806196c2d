//go:build linux

package main

import (
	"context"
	"slices"
	"sync"
	"time"
)

// within is how soon after its commit a version must be on every replica.
const within = 2 * time.Second

// watches note when each replica is first seen to serve each version.
type watches struct {
	mutex sync.Mutex
	seen  map[string]map[string]time.Time // by replica, by data set
}

func (w *watches) watch(ctx context.Context, r *replica) {
	last := ""
	for ctx.Err() == nil {
		if dataset, err := r.version(ctx); err == nil && dataset != last {
			w.note(r.name, dataset)
			last = dataset
		}
		pause(ctx, 20*time.Millisecond)
	}
}

func (w *watches) note(replica, dataset string) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if w.seen[replica] == nil {
		w.seen[replica] = make(map[string]time.Time)
	}
	if _, met := w.seen[replica][dataset]; !met {
		w.seen[replica][dataset] = time.Now()
	}
}

// A lag is how long after its commit a version, or one that came after it, was on
// a replica.
type lag struct {
	replica, dataset string
	acked            time.Time
	took             time.Duration
	seen             bool
}

// lags are those of all acknowledged versions on all replicas.
func (w *watches) lags(k *known) []lag {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	k.mutex.Lock()
	defer k.mutex.Unlock()
	var all []lag
	for name, seen := range w.seen {
		for i, dataset := range k.order {
			acked, ok := k.acked[dataset]
			if !ok {
				continue
			}
			first, found := earliest(seen, k.order[i:])
			all = append(all, lag{name, dataset, acked, max(0, first.Sub(acked)), found})
		}
	}
	slices.SortFunc(all, func(a, b lag) int { return a.acked.Compare(b.acked) })
	return all
}

// earliest is when the first of the data sets was seen.
func earliest(seen map[string]time.Time, datasets []string) (first time.Time, found bool) {
	for _, d := range datasets {
		if at, ok := seen[d]; ok && (!found || at.Before(first)) {
			first, found = at, true
		}
	}
	return first, found
}
