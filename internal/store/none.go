package store

import (
	"context"
	"iter"

	"github.com/seed-51aee618/cursus/internal/office"
)

// None stands for a store that does not exist yet: it is empty and stays so.
type None struct{}

// Load says that there is nothing.
func (None) Load(context.Context, int64) (office.Records, Version, error) {
	return office.Records{}, Version{}, ErrEmpty
}

// Replace refuses.
func (None) Replace(context.Context, int64, Load) (Version, error) { return Version{}, ErrMissing }

// Version says that there is nothing.
func (None) Version(context.Context) (Version, error) { return Version{}, ErrEmpty }

// Watch yields nothing.
func (None) Watch(context.Context) iter.Seq2[Version, error] {
	return func(func(Version, error) bool) {}
}

// Check finds nothing.
func (None) Check(context.Context) error { return nil }

// Versions are none.
func (None) Versions(context.Context) ([]Version, error) { return nil, nil }

// Prune finds nothing.
func (None) Prune(context.Context, int) (int, error) { return 0, nil }

// Close does nothing.
func (None) Close() error { return nil }
