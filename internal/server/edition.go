package server

import (
	"fmt"
	"net/http"
	"time"

	"github.com/seed-51aee618/cursus/internal/history"
	"github.com/seed-51aee618/cursus/internal/office"
)

// versionHeader names the data set that an answer was made from.
const versionHeader = "X-Dataset-Version"

// An edition is one graph and everything made from it. It never changes.
type edition struct {
	graph  *office.Graph   // nil when nothing is loaded
	moment *history.Moment // that of graph
	loaded time.Time
	routes *http.ServeMux
	asked  http.Handler // at graphqlPath, one of the routes; nil when nothing is loaded
	kept   *keeper      // nil when nothing is kept

	version []string // of the graph, as a header has it
}

// newEdition is that of what is served when nothing else is asked for.
func (s *Server) newEdition(m *history.Moment) *edition {
	g := m.Graph()
	e := &edition{graph: g, moment: m, loaded: time.Now(), routes: http.NewServeMux()}
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
	e.kept = newKeeper(s.options.KeptAnswers, s.metrics)
	engine := s.answerFrom(e)
	s.front.route(e.routes)
	s.front.explorer.route(e.routes, withPolicy(pagePolicy(), newStatic(mediaHTML, newPage(g, engine, s.options.Log))), g)
	return e
}

// answerFrom adds the routes that answer from any edition, and returns what they
// ask.
func (s *Server) answerFrom(e *edition) *Engine {
	engine := NewEngineAt(e.moment, s.options.Log)
	maker := fmt.Sprintf("%s %s %d", s.maker, e.graph.Version(), e.moment.Number()) // two versions can have one data set
	e.version = []string{e.graph.Version()}
	e.asked = arrived(s.options.MaxBody, e.kept.handler(inTime(s.options.Timeout, transport{
		engine: engine, persisted: s.front.persisted, gate: s.gate, kept: e.kept,
		maker: maker,
	})))
	e.routes.Handle(graphqlPath, e.asked)
	e.routes.Handle("GET "+dataPath, s.newExports(e.graph, maker, e.loaded))
	return engine
}

func (e *edition) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if e.graph != nil {
		w.Header()[versionHeader] = e.version
	}
	defer func() { noted(r.Context()).route = r.Pattern }() // what cuts an answer off is a panic
	if e.asked != nil && r.URL.Path == graphqlPath {        // what is asked most needs no search
		r.Pattern = graphqlPath
		e.asked.ServeHTTP(w, r)
		return
	}
	e.routes.ServeHTTP(&unrouted{ResponseWriter: w, request: r}, r)
}

// route is the pattern that a request matches, empty for none.
func (e *edition) route(r *http.Request) string {
	_, pattern := e.routes.Handler(r)
	return pattern
}

func notLoaded(w http.ResponseWriter, r *http.Request) {
	refuse(w, r, mediaJSON, refusal{http.StatusServiceUnavailable, codeNotReady, "no data set is loaded yet"})
}
