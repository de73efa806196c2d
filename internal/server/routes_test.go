package server

import (
	"net/http"
	"strings"
	"testing"
)

func TestRoutes(t *testing.T) {
	t.Parallel()
	s := New(embedded(), Options{})
	for _, c := range []struct {
		method, path string
		status       int
		mediaType    string
		says         string
	}{
		{"GET", "/", 200, "text/html; charset=utf-8", "<h1>Cursus</h1>"},
		{"HEAD", "/", 200, "text/html; charset=utf-8", ""},
		{"POST", "/", 405, "application/json; charset=utf-8", `"code":"METHOD_NOT_ALLOWED"`},
		{"GET", "/graphql?query={__typename}", 200, "application/json; charset=utf-8", `{"data":{"__typename":"Query"}}`},
		{"HEAD", "/graphql?query={__typename}", 200, "application/json; charset=utf-8", ""},
		{"DELETE", "/graphql?query={__typename}", 405, "application/json; charset=utf-8", "METHOD_NOT_ALLOWED"},
		{"GET", "/playground", 200, "text/html; charset=utf-8", `<form action="graphql"`},
		{"GET", "/client", 404, "application/json; charset=utf-8", `"code":"NOT_FOUND"`}, // until it is built
		{"GET", "/cookbook.json", 200, "application/json; charset=utf-8", `"title":"Who is party secretary where?"`},
		{"GET", "/assets/none.js", 404, "application/json; charset=utf-8", `"code":"NOT_FOUND"`},
		{"GET", "/schema.graphql", 200, "application/graphql; charset=utf-8", "type Query {"},
		{"GET", "/healthz", 200, "text/plain; charset=utf-8", "ok"},
		{"GET", "/readyz", 200, "application/json; charset=utf-8", embedded().Version()},
		{"GET", "/nothing-here", 404, "application/json; charset=utf-8", `"code":"NOT_FOUND"`},
		{"GET", "/graphql/", 404, "application/json; charset=utf-8", `"code":"NOT_FOUND"`},
	} {
		r := ask(t, s, c.method, c.path, "")
		text := r.body
		if r.status != c.status || !strings.Contains(text, c.says) {
			t.Errorf("%s %s: %d %.100q; want %d with %q", c.method, c.path, r.status, text, c.status, c.says)
		}
		if r.header.Get("Content-Type") != c.mediaType {
			t.Errorf("%s %s: Content-Type %q; want %q", c.method, c.path, r.header.Get("Content-Type"), c.mediaType)
		}
		if allow := r.header.Get("Allow"); c.status == 405 && !strings.HasPrefix(allow, "GET, HEAD") || c.path == "/" && strings.Contains(allow, "POST") {
			t.Errorf("%s %s: Allow %q", c.method, c.path, allow)
		}
		for name, want := range map[string]string{
			"X-Dataset-Version":       embedded().Version(),
			"X-Content-Type-Options":  "nosniff",
			"Referrer-Policy":         "no-referrer",
			"Content-Security-Policy": "default-src 'none'",
		} {
			if got := r.header.Get(name); !strings.HasPrefix(got, want) {
				t.Errorf("%s %s: %s is %q; want %q", c.method, c.path, name, got, want)
			}
		}
	}
}

// What was made once is sent once: who has it is told 304.
func TestNotModified(t *testing.T) {
	t.Parallel()
	s := New(embedded(), Options{})
	for _, path := range []string{"/", "/schema.graphql"} {
		etag := ask(t, s, "GET", path, "").header.Get("Etag")
		if etag == "" {
			t.Fatalf("GET %s: no ETag", path)
		}
		r := ask(t, s, "GET", path, "", "If-None-Match: "+etag)
		if text := r.body; r.status != http.StatusNotModified || text != "" {
			t.Errorf("GET %s If-None-Match its ETag: %d with %d bytes; want 304 with none", path, r.status, len(text))
		}
		if r := ask(t, s, "GET", path, "", `If-None-Match: "other"`); r.status != http.StatusOK {
			t.Errorf("GET %s If-None-Match another: %d; want 200", path, r.status)
		}
	}
}

// Pages of any origin may ask, without credentials.
func TestCORS(t *testing.T) {
	t.Parallel()
	s := New(embedded(), Options{})
	r := ask(t, s, "OPTIONS", "/graphql", "", "Origin: https://example.org",
		"Access-Control-Request-Method: POST", "Access-Control-Request-Headers: content-type,x-mine")
	for name, want := range map[string]string{
		"Access-Control-Allow-Origin":      "*",
		"Access-Control-Allow-Methods":     "POST",
		"Access-Control-Allow-Headers":     "content-type,x-mine",
		"Access-Control-Max-Age":           "86400",
		"Access-Control-Allow-Credentials": "",
	} {
		if got := r.header.Get(name); got != want {
			t.Errorf("preflight: %s is %q; want %q", name, got, want)
		}
	}
	if r.status != http.StatusNoContent {
		t.Errorf("preflight: %d; want 204", r.status)
	}
	r = ask(t, s, "OPTIONS", "/graphql", "", "Origin: https://example.org", "Access-Control-Request-Method: DELETE")
	if got := r.header.Get("Access-Control-Allow-Methods"); got != "" {
		t.Errorf("preflight for DELETE allows %q; want nothing", got)
	}
	r = ask(t, s, "GET", "/graphql?query={__typename}", "", "Origin: https://example.org")
	if got := r.header.Get("Access-Control-Expose-Headers"); !strings.Contains(got, "X-Dataset-Version") {
		t.Errorf("exposed headers are %q; want X-Dataset-Version among them", got)
	}
	if got := strings.Join(r.header.Values("Vary"), ", "); !strings.Contains(got, "Accept") || !strings.Contains(got, "Origin") {
		t.Errorf("Vary is %q; want Accept and Origin", got)
	}
}

// The log has what runs the service, and nothing of what was asked.
func TestLog(t *testing.T) {
	t.Parallel()
	var log strings.Builder
	s := New(embedded(), Options{Log: logTo(&log)})
	ask(t, s, "POST", "/graphql", `{"query":"query Mine { search(text: \"secret\") { totalCount } }"}`, "Content-Type: application/json")
	line := log.String()
	for _, want := range []string{"method=POST", "path=/graphql", "status=200", "duration=", "operation=Mine"} {
		if !strings.Contains(line, want) {
			t.Errorf("log %q lacks %s", line, want)
		}
	}
	if strings.Contains(line, "secret") || strings.Contains(line, "search") {
		t.Errorf("log %q tells what was asked", line)
	}
}
