package server

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/99designs/gqlgen/graphql"
)

const (
	ofBuild      = "go1.26"
	keptAnswer   = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400"
	keptForEver  = "public, max-age=31536000, immutable"
	keptByNobody = "no-store"
)

// Which answers may be kept and for how long; only they have an ETag.
func TestCacheControl(t *testing.T) {
	t.Parallel()
	at := live(t, New(village(), Options{}))
	const good = "/graphql?query={dataset{version}}"
	for _, c := range []struct{ method, target, body, want string }{
		{"GET", good, "", keptAnswer},
		{"HEAD", good, "", keptAnswer},
		{"GET", good + "&v=" + village().Version(), "", keptForEver},
		{"GET", "/graphql?format=csv&query={posts{nodes{id}}}", "", keptAnswer},
		{"GET", "/graphql?documentId=06-gaps", "", keptByNobody}, // the village knows no such post
		{"GET", good + "&v=other", "", keptByNobody},
		{"GET", "/graphql?query={", "", keptByNobody},
		{"GET", "/graphql?query={nothing}", "", keptByNobody},
		{"GET", "/graphql?format=csv&query={nothing}", "", keptByNobody},
		{"GET", `/graphql?query={dataset{version}parseDate(text:"never"){text}}`, "", keptByNobody},
		{"POST", "/graphql", dataset, keptByNobody},
		{"PUT", good, "", keptByNobody},
		{"GET", "/data/terms.csv", "", "no-cache"},
		{"GET", "/data/terms.csv?v=" + village().Version(), "", keptForEver},
	} {
		target := strings.ReplaceAll(strings.ReplaceAll(c.target, "{", "%7B"), `"`, "%22")
		r := fetch(t, c.method, at+target, c.body, inJSON)
		if got := r.header.Get("Cache-Control"); got != c.want {
			t.Errorf("%s %s: %d, Cache-Control %q; want %q", c.method, c.target, r.status, got, c.want)
		}
		if got := r.header.Get("Etag"); (got == "") != (c.want == keptByNobody) {
			t.Errorf("%s %s: %d, ETag %q, Cache-Control %q", c.method, c.target, r.status, got, c.want)
		}
		vary := strings.Join(r.header.Values("Vary"), ", ")
		if strings.HasPrefix(c.target, "/graphql") && c.target != good+"&v=other" && vary != "Origin, Accept-Encoding, Accept" {
			t.Errorf("%s %s: Vary %q", c.method, c.target, vary)
		}
	}
}

// Who has the answer is told so without anything being executed.
func TestNotModifiedIsNotExecuted(t *testing.T) {
	t.Parallel()
	var executed atomic.Int32
	engine := fragileEngine(slog.New(slog.DiscardHandler), func(context.Context) *graphql.Response {
		executed.Add(1)
		return &graphql.Response{Data: json.RawMessage(`{"ask":1}`)}
	})
	at := live(t, siteOf(Options{}, transport{engine: engine}))
	tag := fetch(t, "GET", at+"/graphql?query=%7Bask%7D", "").header.Get("Etag")
	for _, c := range []struct {
		method, query, held string
		status              int
		executed            int32
	}{
		{"GET", "query=%7Bask%7D", tag, 304, 0},
		{"HEAD", "query=%7Bask%7D", tag, 304, 0},
		{"GET", "query=%7Bask%7D", "W/" + tag, 304, 0},
		{"GET", "query=%7Bask%7D", `"other", ` + tag, 304, 0},
		{"GET", "query=%7Bask%7D&variables=%7B%7D", tag, 304, 0},
		{"GET", "query=%23+a+question%0A%7B+ask,%7D", tag, 304, 0}, // white space, commas and comments
		{"GET", "query=%7Bask%7D", `"other"`, 200, 1},
		{"GET", "query=%7Bask%7D", "*", 304, 1}, // whether there is an answer shows when it is made
		{"GET", "query=%7Bask+a:ask%7D", tag, 200, 1},
		{"GET", "query=%7Bask%7D&variables=%7B%22a%22:1%7D", tag, 200, 1},
		{"GET", "query=query+A%7Bask%7D&operationName=A", tag, 200, 1},
		{"GET", "query=%7Bask%7D&extensions=%7B%22cost%22:true%7D", tag, 200, 1},
		{"GET", "query=%7Bwrong%7D", "*", 200, 0},
		{"POST", "query=%7Bask%7D", tag, 200, 1},
	} {
		executed.Store(0)
		r := fetch(t, c.method, at+"/graphql?"+c.query, `{"query":"{ask}"}`, inJSON, "If-None-Match: "+c.held)
		if r.status != c.status || executed.Load() != c.executed {
			t.Errorf("%s ?%s, If-None-Match %s: %d, executed %d times; want %d, %d", c.method, c.query, c.held, r.status, executed.Load(), c.status, c.executed)
		}
		if c.status != http.StatusNotModified {
			continue
		}
		if r.body != "" || r.header.Get("Etag") != tag || r.header.Get("Cache-Control") != keptAnswer || r.header.Get("Content-Type") != "" {
			t.Errorf("%s ?%s: 304 with %v", c.method, c.query, r.header)
		}
	}
}

