package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"

	"github.com/seed-51aee618/cursus/internal/server"
)

// listen opens an address, named by its flag.
func listen(ctx context.Context, flag, addr string) (net.Listener, error) {
	l, err := new(net.ListenConfig).Listen(ctx, "tcp", addr)
	if err != nil {
		return nil, fmt.Errorf("--%s %s: %w", flag, addr, err)
	}
	return l, nil
}

// ownMetricsAddr is where metrics are served aside, empty for nowhere.
func (s serveVerb) ownMetricsAddr() string {
	if s.MetricsAddr == sameAddress {
		return ""
	}
	return string(s.MetricsAddr)
}

// aside serves h on an address of its own until it is closed; on none when that
// is empty.
func aside(ctx context.Context, flag, addr string, h http.Handler, log *slog.Logger) (closeAside func(), err error) {
	if addr == "" {
		return func() {}, nil
	}
	l, err := listen(ctx, flag, addr)
	if err != nil {
		return nil, err
	}
	log.Info("listening", "for", flag, "url", "http://"+l.Addr().String()+"/")
	side := server.HTTP(h, log)
	go func() {
		if err := side.Serve(l); !errors.Is(err, http.ErrServerClosed) {
			log.Error("no longer served", "for", flag, "error", err)
		}
	}()
	return func() { _ = side.Close() }, nil // nobody waits for its answers
}
