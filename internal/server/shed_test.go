package server

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"go.uber.org/goleak"
)

// held is an engine whose question waits until it is released or nobody waits
// for the answer. Begun has an entry for each that began.
func held(begun chan<- struct{}, release <-chan struct{}) *Engine {
	return fragileEngine(slog.New(slog.DiscardHandler), func(ctx context.Context) *graphql.Response {
		begun <- struct{}{}
		select {
		case <-release:
		case <-ctx.Done():
		}
		return &graphql.Response{Data: json.RawMessage(`{"ask":1}`)}
	})
}

// When as much is executed as may be, others are told to come back; what is not
// executed is answered all the same.
func TestBusy(t *testing.T) {
	t.Parallel()
	begun, release := make(chan struct{}, 10), make(chan struct{})
	site := siteOf(Options{Executions: 2}, transport{engine: held(begun, release)})
	at := live(t, site)
	var asking sync.WaitGroup
	for range 2 {
		asking.Go(func() {
			if r := fetch(t, "GET", at+"/graphql?query=%7Bask%7D", ""); r.status != 200 {
				t.Errorf("one that is executed: %d %s", r.status, r.body)
			}
		})
		<-begun
	}
	began := time.Now()
	r := fetch(t, "GET", at+"/graphql?query=%7Bask%7D", "", wantsNew)
	if r.status != http.StatusServiceUnavailable || r.header.Get("Retry-After") != "1" || r.header.Get("Cache-Control") != "no-store" ||
		!strings.Contains(r.body, `"code":"SERVER_BUSY"`) || !strings.HasPrefix(r.header.Get("Content-Type"), mediaResponse) {
		t.Errorf("one too many: %d %v %s; want 503 with SERVER_BUSY", r.status, r.header, r.body)
	}
	if waited := time.Since(began); waited < busyWait || waited > 10*busyWait {
		t.Errorf("one too many waited %s; want about %s", waited, busyWait)
	}
	tag := etag(site.maker, mediaJSON, Request{Query: "{ask}"})
	if r := fetch(t, "GET", at+"/graphql?query=%7Bask%7D", "", "If-None-Match: "+tag); r.status != http.StatusNotModified {
		t.Errorf("one that is held: %d %s; want 304", r.status, r.body)
	}
	if r := fetch(t, "GET", at+"/graphql?query=", ""); r.status != http.StatusBadRequest {
		t.Errorf("no query: %d %s; want 400", r.status, r.body)
	}
	close(release)
	asking.Wait()
	if r := fetch(t, "GET", at+"/graphql?query=%7Bask%7D", ""); r.status != 200 {
		t.Errorf("afterwards: %d %s; want the answer", r.status, r.body)
	}
}

// One that waits gets its turn when another ends.
func TestTurn(t *testing.T) {
	t.Parallel()
	g := newGate(1, time.Minute)
	leave, err := g.enter(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(20*time.Millisecond, leave)
	leave, err = g.enter(t.Context())
	if err != nil {
		t.Fatalf("the next: %v", err)
	}
	gone, cancel := context.WithCancel(t.Context())
	time.AfterFunc(20*time.Millisecond, cancel)
	if _, err := g.enter(gone); err == nil {
		t.Error("a client that left got a turn")
	}
	leave()
	if len(g.slots) != 0 {
		t.Errorf("%d turns are still taken", len(g.slots))
	}
}

// Work stops when the client leaves, and nothing of it stays behind.
func TestClientLeaves(t *testing.T) { // not in parallel: it counts goroutines
	before := goleak.IgnoreCurrent()
	begun, never := make(chan struct{}, 1), make(chan struct{})
	site := siteOf(Options{Executions: 1}, transport{engine: held(begun, never)})
	s := HTTP(site, site.options.Log)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go s.Serve(l)
	for _, request := range []string{
		"GET /graphql?query=%7Bask%7D HTTP/1.1\r\nHost: a\r\n\r\n",
		"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 17\r\n\r\n{\"query\":\"{ask}\"}",
	} {
		c, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(c, request)
		<-begun
		c.Close()
		// The next one can only begin once the turn of this one has ended.
	}
	s.Close()
	goleak.VerifyNone(t, before)
}
