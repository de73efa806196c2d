package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/seed-51aee618/cursus/internal/office"
)

// Check checks a store, loads every version that it still keeps, makes its graph,
// and returns how many they were. Its error names the first that cannot be served.
func Check(ctx context.Context, s Store) (int, error) {
	if err := s.Check(ctx); err != nil && !errors.Is(err, ErrEmpty) {
		return 0, err
	}
	all, err := s.Versions(ctx)
	if err != nil {
		return 0, err
	}
	sound := 0
	for _, v := range all {
		if !v.Kept {
			continue
		}
		r, _, err := s.Load(ctx, v.Number)
		if err != nil {
			return sound, err
		}
		if r.Version != v.Dataset || len(r.Terms) != v.Terms {
			return sound, fmt.Errorf("version %d: its records are those of data set %s with %d terms: %w", v.Number, r.Version, len(r.Terms), ErrDamaged)
		}
		if _, err := office.NewGraph(r); err != nil {
			return sound, fmt.Errorf("version %d: %w", v.Number, err)
		}
		sound++
	}
	return sound, nil
}
