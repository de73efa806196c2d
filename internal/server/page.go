package server

import (
	"bytes"
	"context"
	"crypto/sha256"
	_ "embed" // for the page's parts
	"encoding/base64"
	"html/template"
	"log/slog"
	"net/url"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
)

var (
	//go:embed page.html
	pageHTML string
	//go:embed page.css
	pageCSS string
)

// A page is what the reader's page shows of one graph.
type page struct {
	Style   template.CSS
	Query   string
	Version string
	Counts  office.Counts
	headline
}

// newPage returns the page as HTML. It is made once for each graph, through the
// same GraphQL that clients use.
func newPage(g *office.Graph, e *Engine, log *slog.Logger) []byte {
	p := page{
		Style:    template.CSS(pageCSS),
		Query:    strings.TrimSpace(headlineQuery),
		Version:  g.Version(),
		Counts:   g.Counts(),
		headline: askHeadline(context.Background(), e),
	}
	t, err := template.New("page").Parse(pageHTML)
	if err == nil {
		var html bytes.Buffer
		if err = t.Execute(&html, p); err == nil {
			return html.Bytes()
		}
	}
	log.Error("page not made", "error", err)
	return []byte("<!DOCTYPE html><title>Cursus</title><p>Ask at /graphql; see /schema.graphql.")
}

// pagePolicy lets the page use its one style sheet and load nothing at all.
func pagePolicy() string {
	sum := sha256.Sum256([]byte(pageCSS))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'" + nothingElse
}

// Raw is where the page's answer is found as JSON.
func (p page) Raw() string { return "/graphql?" + url.Values{"query": {p.Query}}.Encode() }

// Playground is where the page's question can be changed.
func (p page) Playground() string { return "/playground?" + url.Values{"query": {p.Query}}.Encode() }
