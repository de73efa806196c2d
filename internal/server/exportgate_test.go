package server

import (
	"net/http"
	"strings"
	"testing"
	"time"
)

// Exports have turns of their own: neither they nor GraphQL can take those of the
// other. What the server or the client keeps needs none.
func TestExportsBusy(t *testing.T) {
	t.Parallel()
	s := New(embedded(), Options{Executions: 2})
	const terms = "/data/terms.csv"
	tag := ask(t, s, "GET", terms, "").header.Get("Etag")
	if got := cap(s.exports.slots); got != 1 {
		t.Fatalf("%d exports at a time; want half of 2 executions", got)
	}
	leave, err := s.exports.enter(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		method, target string
		status         int
		headers        []string
	}{
		{"GET", terms, 503, nil},
		{"HEAD", terms, 200, nil},
		{"GET", terms, 304, []string{"If-None-Match: " + tag}},
		{"GET", terms + "?none=1", 400, nil},
		{"GET", "/data/terms.parquet", 200, nil},
		{"GET", "/data/", 200, nil},
		{"GET", "/graphql?query=%7B__typename%7D", 200, nil},
	} {
		r := ask(t, s, c.method, c.target, "", c.headers...)
		if r.status != c.status {
			t.Errorf("%s %s: %d %.200s; want %d", c.method, c.target, r.status, r.body, c.status)
		}
		if c.status == 503 && (!strings.Contains(r.body, codeBusy) || r.header.Get("Retry-After") != "1" || r.header.Get("Etag") != "") {
			t.Errorf("%s %s: %v %s; want %s", c.method, c.target, r.header, r.body, codeBusy)
		}
	}
	leave()
	if r := ask(t, s, "GET", terms, ""); r.status != http.StatusOK {
		t.Errorf("afterwards: %d %.200s", r.status, r.body)
	}
	if n := len(s.exports.slots); n != 0 {
		t.Errorf("%d turns are still taken", n)
	}
}

// A slow client does not keep its turn, and one that ended is not ended again.
func TestTurnEnds(t *testing.T) {
	t.Parallel()
	g := newGate(1, time.Minute)
	leave, err := g.enterFor(t.Context(), 20*time.Millisecond)
	if err != nil {
		t.Fatal(err)
	}
	next, err := g.enterFor(t.Context(), time.Hour)
	if err != nil {
		t.Fatalf("the next: %v", err)
	}
	leave()
	if len(g.slots) != 1 {
		t.Error("the first ended the turn of the next")
	}
	next()
	if len(g.slots) != 0 {
		t.Error("a turn is still taken")
	}
}
