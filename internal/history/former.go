package history

import (
	"context"
	"errors"
	"fmt"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
)

// Load makes the moment of a version that Find returned. It waits until no other
// former version is read. Errors wrap ErrPruned, ErrUnknown or ErrUnavailable.
func (m *Moment) Load(ctx context.Context, v Version) (*Moment, error) {
	var former *Moment
	err := m.use(ctx, v, func(r office.Records) error {
		g, err := office.NewGraph(r)
		if err != nil {
			return m.archive.told(ctx, err)
		}
		former = m.archive.Of(g, v.of.Number)
		return nil
	})
	if err != nil {
		return nil, err
	}
	former.known.Store(m.until(v))
	return former, nil
}

// use hands the records of a version to do. Of one that is gone it says which
// there are.
func (m *Moment) use(ctx context.Context, v Version, do func(office.Records) error) error {
	err := m.archive.use(ctx, v.of, do)
	if errors.Is(err, ErrPruned) || errors.Is(err, ErrUnknown) {
		return fmt.Errorf("version %d is no longer kept; %s: %w", v.of.Number, m.choice(ctx), err)
	}
	return err
}

// until are the versions known up to one of them.
func (m *Moment) until(v Version) *[]store.Version {
	known := *m.known.Load()
	for i := range known {
		if known[i].Is(v.of) {
			known = known[i:]
			break
		}
	}
	return &known
}
