package main

import (
	"context"
	"io"
	"iter"
	"log/slog"
	"os"
	"time"

	"github.com/seed-51aee618/cursus/internal/follow"
	"github.com/seed-51aee618/cursus/internal/history"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/server"
)

// folderInterval is how often a folder is looked at. It is loaded when it was
// the same twice.
const folderInterval = time.Second

// A followed source is what the server answers from and follows.
type followed struct {
	follow.Source
	past  history.Store // where the versions before it are; nil when nowhere
	close func()
}

// followed opens what the server answers from. Progress is shown when it is loaded
// first.
func (s serveVerb) followed(ctx context.Context, progress io.Writer) (f followed, err error) {
	if err := s.check(); err != nil {
		return f, err
	}
	f.close = func() {}
	first := progress
	read := func(ctx context.Context) (office.Records, error) {
		shown := first
		first = nil
		return s.records(ctx, shown)
	}
	switch {
	case s.Store != "":
		f, err = s.followedStore(ctx)
	case s.Data != "":
		_, err = s.files()
		f.Source = follow.Folder(os.DirFS(s.Data), folderInterval, read)
	default:
		f.Source = constant{read, 0}
	}
	if err != nil {
		return f, s.named(err)
	}
	if !s.Follow {
		f.Source = unfollowed{f.Source}
	}
	return f, nil
}

// followedStore is the store, or for ever the version of it that is asked for.
func (s serveVerb) followedStore(ctx context.Context) (f followed, err error) {
	kept, err := s.Store.open(ctx, reading)
	if err != nil {
		return f, err
	}
	f = followed{follow.Store(kept), kept, func() { _ = kept.Close() }} // it was only read
	if s.Version == (history.Which{}) {
		return f, nil
	}
	number, err := numberOf(ctx, s.Version, kept)
	if err != nil {
		f.close()
		return f, err
	}
	f.past = history.Until(kept, number)
	f.Source = constant{func(ctx context.Context) (office.Records, error) {
		r, _, err := kept.Load(ctx, number)
		return r, err
	}, number}
	return f, nil
}

// An unfollowed source is loaded again only when that is asked for.
type unfollowed struct{ follow.Source }

func (unfollowed) Changes(context.Context) iter.Seq2[follow.State, error] {
	return func(func(follow.State, error) bool) {}
}

// A constant source never changes: the embedded data, or one version of a store.
type constant struct {
	read    func(context.Context) (office.Records, error)
	version int64 // its number in a store; 0 without one
}

func (c constant) Load(ctx context.Context) (*office.Graph, follow.State, error) {
	r, err := c.read(ctx)
	if err != nil {
		return nil, follow.State{}, err
	}
	g, err := office.NewGraph(r)
	return g, follow.State{Version: c.version}, err
}

func (constant) Changes(context.Context) iter.Seq2[follow.State, error] {
	return func(func(follow.State, error) bool) {}
}

// A target is a site that follow keeps new.
type target struct{ *server.Server }

// Swap serves another graph from now on.
func (t target) Swap(g *office.Graph, s follow.State) { t.SwapVersion(g, s.Version) }

// Failed tells everybody why, in words fit for that.
func (t target) Failed(err error) { t.ReloadFailed(time.Now(), publicReason(err)) }

// again turns hangups into wishes to load again, until ctx ends.
func (s serveVerb) again(ctx context.Context, hangups <-chan os.Signal, log *slog.Logger) <-chan struct{} {
	wishes := make(chan struct{})
	go func() {
		for {
			select {
			case <-ctx.Done():
				return
			case <-hangups:
			}
			if s.Data == "" && s.Store == "" {
				log.Warn("nothing to read again: the embedded data is served, for want of --data or --store")
				continue
			}
			select {
			case <-ctx.Done():
				return
			case wishes <- struct{}{}:
			}
		}
	}()
	return wishes
}
