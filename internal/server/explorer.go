package server

import (
	"bytes"
	"net/http"

	"github.com/seed-51aee618/cursus/internal/office"
)

const mediaHTML = "text/html; charset=utf-8"

// An explorer is the page that shows one person, post or body at a time, and
// asks /graphql for what it shows. Which one its address says; the page itself
// is the same for all. The zero value is that of a program built without it.
type explorer struct{ top, below http.Handler }

// newExplorer returns the explorer of a built page. What the page names lies
// beside it, so at addresses one level further down it is found one level up:
// the site works wherever it is mounted.
func newExplorer(html []byte) explorer {
	deeper := bytes.ReplaceAll(html, []byte(`"./`), []byte(`"../`))
	deeper = bytes.ReplaceAll(deeper, []byte(`=./`), []byte(`=../`))
	return explorer{
		top:   withPolicy(clientPolicy, newStatic(mediaHTML, html)),
		below: withPolicy(clientPolicy, newStatic(mediaHTML, deeper)),
	}
}

// route lets the explorer answer where readers begin. The plain page, which
// needs no script, stands in for it and stays beside it.
func (x explorer) route(routes *http.ServeMux, plain http.Handler, g *office.Graph) {
	routes.Handle("GET /plain", plain)
	if x.top == nil {
		routes.Handle("GET /{$}", plain)
		return
	}
	for _, path := range []string{"/{$}", "/ask", "/sources"} {
		routes.Handle("GET "+path, x.top)
	}
	x.record(routes, "person", func(by office.By) bool { _, ok := g.Person(by); return ok })
	x.record(routes, "post", func(by office.By) bool { _, ok := g.Post(by); return ok })
	x.record(routes, "body", func(by office.By) bool { _, ok := g.Body(by); return ok })
}

// record lets the explorer show the records of one kind. Where there is none the
// page says so, and so does the status.
func (x explorer) record(routes *http.ServeMux, kind string, exists func(office.By) bool) {
	routes.HandleFunc("GET /"+kind+"/{slug}", func(w http.ResponseWriter, r *http.Request) {
		slug := r.PathValue("slug")
		if !exists(office.By{Slug: &slug}) {
			w = notFound{w}
		}
		x.below.ServeHTTP(w, r)
	})
}

// A notFound writer sends 404 for 200.
type notFound struct{ http.ResponseWriter }

func (w notFound) WriteHeader(status int) {
	if status == http.StatusOK {
		status = http.StatusNotFound
	}
	w.ResponseWriter.WriteHeader(status)
}

// Unwrap serves http.ResponseController.
func (w notFound) Unwrap() http.ResponseWriter { return w.ResponseWriter }
