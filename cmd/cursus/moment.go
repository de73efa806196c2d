package main

import (
	"context"
	"io"
	"log/slog"

	"github.com/seed-51aee618/cursus/internal/history"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
)

// moment is load with what the store knows of the versions before, until it is
// closed.
func (s source) moment(ctx context.Context, progress io.Writer, log *slog.Logger) (*history.Moment, func(), error) {
	if s.Store == "" || s.check() != nil {
		g, err := s.load(ctx, progress)
		if err != nil {
			return nil, nil, err
		}
		return history.Only(g), func() {}, nil
	}
	kept, err := s.Store.open(ctx, reading)
	if err != nil {
		return nil, nil, s.named(err)
	}
	closeStore := func() { _ = kept.Close() } // it was only read
	at, err := s.momentOf(ctx, kept, log)
	if err != nil {
		closeStore()
		return nil, nil, s.named(err)
	}
	return at, closeStore, nil
}

func (s source) momentOf(ctx context.Context, kept store.Store, log *slog.Logger) (*history.Moment, error) {
	r, number, err := s.version(ctx, kept)
	if err != nil {
		return nil, err
	}
	g, err := office.NewGraph(r)
	if err != nil {
		return nil, err
	}
	archive := history.NewArchive(history.Until(kept, number), log, history.Alone{})
	return archive.Of(g, number), nil
}
