package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"slices"
	"sync"
	"time"
)

// A load is what one way to answer one question is asked.
type load struct {
	url    string
	body   []byte
	held   string // If-None-Match
	status int    // that every answer must have
}

// A round is what became of a load.
type round struct {
	requests int
	cpu      time.Duration // of the server, for a request
	mallocs  float64       // for a request
	p50, p99 time.Duration
	tail     float64 // p99 over p50, beside that of the constant body in the same round
}

// spread is how much longer the slowest took than the middle one.
func (r round) spread() float64 { return float64(r.p99) / float64(r.p50) }

// run asks on several connections, each its next question when it has the last
// answer, for some time.
func (l load) run(ctx context.Context, client *http.Client, usageURL string, o options) (round, error) {
	before, err := usageOf(ctx, client, usageURL)
	if err != nil {
		return round{}, err
	}
	var all []time.Duration
	var failed error
	var guard sync.Mutex
	var asking sync.WaitGroup
	until := time.Now().Add(o.round)
	for range o.connections {
		asking.Go(func() {
			took, err := l.ask(ctx, client, until)
			guard.Lock()
			defer guard.Unlock()
			all = append(all, took...)
			if err != nil {
				failed = err
			}
		})
	}
	asking.Wait()
	if failed != nil {
		return round{}, failed
	}
	after, err := usageOf(ctx, client, usageURL)
	if err != nil {
		return round{}, err
	}
	slices.Sort(all)
	n := len(all)
	return round{
		requests: n,
		cpu:      (after.CPU - before.CPU) / time.Duration(n),
		mallocs:  float64(after.Mallocs-before.Mallocs) / float64(n),
		p50:      all[n/2], p99: all[n*99/100],
	}, nil
}

// ask asks on one connection until then, at least once.
func (l load) ask(ctx context.Context, client *http.Client, until time.Time) ([]time.Duration, error) {
	var took []time.Duration
	for len(took) == 0 || time.Now().Before(until) {
		r, err := http.NewRequestWithContext(ctx, http.MethodPost, l.url, bytes.NewReader(l.body))
		if err != nil {
			return nil, err
		}
		if l.held != "" {
			r.Method, r.Body = http.MethodGet, http.NoBody
			r.ContentLength = 0
			r.Header.Set("If-None-Match", l.held)
		} else {
			r.Header.Set("Content-Type", "application/json")
		}
		began := time.Now()
		answer, err := client.Do(r)
		if err != nil {
			return nil, err
		}
		_, err = io.Copy(io.Discard, answer.Body)
		_ = answer.Body.Close()
		if err != nil {
			return nil, err
		}
		if answer.StatusCode != l.status {
			return nil, fmt.Errorf("%s: status %d, not %d", l.url, answer.StatusCode, l.status)
		}
		took = append(took, time.Since(began))
	}
	return took, nil
}
