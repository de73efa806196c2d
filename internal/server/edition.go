package server

import (
	"errors"
	"net/http"
	"time"

	"github.com/seed-51aee618/cursus/internal/office"
)

// versionHeader names the data set that an answer was made from.
const versionHeader = "X-Dataset-Version"

// An edition is one graph and everything made from it. It never changes.
type edition struct {
	graph  *office.Graph // nil when nothing is loaded
	loaded time.Time
	routes *http.ServeMux
	kept   *keeper // nil when nothing is kept

	version []string // of the graph, as a header has it
}

func (s *Server) newEdition(g *office.Graph) *edition {
	e := &edition{graph: g, loaded: time.Now(), routes: http.NewServeMux()}
	e.routes.HandleFunc("GET /healthz", alive)
	e.routes.HandleFunc("GET /readyz", func(w http.ResponseWriter, _ *http.Request) { s.ready(w, g) })
	e.routes.Handle("GET /schema.graphql", newStatic("application/graphql; charset=utf-8", []byte(SDL())))
	if s.options.ServeMetrics {
		e.routes.Handle("GET /metrics", s.Metrics())
	}
	if g == nil {
		e.routes.HandleFunc("/", notLoaded)
		return e
	}
	engine, maker := NewEngine(g, s.options.Log), s.maker+" "+g.Version()
	e.version = []string{g.Version()}
	e.kept = newKeeper(s.options.KeptAnswers, s.metrics)
	e.routes.Handle("/graphql", arrived(s.options.MaxBody, e.kept.handler(pinned(g.Version(), inTime(s.options.Timeout, transport{
		engine: engine, persisted: s.front.persisted, gate: s.gate, kept: e.kept,
		maker: maker,
	})))))
	e.routes.Handle("GET "+dataPath, pinned(g.Version(), s.newExports(g, maker, e.loaded)))
	s.front.route(e.routes)
	s.front.explorer.route(e.routes, withPolicy(pagePolicy(), newStatic(mediaHTML, newPage(g, engine, s.options.Log))), g)
	return e
}

func (e *edition) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if e.graph != nil {
		w.Header()[versionHeader] = e.version
	}
	defer func() { noted(r.Context()).route = r.Pattern }() // what cuts an answer off is a panic
	e.routes.ServeHTTP(&unrouted{ResponseWriter: w, request: r}, r)
}

// route is the pattern that a request matches, empty for none.
func (e *edition) route(r *http.Request) string {
	_, pattern := e.routes.Handler(r)
	return pattern
}

// pinned refuses a request for another version of the data set than this one:
// a link with ?v=VERSION reproduces its answer or says that it cannot.
func pinned(version string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		values := r.URL.Query()
		asked, err := values.Get("v"), once(values, "v")
		if err == nil && values.Has("v") && asked == "" {
			err = badRequest("v is empty: name a version of the data set, or leave v out")
		}
		if no, ok := errors.AsType[refusal](err); ok {
			refuse(w, r, mediaJSON, no)
			return
		}
		if asked != "" && asked != version {
			refuse(w, r, mediaJSON, refusal{
				http.StatusConflict, codeOtherVersion,
				"v names another version of the data set; the current one is " + version,
			})
			return
		}
		next.ServeHTTP(w, r)
	})
}

func notLoaded(w http.ResponseWriter, r *http.Request) {
	refuse(w, r, mediaJSON, refusal{http.StatusServiceUnavailable, codeNotReady, "no data set is loaded yet"})
}
