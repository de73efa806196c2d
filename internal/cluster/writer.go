//go:build linux

package main

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/postgres"
	"github.com/seed-51aee618/cursus/internal/synth"
)

// A writer writes one version after another, each of other people.
type writer struct {
	url   string
	terms int
	seed  uint64
	every time.Duration
	known *known
	log   *slog.Logger
}

// write writes version n and tries until it is acknowledged.
func (w *writer) write(ctx context.Context, n int) error {
	records := synth.Records(synth.Options{Terms: w.terms, Seed: w.seed + uint64(n)})
	if err := w.known.note(ctx, synth.Records(synth.Options{Terms: w.terms, Seed: w.seed + uint64(n)})); err != nil {
		return err
	}
	return eventually(ctx, 2*time.Minute, func() error {
		err := w.try(ctx, records)
		if err != nil {
			w.log.Info("a version was not acknowledged", "n", n, "error", err)
		}
		return err
	})
}

func (w *writer) try(ctx context.Context, r office.Records) (err error) {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	s, err := postgres.Open(ctx, w.url, postgres.Options{Write: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	plan, err := store.NewPlan(ctx, s, r, time.Now(), []string{"invented"})
	if err != nil {
		return err
	}
	if !plan.Same() { // else the try before was done, and only its word was lost
		if _, err := plan.Write(ctx, s); err != nil {
			w.known.lost()
			return err
		}
	}
	w.known.acknowledged(r.Version)
	return nil
}

// keepWriting writes versions until the context ends. The error says why it could
// not go on.
func (w *writer) keepWriting(ctx context.Context) error {
	for n := 2; ctx.Err() == nil; n++ {
		if err := w.write(ctx, n); err != nil && ctx.Err() == nil {
			return err
		}
		pause(ctx, w.every)
	}
	return nil
}

func pause(ctx context.Context, d time.Duration) {
	select {
	case <-ctx.Done():
	case <-time.After(d):
	}
}
