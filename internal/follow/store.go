package follow

import (
	"context"
	"fmt"
	"iter"
	"time"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
)

// Store is a source whose content is the newest version of a store.
func Store(s store.Store) Source { return kept{s} }

type kept struct{ store store.Store }

func (k kept) Load(ctx context.Context) (*office.Graph, State, error) {
	r, v, err := k.store.Load(ctx, 0)
	if err != nil {
		return nil, State{}, err
	}
	g, err := office.NewGraph(r)
	return g, stateOf(v), err
}

func (k kept) Changes(ctx context.Context) iter.Seq2[State, error] {
	return func(yield func(State, error) bool) {
		for v, err := range k.store.Watch(ctx) {
			if !yield(stateOf(v), err) {
				return
			}
		}
	}
}

func stateOf(v store.Version) State {
	return State{fmt.Sprintf("version %d of %s", v.Number, v.At.Format(time.RFC3339Nano)), v.Number}
}
