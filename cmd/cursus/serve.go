package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/seed-51aee618/cursus/internal/server"
	"github.com/seed-51aee618/cursus/web"
)

// lastAnswers is how long requests under way may take when the server stops.
const lastAnswers = 10 * time.Second

type serveVerb struct {
	Addr string `default:"127.0.0.1:8080" help:"Where to listen; :8080 is every address of the machine." placeholder:"HOST:PORT"`
	source
}

// Help is shown by cursus serve --help.
func (serveVerb) Help() string {
	return `Serves GraphQL at /graphql and a page that shows how to ask at /.

Example:

    cursus serve --addr 127.0.0.1:8080 --data ./offices

SIGHUP reads the folder again; requests see the new data from then on, or the
old when the new cannot be used, and /readyz says so. SIGTERM and SIGINT let
requests under way finish for 10 seconds, then end the program.`
}

// Run serves until ctx or a signal ends it.
func (s serveVerb) Run(ctx context.Context, std streams) error {
	log := slog.New(slog.NewTextHandler(std.err, nil))
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	hangups := make(chan os.Signal, 1)
	signal.Notify(hangups, syscall.SIGHUP)
	defer signal.Stop(hangups)

	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", s.Addr)
	if err != nil {
		return fmt.Errorf("--addr %s: %w", s.Addr, err)
	}
	g, err := s.load(std.err)
	if err != nil {
		return err
	}
	pages, _ := web.Files()
	site := server.New(g, server.Options{Log: log, Pages: pages})
	log.Info("listening", "url", "http://"+listener.Addr().String()+"/", "dataset", g.Version())
	go s.reload(ctx, hangups, site, log)
	return serveUntil(ctx, stop, server.HTTP(site, log), listener)
}

// serveUntil serves until ctx ends, and then finishes requests under way. Stop
// lets a second signal end the program at once.
func serveUntil(ctx context.Context, stop func(), h *http.Server, l net.Listener) error {
	failed := make(chan error, 1)
	go func() { failed <- h.Serve(l) }()
	select {
	case err := <-failed:
		return fmt.Errorf("serve: %w", err)
	case <-ctx.Done():
	}
	stop()
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), lastAnswers)
	defer cancel()
	if err := h.Shutdown(grace); err != nil {
		return fmt.Errorf("requests still under way after %s were cut off: %w", lastAnswers, err)
	}
	return nil
}

// reload reads the folder again on each hangup.
func (s serveVerb) reload(ctx context.Context, hangups <-chan os.Signal, site *server.Server, log *slog.Logger) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-hangups:
		}
		if s.Data == "" {
			log.Warn("nothing to read again: the embedded data is served, for want of --data")
			continue
		}
		g, err := s.read(nil)
		if err != nil {
			log.Error("reload failed, the old data stays", "folder", s.Data, "error", err)
			site.ReloadFailed(time.Now(), publicReason(err))
			continue
		}
		site.Swap(g)
		log.Info("reloaded", "dataset", g.Version())
	}
}
