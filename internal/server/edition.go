package server

import (
	"net/http"
	"time"

	"github.com/seed-51aee618/cursus/internal/office"
)

// versionHeader names the data set that an answer was made from.
const versionHeader = "X-Dataset-Version"

// An edition is one graph and everything made from it. It never changes.
type edition struct {
	graph  *office.Graph // nil when nothing is loaded
	routes *http.ServeMux
}

func (s *Server) newEdition(g *office.Graph) *edition {
	e := &edition{g, http.NewServeMux()}
	e.routes.HandleFunc("GET /healthz", alive)
	e.routes.HandleFunc("GET /readyz", func(w http.ResponseWriter, _ *http.Request) { s.ready(w, g) })
	e.routes.Handle("GET /schema.graphql", newStatic("application/graphql; charset=utf-8", []byte(SDL())))
	if g == nil {
		e.routes.HandleFunc("/", notLoaded)
		return e
	}
	engine := NewEngine(g, s.options.Log)
	e.routes.Handle("/graphql", pinned(g.Version(), inTime(s.options.Timeout, transport{engine})))
	e.routes.Handle("GET "+dataPath, pinned(g.Version(), newExports(g, time.Now())))
	s.front.route(e.routes)
	e.routes.Handle("GET /{$}", withPolicy(pagePolicy(), newStatic("text/html; charset=utf-8", newPage(g, engine, s.options.Log))))
	return e
}

func (e *edition) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if e.graph != nil {
		w.Header().Set(versionHeader, e.graph.Version())
	}
	e.routes.ServeHTTP(w, r)
}

// pinned refuses a request for another version of the data set than this one:
// a link with ?v=VERSION reproduces its answer or says that it cannot.
func pinned(version string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if asked := r.URL.Query().Get("v"); asked != "" && asked != version {
			refuse(w, mediaJSON, refusal{
				http.StatusConflict, codeOtherVersion,
				"v names another version of the data set; the current one is " + version,
			})
			return
		}
		next.ServeHTTP(w, r)
	})
}

func notLoaded(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Retry-After", "1")
	refuse(w, mediaJSON, refusal{http.StatusServiceUnavailable, codeNotReady, "no data set is loaded yet"})
}
