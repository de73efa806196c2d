package server

import (
	"bytes"
	"crypto/sha256"
	_ "embed" // for the form's text
	"encoding/base64"
	"html/template"
	"log/slog"
	"net/http"
	"net/url"

	"github.com/seed-51aee618/cursus/docs/cookbook"
)

//go:embed playground_form.html
var formHTML string

var formTemplate = template.Must(template.New("form").Parse(formHTML))

// A form is the playground of a program that was built without the front end:
// filled in as a link to the playground asks, it puts the question to /graphql
// without a script.
type form struct {
	questions []cookbook.Question // shown as links
	log       *slog.Logger
}

func (f form) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var html bytes.Buffer
	err := formTemplate.Execute(&html, struct {
		Style     template.CSS
		Given     url.Values
		Questions []cookbook.Question
	}{template.CSS(pageCSS), r.URL.Query(), f.questions})
	if err != nil {
		f.log.ErrorContext(r.Context(), "form not made", "error", err)
		http.Error(w, "the form cannot be shown: ask at /graphql", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-cache")
	_, _ = w.Write(html.Bytes()) // it fails when the client has left
}

// formPolicy lets the form use its one style sheet and be sent to this server.
func formPolicy() string {
	sum := sha256.Sum256([]byte(pageCSS))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'" +
		"; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
}
