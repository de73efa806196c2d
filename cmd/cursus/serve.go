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

	"go.opentelemetry.io/otel/trace"

	"github.com/seed-51aee618/cursus/internal/follow"
	"github.com/seed-51aee618/cursus/internal/server"
	"github.com/seed-51aee618/cursus/web"
)

// lastAnswers is how long requests under way may take when the server stops.
const lastAnswers = 10 * time.Second

type serveVerb struct {
	Addr address `default:"127.0.0.1:8080" env:"CURSUS_ADDR" help:"Where to listen; :8080 is every address of the machine."`
	source

	Timeout        period   `default:"${timeout}" env:"CURSUS_TIMEOUT" help:"How long a GraphQL request may take; at most ${longest}."`
	MaxBody        amount   `default:"${max_body}" env:"CURSUS_MAX_BODY" help:"Bytes that the body of a request may have."`
	MaxConnections amount   `default:"${max_connections}" env:"CURSUS_MAX_CONNECTIONS" help:"Connections held open at a time; further ones wait."`
	KeptAnswers    limit    `default:"${kept_answers}" env:"CURSUS_KEPT_ANSWERS" help:"Bytes of answers kept for questions that come again; 0 keeps none."`
	FormerVersions limit    `default:"${former_versions}" env:"CURSUS_FORMER_VERSIONS" help:"Graphs of former versions of the store held in memory at a time, for requests that ask for them; 0 answers none."`
	Executions     limit    `default:"0" env:"CURSUS_EXECUTIONS" help:"GraphQL requests executed at a time; 0 is 4 for each processor."`
	Rate           limit    `default:"600" env:"CURSUS_RATE" help:"Requests that a client may send in a minute; 0 is any number. This machine may send any."`
	TrustedProxies networks `env:"CURSUS_TRUSTED_PROXIES" help:"Proxies before the server, with commas between, whose X-Forwarded-For is believed." placeholder:"NETWORKS"`

	Follow bool `default:"true" negatable:"" env:"CURSUS_FOLLOW" help:"Load the folder or store again whenever it changes; --no-follow waits for SIGHUP."`

	LogFormat   logFormat      `default:"text" env:"CURSUS_LOG_FORMAT" help:"How the log is written: text or json."`
	LogLevel    level          `default:"info" env:"CURSUS_LOG_LEVEL" help:"How grave a line of the log has to be: debug, info, warn or error."`
	MetricsAddr metricsAddress `env:"CURSUS_METRICS_ADDR" help:"Where /metrics is found, for Prometheus: an address of its own, or same for that of --addr; nowhere unless given." placeholder:"HOST:PORT"`
	DebugAddr   loopback       `env:"CURSUS_DEBUG_ADDR" help:"Where /debug/pprof/ is found, on this machine alone; nowhere unless given." placeholder:"HOST:PORT"`
	OTLP        endpoint       `name:"otlp" env:"CURSUS_OTLP,OTEL_EXPORTER_OTLP_ENDPOINT" help:"Collector that takes OpenTelemetry traces by OTLP over HTTP; there are none unless given." placeholder:"URL"`
}

// Help is shown by cursus serve --help.
func (serveVerb) Help() string {
	return `Serves GraphQL at /graphql and a page that shows how to ask at /.

Example:

    cursus serve --addr 127.0.0.1:8080 --data ./offices

Each flag can also be given as the environment variable named beside it; a flag
counts for more.

When the folder or the store changes, or at SIGHUP, it is loaded again; requests
see the new data from then on, or the old when the new cannot be used, and
/readyz says so. SIGTERM and SIGINT let
requests under way finish for 10 seconds, then end the program.`
}

// Run serves until ctx or a signal ends it.
func (s serveVerb) Run(ctx context.Context, std streams) error {
	log := newLog(std.err, s.LogFormat, s.LogLevel)
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	hangups := make(chan os.Signal, 1)
	signal.Notify(hangups, syscall.SIGHUP)
	defer signal.Stop(hangups)

	listener, err := listen(ctx, "addr", string(s.Addr))
	if err != nil {
		return err
	}
	closeDebug, err := aside(ctx, "debug-addr", string(s.DebugAddr), profiles(), log)
	if err != nil {
		return err
	}
	defer closeDebug()
	traces, flush, err := s.OTLP.traces(ctx, log)
	if err != nil {
		return err
	}
	defer flushWithin(lastSpans, flush)
	from, err := s.followed(ctx, std.err)
	if err != nil {
		return err
	}
	defer from.close()
	g, state, err := from.Load(ctx)
	if err != nil {
		return s.named(err)
	}
	options := s.options(log, traces)
	options.Past = from.past
	site := server.New(nil, options)
	site.SwapVersion(g, state.Version)
	closeMetrics, err := aside(ctx, "metrics-addr", s.ownMetricsAddr(), site.Metrics(), log)
	if err != nil {
		return err
	}
	defer closeMetrics()
	log.Info("listening", "url", "http://"+listener.Addr().String()+"/", "dataset", g.Version())
	go follow.Run(ctx, from, state, target{site}, s.again(ctx, hangups, log), log)
	return serveUntil(ctx, stop, server.HTTP(site, log), server.Listen(listener, int(s.MaxConnections)), log)
}

func (s serveVerb) options(log *slog.Logger, traces trace.TracerProvider) server.Options {
	pages, _ := web.Files()
	b := thisBuild()
	return server.Options{
		Log:          log,
		Timeout:      time.Duration(s.Timeout),
		MaxBody:      int64(s.MaxBody),
		Pages:        pages,
		Build:        server.Build{Version: b.Version, Revision: b.Revision, Go: b.Go},
		ServeMetrics: s.MetricsAddr == sameAddress,
		Traces:       traces,
		KeptAnswers:  orNone(s.KeptAnswers),
		Executions:   int(s.Executions),
		Rate:         int(s.Rate),
		Proxies:      s.TrustedProxies,

		FormerVersions: int(orNone(s.FormerVersions)),
	}
}

// orNone is an amount as options take it, where 0 leaves it to the server.
func orNone(l limit) int64 {
	if l == 0 {
		return -1
	}
	return int64(l)
}

// serveUntil serves until ctx ends, and then finishes requests under way. Stop
// lets a second signal end the program at once.
func serveUntil(ctx context.Context, stop func(), h *http.Server, l net.Listener, log *slog.Logger) error {
	failed := make(chan error, 1)
	go func() { failed <- h.Serve(l) }()
	select {
	case err := <-failed:
		return fmt.Errorf("serve: %w", err)
	case <-ctx.Done():
	}
	stop()
	log.Info("stopping", "within", lastAnswers)
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), lastAnswers)
	defer cancel()
	if err := h.Shutdown(grace); err != nil {
		return fmt.Errorf("requests still under way after %s were cut off: %w", lastAnswers, err)
	}
	log.Info("stopped")
	return nil
}
