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
type frontEnd struct{ playground, assets, cookbook http.Handler }

// newFrontEnd returns the pages that were built; without them (nil) the
// playground is a plain form.
func newFrontEnd(built fs.FS, log *slog.Logger) frontEnd {
	questions, err := cookbook.Questions()
	if err != nil {
		log.Error("cookbook not read", "error", err)
	}
	f := frontEnd{
		playground: withPolicy(formPolicy(), form{questions, log}),
		assets:     http.NotFoundHandler(),
		cookbook:   newStatic(mediaJSON+"; charset=utf-8", recipes(questions)),
	}
	if built == nil {
		return f
	}
	html, err := fs.ReadFile(built, "playground.html")
	if err != nil {
		log.Error("playground not read", "error", err)
		return f
	}
	f.playground = withPolicy(playgroundPolicy, newStatic("text/html; charset=utf-8", html))
	f.assets = withPolicy(playgroundPolicy, assets{built}) // a worker's policy is that of its script
	return f
}

func (f frontEnd) route(routes *http.ServeMux) {
	routes.Handle("GET /playground", f.playground)
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
	}
	all := make([]recipe, len(questions))
	for i, q := range questions {
		all[i] = recipe(q)
	}
	var text bytes.Buffer
	_ = json.NewEncoder(&text).Encode(all) // numbers and strings always encode
	return text.Bytes()
}
