package main

import (
	"context"
	"io"
	"iter"
	"log/slog"
	"os"
	"time"

	"github.com/seed-51aee618/cursus/internal/follow"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/server"
)

// folderInterval is how often a folder is looked at. It is loaded when it was
// the same twice.
const folderInterval = time.Second

// followed is what the server answers from and follows, and what lets go of it.
// Progress is shown when it is loaded first.
func (s serveVerb) followed(ctx context.Context, progress io.Writer) (from follow.Source, closeSource func(), err error) {
	if err := s.check(); err != nil {
		return nil, nil, err
	}
	closeSource = func() {}
	first := progress
	read := func(ctx context.Context) (office.Records, error) {
		shown := first
		first = nil
		return s.records(ctx, shown)
	}
	switch {
	case s.Store != "" && s.Version == (whichVersion{}):
		kept, err := s.Store.open(ctx, reading)
		if err != nil {
			return nil, nil, s.named(err)
		}
		from, closeSource = follow.Store(kept), func() { _ = kept.Close() } // it was only read
	case s.Data != "":
		if _, err := s.files(); err != nil {
			return nil, nil, s.named(err)
		}
		from = follow.Folder(os.DirFS(s.Data), folderInterval, read)
	default:
		return constant{read}, closeSource, nil
	}
	if !s.Follow {
		from = unfollowed{from}
	}
	return from, closeSource, nil
}

// An unfollowed source is loaded again only when that is asked for.
type unfollowed struct{ follow.Source }

func (unfollowed) Changes(context.Context) iter.Seq2[follow.State, error] {
	return func(func(follow.State, error) bool) {}
}

// A constant source never changes: the embedded data, or one version of a store.
type constant struct {
	read func(context.Context) (office.Records, error)
}

func (c constant) Load(ctx context.Context) (*office.Graph, follow.State, error) {
	r, err := c.read(ctx)
	if err != nil {
		return nil, "", err
	}
	g, err := office.NewGraph(r)
	return g, "", err
}

func (constant) Changes(context.Context) iter.Seq2[follow.State, error] {
	return func(func(follow.State, error) bool) {}
}

// A target is a site that follow keeps new.
type target struct{ *server.Server }

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
