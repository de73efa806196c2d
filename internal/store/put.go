package store

import (
	"context"
	"errors"
	"time"

	"github.com/seed-51aee618/cursus/internal/office"
)

// A Plan is what writing records would change.
type Plan struct {
	Base  Version       // the newest version so far; zero for an empty store
	Edits []office.Edit // against it
	Load  Load
}

// Same says that the store holds these records already.
func (p Plan) Same() bool {
	return p.Base.Number > 0 && len(p.Edits) == 0 && p.Base.Dataset == p.Load.Records.Version
}

// NewPlan compares the records with the newest version of a store.
func NewPlan(ctx context.Context, s Store, r office.Records, at time.Time, from []string) (Plan, error) {
	before, base, err := s.Load(ctx, 0)
	if err != nil && !errors.Is(err, ErrEmpty) {
		return Plan{}, err
	}
	edits := office.Edits(before, r)
	return Plan{base, edits, Load{r, at, from, office.Tallies(edits)}}, nil
}

// Write makes the plan the newest version, unless the store holds it already or
// has changed since, when its error wraps ErrConflict.
func (p Plan) Write(ctx context.Context, s Store) (Version, error) {
	if p.Same() {
		return p.Base, nil
	}
	return s.Replace(ctx, p.Base.Number, p.Load)
}
