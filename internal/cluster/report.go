//go:build linux

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/postgres"
)

// aftermath is how long after a fault is mended it may still be felt: a check of
// the balancer, a connection that is made anew.
const aftermath = 3 * time.Second

// report says what came of the trial, and fails where something came that must
// not.
func (s *service) report(w io.Writer) error {
	lost, err := s.lost()
	if err != nil {
		return err
	}
	violations := slices.Concat(s.clients.wrong, lost, s.unexplained(), s.late())
	s.print(w)
	for _, v := range violations {
		_, _ = fmt.Fprintln(w, "VIOLATION:", v)
	}
	if len(violations) > 0 {
		return fmt.Errorf("%d violations", len(violations))
	}
	_, err = fmt.Fprintln(w, "no answer was wrong or mixed, no acknowledged version was lost")
	return err
}

// lost are acknowledged versions that the primary does not have.
func (s *service) lost() ([]string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	kept, err := postgres.Open(ctx, s.databases[0].url(), postgres.Options{})
	if err != nil {
		return nil, err
	}
	versions, err := kept.Versions(ctx)
	if err := errors.Join(err, kept.Close()); err != nil {
		return nil, err
	}
	var lost []string
	for dataset := range s.known.acked {
		if !slices.ContainsFunc(versions, func(v store.Version) bool { return v.Dataset == dataset }) {
			lost = append(lost, "the acknowledged version "+dataset+" is lost")
		}
	}
	return lost, nil
}

// unexplained are failed requests that were not on their way to what was broken.
func (s *service) unexplained() []string {
	var all []string
	for _, f := range s.clients.failures {
		within := func(b blow) bool {
			return b.client && f.at.Add(f.took).After(b.from) && f.at.Before(b.to.Add(aftermath))
		}
		if !slices.ContainsFunc(s.blows, within) {
			all = append(all, fmt.Sprintf("a request failed %v after the beginning: %s", f.at.Sub(s.began).Round(time.Millisecond), f.what))
		}
	}
	return all
}

// late are versions that were not on a replica in time, while nothing was broken.
func (s *service) late() []string {
	var all []string
	for _, l := range s.calmLags() {
		if !l.seen || l.took > within {
			all = append(all, fmt.Sprintf("%s has version %s %v after its commit", l.replica, l.dataset, l.took))
		}
	}
	return all
}

// calmLags are those of versions acknowledged while nothing was broken.
func (s *service) calmLags() []lag {
	end := time.Now()
	var calm []lag
	for _, l := range s.watches.lags(s.known) {
		disturbed := func(b blow) bool {
			return l.acked.Add(within).After(b.from) && l.acked.Before(b.to.Add(aftermath))
		}
		if l.acked.After(s.began) && l.acked.Add(within).Before(end) && !slices.ContainsFunc(s.blows, disturbed) {
			calm = append(calm, l)
		}
	}
	return calm
}

func (s *service) print(w io.Writer) {
	_, _ = fmt.Fprintf(w, "%d versions acknowledged (%d writes of unknown outcome tried again), %d answers of %d versions, %d requests failed\n",
		len(s.known.acked), s.known.uncertain, s.clients.answers, len(s.clients.versions), len(s.clients.failures))
	var took []time.Duration
	for _, l := range s.calmLags() {
		took = append(took, l.took)
	}
	if slices.Sort(took); len(took) > 0 {
		_, _ = fmt.Fprintf(w, "a version is on a replica %v after its commit in the median, %v at most, while nothing is broken\n",
			took[len(took)/2].Round(time.Millisecond), took[len(took)-1].Round(time.Millisecond))
	}
	for _, b := range s.blows {
		failed := 0
		for _, f := range s.clients.failures {
			if f.at.Add(f.took).After(b.from) && f.at.Before(b.to.Add(aftermath)) {
				failed++
			}
		}
		_, _ = fmt.Fprintf(w, "%-32s mended after %6v, next version acknowledged after %6v, %d requests failed\n",
			b.name, b.to.Sub(b.from).Round(time.Millisecond), s.nextAck(b.from).Round(time.Millisecond), failed)
	}
}

// nextAck is how long after that the next version was acknowledged.
func (s *service) nextAck(from time.Time) time.Duration {
	next := time.Duration(-1)
	for _, at := range s.known.acked {
		if d := at.Sub(from); d > 0 && (next < 0 || d < next) {
			next = d
		}
	}
	return next
}
