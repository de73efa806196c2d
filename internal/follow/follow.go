// Package follow keeps what is served as new as what it was made from: when a
// store or a folder changes, the next graph is built beside the old one, checked,
// and swapped for it whole. What cannot be loaded leaves the old one serving.
package follow

import (
	"context"
	"iter"
	"log/slog"
	"sync"

	"github.com/seed-51aee618/cursus/internal/office"
)

// A State tells one content of a source from another.
type State struct {
	Name    string
	Version int64 // its number in a store; 0 for what is kept in none
}

func (s State) String() string { return s.Name }

// A Source is what graphs are made from.
type Source interface {
	// Load makes a graph of the content, and says in what state that was, or was
	// before loading began.
	Load(ctx context.Context) (*office.Graph, State, error)

	// Changes yields the state, and again when it may have become another, until
	// ctx ends. It goes on after an error.
	Changes(ctx context.Context) iter.Seq2[State, error]
}

// A Target is what serves.
type Target interface {
	// Swap serves another graph from now on, made of the content in this state.
	Swap(g *office.Graph, s State)
	// Failed says that something newer could not be loaded.
	Failed(err error)
	// Settled says that what is served is the newest again, after a failure.
	Settled()
}

// Run keeps the target, which serves the state that it is told, as new as the
// source, until ctx ends. It loads again, changed or not, for each value that
// comes from again.
func Run(ctx context.Context, from Source, served State, to Target, again <-chan struct{}, log *slog.Logger) {
	f := follower{from, to, log, served}
	for change := range changes(ctx, from, again) {
		f.follow(ctx, change)
	}
}

type follower struct {
	from   Source
	to     Target
	log    *slog.Logger
	served State
}

// A change is why to look at the source.
type change struct {
	state  State
	err    error
	forced bool
}

func (f *follower) follow(ctx context.Context, c change) {
	switch {
	case c.err != nil:
		f.failed(ctx, c.err)
	case c.state == f.served && !c.forced:
		f.to.Settled()
	default:
		g, state, err := f.from.Load(ctx)
		if err != nil {
			f.failed(ctx, err)
			return
		}
		f.to.Swap(g, state)
		f.served = state
		f.log.Info("reloaded", "dataset", g.Version(), "state", state.Name)
	}
}

func (f *follower) failed(ctx context.Context, err error) {
	if ctx.Err() != nil {
		return // it failed because it was to end
	}
	f.log.Error("reload failed, the old data stays", "error", err)
	f.to.Failed(err)
}

// changes are those of the source and of again, until ctx ends.
func changes(ctx context.Context, from Source, again <-chan struct{}) <-chan change {
	all := make(chan change)
	tell := func(c change) bool {
		select {
		case all <- c:
			return true
		case <-ctx.Done():
			return false
		}
	}
	var both sync.WaitGroup
	both.Go(func() {
		for state, err := range from.Changes(ctx) {
			if !tell(change{state: state, err: err}) {
				return
			}
		}
	})
	both.Go(func() {
		for {
			select {
			case <-ctx.Done():
				return
			case <-again:
				tell(change{forced: true})
			}
		}
	})
	go func() {
		both.Wait() // neither may send on what is closed
		close(all)
	}()
	return all
}
