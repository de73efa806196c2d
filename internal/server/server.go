// Package server answers over HTTP with the current graph: GraphQL, one page
// for readers, the schema and two probes.
package server

import (
	"io/fs"
	"log/slog"
	"net/http"
	"net/netip"
	"sync/atomic"
	"time"

	"github.com/rs/cors"
	"go.opentelemetry.io/otel/trace"

	"github.com/seed-51aee618/cursus/internal/history"
	"github.com/seed-51aee618/cursus/internal/office"
)

// Options are what a Server can be told. The zero value is ready for use.
type Options struct {
	Log     *slog.Logger  // nil: nothing is logged
	Timeout time.Duration // for one GraphQL request; 0: 10 seconds
	MaxBody int64         // bytes of a request's body; 0: 1 MB
	Pages   fs.FS         // the built front end, as web.Files gives it; nil: the playground is a plain form

	Build        Build                // what the program was made of
	ServeMetrics bool                 // whether Metrics is found at /metrics, by everybody
	Traces       trace.TracerProvider // takes a span of each request; nil: there are none

	Past           history.Store // where the versions before the one that is served are; nil: nowhere
	FormerVersions int           // graphs of those held at a time, for requests that ask for them; 0: 1, below 0: none

	KeptAnswers int64          // bytes of answers kept for questions that come again; 0: 64 MB, below 0: none
	Executions  int            // GraphQL requests executed at a time; 0: 4 for each processor
	Rate        int            // requests a client may send in a minute; 0: any number
	Proxies     []netip.Prefix // of proxies whose X-Forwarded-For is believed
}

func (o Options) withDefaults() Options {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Timeout == 0 {
		o.Timeout = Timeout
	}
	if o.MaxBody == 0 {
		o.MaxBody = MaxBody
	}
	if o.KeptAnswers == 0 {
		o.KeptAnswers = KeptAnswers
	}
	if o.FormerVersions == 0 {
		o.FormerVersions = FormerVersions
	}
	return o
}

// A Server answers with the newest graph it was given. A request keeps the
// graph it began with. Any number of goroutines may use it.
type Server struct {
	options Options
	front   frontEnd
	gate    *gate            // of executions
	exports *gate            // of what is written below /data/
	maker   string           // of answers: the program, for ETags
	archive *history.Archive // nil when there is none
	former  *history.Shelf[history.ID, *edition]
	current atomic.Pointer[edition] // never nil
	failure atomic.Pointer[failure] // of the last reload; nil when it went well
	metrics *metrics
	handler http.Handler // the current edition, within what every answer needs
}

// New returns a server of the graph. Until Swap brings one, a nil graph makes a
// server that is alive and not ready.
func New(g *office.Graph, o Options) *Server {
	o = o.withDefaults()
	s := &Server{options: o, front: newFrontEnd(o.Pages, o.Log), gate: newGate(o.Executions, busyWait), maker: o.Build.maker(), metrics: newMetrics()}
	s.exports = newGate(max(1, cap(s.gate.slots)/2), busyWait)
	s.archive = history.NewArchive(o.Past, o.Log, host{s.metrics})
	s.former = history.NewShelf[history.ID, *edition](max(0, o.FormerVersions), history.Rest)
	s.metrics.registry.MustRegister(newPortrait(s))
	s.current.Store(s.newEdition(s.archive.Of(g, 0)))
	s.handler = s.observed(withHeaders(fromAnywhere().Handler(newLimiter(o.Rate, o.Proxies).handler(newCompressor().handler(http.HandlerFunc(s.answer))))))
	return s
}

// Swap lets requests from now on see g.
func (s *Server) Swap(g *office.Graph) { s.SwapVersion(g, 0) }

// SwapVersion is Swap of a graph whose number in Options.Past is known; 0 stands
// for the newest there that has its data set.
func (s *Server) SwapVersion(g *office.Graph, number int64) {
	s.current.Store(s.newEdition(s.archive.Of(g, number)))
	s.failure.Store(nil)
}

// ReloadFailed lets /readyz say until the next Swap that a newer graph could
// not be loaded. Everybody can read the reason.
func (s *Server) ReloadFailed(at time.Time, reason string) {
	s.failure.Store(&failure{at, reason})
	s.metrics.reloadFailures.Inc()
}

// Settled takes back ReloadFailed: what is served is the newest again.
func (s *Server) Settled() { s.failure.Store(nil) }

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.handler.ServeHTTP(w, r)
}

// fromAnywhere lets scripts of any web page ask, without credentials: all
// answers are public.
func fromAnywhere() *cors.Cors {
	return cors.New(cors.Options{
		AllowedOrigins: []string{"*"},
		AllowedMethods: []string{http.MethodGet, http.MethodHead, http.MethodPost},
		AllowedHeaders: []string{"*"},
		ExposedHeaders: []string{"Content-Disposition", "ETag", "Link", "Retry-After", requestIDHeader, nextHeader, partialHeader, policyHeader, rateHeader, totalHeader, versionHeader},
		MaxAge:         24 * 60 * 60, // seconds
	})
}
