// Package store says what a keeper of records must do. A store answers no questions
// about what it keeps: that is office.Graph's work, written once, so that every
// store gives the same answers.
package store

import (
	"context"
	"io"
	"iter"
	"time"

	"github.com/seed-51aee618/cursus/internal/office"
)

// A Store keeps the newest records and some of those before. Any number of
// goroutines and processes may use it at once: a reader sees one version
// whole, and of several writers one wins.
type Store interface {
	// Load returns the records of a version; number 0 is the newest.
	Load(ctx context.Context, number int64) (office.Records, Version, error)

	// Replace makes l the newest version if that was base so far, where 0 is the
	// base of an empty store. Otherwise it changes nothing and its error wraps
	// ErrConflict.
	Replace(ctx context.Context, base int64, l Load) (Version, error)

	// Version returns the newest version.
	Version(ctx context.Context) (Version, error)

	// Watch yields the newest version, and again each time it has become another,
	// until ctx ends. It goes on after an error.
	Watch(ctx context.Context) iter.Seq2[Version, error]

	Past
	Upkeep
}

// Upkeep is what looks after a store.
type Upkeep interface {
	// Check fails if what the store holds is not sound in itself, or if the tables
	// that people read hold anything but the newest version.
	Check(ctx context.Context) error

	io.Closer
}

// A Past is what a store holds of former versions.
type Past interface {
	// Versions returns all versions, the newest first.
	Versions(ctx context.Context) ([]Version, error)

	// Prune drops the records of all but the newest versions, of which it keeps
	// as many as it is told and at least one. It returns how many it dropped.
	Prune(ctx context.Context, keep int) (int, error)
}

// A Version is one state of a store, once it was written for ever the same.
type Version struct {
	Number  int64          // 1, 2, 3 and so on
	Dataset string         // what the records call their version
	At      time.Time      // when it was written, UTC, to the microsecond
	From    []string       // what it was made from
	Changes []office.Tally // against the version before; for the first, everything is added
	Terms   int            // how many terms it has
	Kept    bool           // whether Load can still return it
}

// Is says whether two versions are one. Numbers alone do not tell: when a backup
// was restored, what is written then takes numbers that there were before.
func (v Version) Is(w Version) bool { return v.Number == w.Number && v.At.Equal(w.At) }

// A Load is what becomes a version.
type Load struct {
	Records office.Records
	At      time.Time
	From    []string
	Changes []office.Tally
}

// Version is the version that the load becomes under a number.
func (l Load) Version(number int64) Version {
	return Version{
		Number: number, Dataset: l.Records.Version, At: l.At.UTC().Truncate(time.Microsecond),
		From: l.From, Changes: l.Changes, Terms: len(l.Records.Terms), Kept: true,
	}
}