// Answers that differ have ETags that differ.
func TestEtags(t *testing.T) {
	t.Parallel()
	release := Options{Build: Build{"v1.0.0", "abc", ofBuild}}
	tag := func(s *Server, query, accept string) string {
		return ask(t, s, "GET", "/graphql?"+query, "", "Accept: "+accept).header.Get("Etag")
	}
	of := func(document string) string { return url.Values{"query": {document}}.Encode() }
	const version, people = "{dataset{version}}", "{people{nodes{id}}}"
	first := New(village(), release)
	seen := make(map[string]string)
	for name, got := range map[string]string{
		"the answer":       tag(first, of(version), mediaJSON),
		"media type":       tag(first, of(version), mediaResponse),
		"CSV":              tag(first, of(people), "text/csv"),
		"CSV for Excel":    tag(first, of(people)+"&excel=1", "text/csv"),
		"NDJSON":           tag(first, of(people), "application/x-ndjson"),
		"the list":         tag(first, of(people), mediaJSON),
		"a string":         tag(first, of(`{search(text:"a,b"){totalCount}}`), mediaJSON),
		"a string's comma": tag(first, of(`{search(text:"a b"){totalCount}}`), mediaJSON),
		"data set":         tag(New(embedded(), release), of(version), mediaJSON),
		"program":          tag(New(village(), Options{Build: Build{"v1.0.1", "abd", ofBuild}}), of(version), mediaJSON),
		"unknown program":  tag(New(village(), Options{}), of(version), mediaJSON),
		"another unknown":  tag(New(village(), Options{}), of(version), mediaJSON),
		"changed program":  tag(New(village(), Options{Build: Build{"v1.0.1+dirty", "abd", ofBuild}}), of(version), mediaJSON),
		"changed again":    tag(New(village(), Options{Build: Build{"v1.0.1+dirty", "abd", ofBuild}}), of(version), mediaJSON),
	} {
		if other, taken := seen[got]; got == "" || taken {
			t.Errorf("%s has the ETag %q of %s", name, got, other)
		}
		seen[got] = name
	}
	if again := tag(New(village(), release), of(version), mediaJSON); seen[again] != "the answer" {
		t.Errorf("the same release gives the same answer the ETag %s, not among %v", again, seen)
	}
}

// A valid document is kept for the next time, unless it is long.
func TestDocumentsKept(t *testing.T) {
	t.Parallel()
	e := NewEngine(village(), slog.New(slog.DiscardHandler))
	for bytes, want := range map[int]bool{20: true, maxCachedDocument: true, maxCachedDocument + 1: false} {
		text := "{__typename}" + strings.Repeat(" ", bytes-len("{__typename}"))
		for range 2 {
			if a := e.Answer(t.Context(), Request{Query: text}); len(a.Errors) > 0 {
				t.Fatal(a.Errors)
			}
		}
		if _, kept := e.documents.GetIfPresent(text); kept != want {
			t.Errorf("a document of %d bytes is kept: %t; want %t", bytes, kept, want)
		}
	}
}
