package server

import (
	"bytes"
	"net/http"
	"slices"

	"github.com/seed-51aee618/cursus/docs/cookbook"
	"github.com/seed-51aee618/cursus/internal/office"
)

const mediaHTML = "text/html; charset=utf-8"

// An explorer is the page that shows one person, post, body or question at a
// time, and asks /graphql for what it shows. Which one its address says; the page
// itself is the same for all. The zero value is that of a program built without it.
type explorer struct {
	top, below http.Handler
	questions  []cookbook.Question
}

// newExplorer returns the explorer of a built page. What the page names lies
// beside it, so at addresses one level further down it is found one level up:
// the site works wherever it is mounted.
func newExplorer(html []byte, questions []cookbook.Question) explorer {
	deeper := bytes.ReplaceAll(html, []byte(`"./`), []byte(`"../`))
	deeper = bytes.ReplaceAll(deeper, []byte(`=./`), []byte(`=../`))
	return explorer{
		top:   withPolicy(clientPolicy, newStatic(mediaHTML, html)),
		below: withPolicy(clientPolicy, newStatic(mediaHTML, deeper)),

		questions: questions,
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
	for _, path := range []string{"/{$}", "/ask", "/paste", "/sources"} {
		routes.Handle("GET "+path, x.top)
	}
	x.each(routes, "person", func(slug string) bool { _, ok := g.Person(office.By{Slug: &slug}); return ok })
	x.each(routes, "post", func(slug string) bool { _, ok := g.Post(office.By{Slug: &slug}); return ok })
	x.each(routes, "body", func(slug string) bool { _, ok := g.Body(office.By{Slug: &slug}); return ok })
	x.each(routes, "question", func(name string) bool {
		return slices.ContainsFunc(x.questions, func(q cookbook.Question) bool { return q.Name == name })
	})
}

// each lets the explorer show what there is of one kind. Where there is none the
// page says so, and so does the status.
func (x explorer) each(routes *http.ServeMux, kind string, exists func(slug string) bool) {
	routes.HandleFunc("GET /"+kind+"/{slug}", func(w http.ResponseWriter, r *http.Request) {
		if !exists(r.PathValue("slug")) {
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
