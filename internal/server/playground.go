package server

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"log/slog"
	"net/http"

	"github.com/seed-51aee618/cursus/docs/cookbook"
)

// A frontEnd is what of the site is the same for every graph.
type frontEnd struct {
	playground, client, assets, cookbook http.Handler

	explorer  explorer
	persisted persisted
}

// newFrontEnd returns the pages that were built; without them (nil) the
// playground is a plain form, and there is no example of a client.
func newFrontEnd(built fs.FS, log *slog.Logger) frontEnd {
	questions, err := cookbook.Questions()
	if err != nil {
		log.Error("cookbook not read", "error", err)
	}
	f := frontEnd{
		playground: withPolicy(formPolicy(), form{questions, log}),
		client:     http.HandlerFunc(refuseUnknown),
		assets:     http.HandlerFunc(refuseUnknown),
		cookbook:   newStatic(mediaJSON+"; charset=utf-8", recipes(questions)),
		persisted:  newPersisted(questions),
	}
	if built == nil {
		return f
	}
	page := func(name, policy string, standIn http.Handler) http.Handler {
		html, err := fs.ReadFile(built, name)
		if err != nil {
			log.Error("page not read", "error", err)
			return standIn
		}
		return withPolicy(policy, newStatic("text/html; charset=utf-8", html))
	}
	f.playground = page("playground.html", playgroundPolicy, f.playground)
	f.client = page("client.html", clientPolicy, f.client)
	if html, err := fs.ReadFile(built, "explorer.html"); err == nil {
		f.explorer = newExplorer(html, questions)
	} else {
		log.Error("explorer not read", "error", err)
	}
	f.assets = withPolicy(playgroundPolicy, assets{built}) // a worker's policy is that of its script
	return f
}

func (f frontEnd) route(routes *http.ServeMux) {
	routes.Handle("GET /playground", f.playground)
	routes.Handle("GET /client", f.client)
	routes.Handle("GET /assets/{name}", f.assets)
	routes.Handle("GET /cookbook.json", f.cookbook)
}

// recipes are the cookbook's questions in JSON, as pages read them.
func recipes(questions []cookbook.Question) []byte {
	type recipe struct {
		Number  int    `json:"number"`
		Name    string `json:"name"`
		Title   string `json:"title"`
		Meaning string `json:"meaning"`
		Query   string `json:"query"`
		ID      string `json:"documentId"`
	}
	all := make([]recipe, len(questions))
	for i, q := range questions {
		all[i] = recipe{q.Number, q.Name, q.Title, q.Meaning, q.Query, documentID(q.Query)}
	}
	var text bytes.Buffer
	_ = json.NewEncoder(&text).Encode(all) // numbers and strings always encode
	return text.Bytes()
}
