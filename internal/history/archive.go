// Package history puts one graph among the versions of the store that it is from:
// which there were before it, what changed since, and the graphs of those that
// are still kept.
package history

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
)

// Errors that callers tell apart, beside those of a context that ended.
var (
	// ErrUnknown is wrapped when there is no such version.
	ErrUnknown = errors.New("no such version")
	// ErrPruned is wrapped when a version is known, but its records are gone.
	ErrPruned = errors.New("the records of this version were pruned")
	// ErrUnavailable is wrapped when the store cannot be read just now. The log
	// has the cause, which may name files and hosts.
	ErrUnavailable = errors.New("the former versions cannot be read just now")
)

// A Store is what an Archive reads; every store.Store is one.
type Store interface {
	// Versions returns all versions, the newest first.
	Versions(ctx context.Context) ([]store.Version, error)
	// Load returns the records of a version.
	Load(ctx context.Context, number int64) (office.Records, store.Version, error)
}

// Until is a store as it was when its newest version had this number.
func Until(s Store, number int64) Store { return until{s, number} }

type until struct {
	Store
	number int64
}

func (u until) Versions(ctx context.Context) ([]store.Version, error) {
	all, err := u.Store.Versions(ctx)
	for i, v := range all {
		if v.Number <= u.number {
			return all[i:], err
		}
	}
	return nil, err
}

// patience is how long reading one version out of a store may take.
const patience = time.Minute

// An Archive reads former versions out of a store, one at a time: each takes as
// much memory as what is served. A nil Archive has none. Any number of goroutines
// may use it.
type Archive struct {
	store Store
	log   *slog.Logger
	host  Host
	turn  chan struct{} // held while one is read and worked on
}

// NewArchive returns one of the store; nil for nil. Why the store could not be
// read goes to the log.
func NewArchive(s Store, log *slog.Logger, h Host) *Archive {
	if s == nil {
		return nil
	}
	return &Archive{s, log, h, make(chan struct{}, 1)}
}

// versions are all of the store, the newest first.
func (a *Archive) versions(ctx context.Context) ([]store.Version, error) {
	if a == nil {
		return nil, nil
	}
	defer a.host.Waits(ctx)()
	all, err := a.store.Versions(ctx)
	return all, a.told(ctx, err)
}

// use hands the records of a version to do, when it is its turn.
func (a *Archive) use(ctx context.Context, v store.Version, do func(office.Records) error) error {
	select {
	case a.turn <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { <-a.turn }()
	limited, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	r, read, err := a.store.Load(limited, v.Number)
	switch {
	case errors.Is(err, store.ErrPruned):
		return fmt.Errorf("version %d: %w", v.Number, ErrPruned)
	case errors.Is(err, store.ErrVersion), err == nil && !read.Is(v): // a backup was restored
		return fmt.Errorf("version %d: %w", v.Number, ErrUnknown)
	case err != nil:
		return a.told(ctx, err)
	default:
		a.host.Read(ctx, len(r.Terms))
		return do(r)
	}
}

// told is an error of the store as everybody may see it.
func (a *Archive) told(ctx context.Context, err error) error {
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	default:
		a.log.ErrorContext(ctx, "the store's past could not be read", "error", err)
		return ErrUnavailable
	}
}
