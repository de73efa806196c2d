package server

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// BenchmarkRequest answers one small question through all that stands before the
// engine but the connection, without kept answers, traces or a log.
func BenchmarkRequest(b *testing.B) {
	site := New(embedded(), Options{KeptAnswers: -1})
	const body = `{"query":"query Small { posts(first: 1) { nodes { title } } }"}`
	r := httptest.NewRequestWithContext(b.Context(), http.MethodPost, "/graphql", http.NoBody)
	r.Header.Set("Content-Type", "application/json")
	b.ReportAllocs()
	for b.Loop() {
		r.Body = io.NopCloser(strings.NewReader(body))
		w := discarding{http.Header{}}
		site.ServeHTTP(w, r)
	}
}

// BenchmarkGetRequest asks the same as browsers and caches do, with an ETag to be
// made.
func BenchmarkGetRequest(b *testing.B) {
	site := New(embedded(), Options{KeptAnswers: -1})
	const document = "query Small { posts(first: 1) { nodes { title } } }"
	r := httptest.NewRequestWithContext(b.Context(), http.MethodGet, "/graphql?query="+url.QueryEscape(document), http.NoBody)
	r.Header.Set("Accept", mediaResponse+", "+mediaJSON+";q=0.9")
	r.Header.Set("Accept-Encoding", "gzip")
	b.ReportAllocs()
	for b.Loop() {
		w := discarding{http.Header{}}
		site.ServeHTTP(w, r)
	}
}

// discarding is a writer of which only the header is kept.
type discarding struct{ header http.Header }

func (d discarding) Header() http.Header             { return d.header }
func (discarding) Write(content []byte) (int, error) { return len(content), nil }
func (discarding) WriteHeader(int)                   {}
