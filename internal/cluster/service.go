//go:build linux

package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"sync"
	"time"

	"github.com/seed-51aee618/cursus/internal/store/postgres/pgtest"
)

// replicas is how many there are.
const replicas = 3

// A service is all of it.
type service struct {
	options   options
	log       *slog.Logger
	random    *rand.Rand
	folder    string
	databases databases
	replicas  []*replica
	balancer  *balancer
	known     *known
	clients   *clients
	watches   *watches
	writer    *writer
	blows     []blow
	began     time.Time
}

// start starts everything, with one version written. What was started is stopped
// when something does not start.
func start(ctx context.Context, o options, log *slog.Logger) (s *service, err error) {
	s = &service{
		options: o, log: log, known: newKnown(), watches: &watches{seen: make(map[string]map[string]time.Time)},
		random: rand.New(rand.NewPCG(o.seed, 0)), //nolint:gosec // it must come again
	}
	defer func() {
		if err != nil {
			s.stop()
		}
	}()
	if s.folder, err = os.MkdirTemp("", "cursus-cluster-"); err != nil {
		return s, err
	}
	if err := pgtest.Give(s.folder); err != nil {
		return s, err
	}
	if s.databases, err = newDatabases(ctx, s.folder); err != nil {
		return s, err
	}
	s.writer = &writer{s.databases.url(), o.terms, o.seed << 32, o.every, s.known, log}
	if err := s.writer.write(ctx, 1); err != nil {
		return s, err
	}
	if err := s.databases.filled(ctx); err != nil {
		return s, err
	}
	for i := range replicas {
		r, err := newReplica(fmt.Sprintf("replica%d", i+1), o.cursus, s.databases.url(), s.folder)
		if err != nil {
			return s, err
		}
		s.replicas = append(s.replicas, r)
		if err := r.start(ctx); err != nil {
			return s, err
		}
	}
	if s.balancer, err = startBalancer(ctx, s.folder, s.replicas); err != nil {
		return s, err
	}
	s.clients = &clients{url: s.balancer.url(), known: s.known, versions: make(map[string]int)}
	return s, nil
}

func (s *service) stop() {
	if s.balancer != nil {
		s.balancer.stop()
	}
	for _, r := range s.replicas {
		r.kill()
	}
	s.databases.stop()
	if s.options.keep {
		_, _ = fmt.Fprintln(os.Stderr, "logs:", s.folder)
		return
	}
	_ = os.RemoveAll(s.folder)
}

func (s *service) someReplica() *replica { return s.replicas[s.random.IntN(len(s.replicas))] }

// trial breaks one thing after another while versions are written and questions
// asked.
func (s *service) trial(ctx context.Context) error {
	working, end := context.WithCancelCause(ctx)
	var all sync.WaitGroup
	all.Go(func() {
		if err := s.writer.keepWriting(working); err != nil {
			end(fmt.Errorf("writing: %w", err))
		}
	})
	for range s.options.clients {
		all.Go(func() { s.clients.ask(working) })
	}
	for _, r := range s.replicas {
		all.Go(func() { s.watches.watch(working, r) })
	}
	s.began = time.Now()
	err := s.strikeAll(working)
	if err == nil {
		pause(working, within+time.Second) // so that the last version can be seen everywhere
	}
	end(nil)
	all.Wait()
	if cause := context.Cause(working); cause != nil && !errors.Is(cause, context.Canceled) {
		err = errors.Join(err, cause)
	}
	return err
}

func (s *service) strikeAll(ctx context.Context) error {
	pause(ctx, s.options.calm)
	for range s.options.failovers {
		for _, f := range faults() {
			b := blow{fault: f, from: time.Now()}
			s.log.Info(f.name)
			if err := f.strike(ctx, s); err != nil {
				return fmt.Errorf("%s: %w", f.name, err)
			}
			b.to = time.Now()
			s.log.Info("mended", "took", b.to.Sub(b.from))
			s.blows = append(s.blows, b)
			pause(ctx, s.options.calm)
		}
	}
	return ctx.Err()
}
