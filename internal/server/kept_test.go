package server

import (
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus/testutil"
	"go.opentelemetry.io/otel/attribute"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"

	"github.com/seed-51aee618/cursus/internal/office"
)

// A question that comes again is answered as before without being executed, to
// every client in the form that it wants.
func TestKeptAnswers(t *testing.T) {
	t.Parallel()
	s := New(embedded(), Options{})
	const query = "query People { people(first: 60) { nodes { id name } } }"
	get := "/graphql?query=" + url.QueryEscape(query)
	post := fmt.Sprintf(`{"query": %q}`, query)
	for _, c := range []struct {
		name, method, target, body string
		headers                    []string
	}{
		{"GET", "GET", get, "", nil},
		{"HEAD", "HEAD", get, "", nil},
		{"gzip", "GET", get, "", []string{"Accept-Encoding: gzip"}},
		{"the other media type", "GET", get, "", []string{"Accept: application/graphql-response+json"}},
		{"POST", "POST", "/graphql", post, []string{"Content-Type: application/json"}},
		{"POST, gzip", "POST", "/graphql", post, []string{"Content-Type: application/json", "Accept-Encoding: gzip"}},
	} {
		first := plain(t, ask(t, s, c.method, c.target, c.body, c.headers...))
		ask(t, s, c.method, c.target, c.body, c.headers...)
		before := keptCount(s)
		again := plain(t, ask(t, s, c.method, c.target, c.body, c.headers...))
		if keptCount(s) == before {
			t.Errorf("%s: the third request was executed", c.name)
		}
		first.header.Del(requestIDHeader)
		again.header.Del(requestIDHeader)
		first.header.Del("Content-Length")
		again.header.Del("Content-Length")
		first.header.Del("Accept-Ranges")
		if first.status != again.status || first.body != again.body || fmt.Sprint(first.header) != fmt.Sprint(again.header) {
			t.Errorf("%s: %d %v\n%.300s\n, when kept %d %v\n%.300s", c.name, first.status, first.header, first.body, again.status, again.header, again.body)
		}
		tag := first.header.Get("Etag")
		if tag == "" {
			continue
		}
		if r := ask(t, s, c.method, c.target, c.body, append(c.headers, "If-None-Match: "+tag)...); r.status != http.StatusNotModified || r.header.Get("Etag") != tag {
			t.Errorf("%s: %d, ETag %s; want 304 and %s", c.name, r.status, r.header.Get("Etag"), tag)
		}
	}
}

// plain is a reply with its body as it is without a coding.
func plain(t *testing.T, r reply) reply {
	t.Helper()
	if r.header.Get("Content-Encoding") == "gzip" {
		z, err := gzip.NewReader(strings.NewReader(r.body))
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(z)
		if err != nil {
			t.Fatal(err)
		}
		r.body = string(text)
	}
	return r
}

// keptCount is how many requests were answered without an execution.
func keptCount(s *Server) float64 {
	return testutil.ToFloat64(s.metrics.operations.WithLabelValues(otherDocument, "kept"))
}

// What was wrong, or asked once, or is too large is not kept; nor anything when
// there is no room at all.
func TestNotKept(t *testing.T) {
	t.Parallel()
	const inJSON = "Content-Type: application/json"
	for name, c := range map[string]struct {
		body string
		room int64
	}{
		"errors":     {`{"query": "{ parseDate(text: \"never\") { edtf } }"}`, 0},
		"invalid":    {`{"query": "{ nothing }"}`, 0},
		"large":      {`{"query": "{ people(first: 100) { nodes { id } } }"}`, 8 << 10},
		"no room":    {`{"query": "{ dataset { version } }"}`, -1},
		"no request": {`{`, 0},
	} {
		s := New(embedded(), Options{KeptAnswers: c.room})
		for range 4 {
			ask(t, s, "POST", "/graphql", c.body, inJSON)
		}
		if n := keptCount(s); n != 0 {
			t.Errorf("%s: %v of 4 requests were answered from what was kept", name, n)
		}
	}
	s := New(embedded(), Options{})
	for i := range 300 {
		ask(t, s, "POST", "/graphql", fmt.Sprintf(`{"query": "{ a%d: dataset { version } }"}`, i), inJSON)
	}
	if n := s.current.Load().kept.answers.EstimatedSize(); n != 0 {
		t.Errorf("%d answers are kept that were asked for once", n)
	}
}

// However many answers come again, those kept stay within their room.
func TestKeptWithinRoom(t *testing.T) {
	t.Parallel()
	const room = 1 << 20
	s := New(embedded(), Options{KeptAnswers: room})
	for i := range 200 {
		body := fmt.Sprintf(`{"query": "{ a%d: people(first: 400) { nodes { id name } } }"}`, i)
		for range 2 {
			ask(t, s, "POST", "/graphql", body, "Content-Type: application/json")
		}
	}
	kept := s.current.Load().kept.answers
	kept.CleanUp()
	if n := kept.WeightedSize(); n > room || n < room/2 {
		t.Errorf("%d bytes are kept; want at most %d, and most of them", n, room)
	}
}

// A new graph is asked anew.
func TestNothingKeptOutlivesItsGraph(t *testing.T) {
	t.Parallel()
	s := New(embedded(), Options{})
	const body = `{"query": "{ dataset { version } }"}`
	for range 20 {
		for _, g := range []*office.Graph{village(), embedded()} {
			s.Swap(g)
			for range 3 {
				if r := ask(t, s, "POST", "/graphql", body, "Content-Type: application/json"); !strings.Contains(r.body, g.Version()) {
					t.Fatalf("%s; want version %s", r.body, g.Version())
				}
			}
		}
	}
}

// While one kept answer is compressed, others go out as answers do that are not
// kept, and say the same.
func TestKeptAnswersAreCompressedOneAtATime(t *testing.T) {
	t.Parallel()
	s := New(embedded(), Options{})
	const body = `{"query": "{ people(first: 60) { nodes { id name } } }"}`
	headers := []string{"Content-Type: application/json", "Accept-Encoding: gzip"}
	for range 2 {
		ask(t, s, "POST", "/graphql", body, headers...)
	}
	kept := s.current.Load().kept
	kept.packing.Lock()
	busy := ask(t, s, "POST", "/graphql", body, headers...)
	for q := range kept.answers.Keys() {
		if a, ok := kept.answers.GetIfPresent(q); !ok || a.gzipped.Load() != nil {
			t.Error("an answer was compressed beside another")
		}
	}
	kept.packing.Unlock()
	idle := ask(t, s, "POST", "/graphql", body, headers...)
	if busy.header.Get("Content-Encoding") != "gzip" || plain(t, busy).body != plain(t, idle).body {
		t.Errorf("%q under %v; want %q", busy.body, busy.header, idle.body)
	}
	if n := keptCount(s); n != 2 {
		t.Errorf("%v of the last 2 requests were answered from what was kept", n)
	}
}

// The span of a request says that its answer was kept, and of which operation.
func TestTraceOfKept(t *testing.T) {
	t.Parallel()
	spans := tracetest.NewInMemoryExporter()
	s := New(village(), Options{Traces: sdktrace.NewTracerProvider(sdktrace.WithSyncer(spans))})
	for range 3 {
		spans.Reset()
		ask(t, s, "POST", "/graphql", `{"query": "query Mine { dataset { version } }"}`, "Content-Type: application/json")
	}
	known := attribute.NewSet(spans.GetSpans()[0].Attributes...)
	for key, want := range map[attribute.Key]string{"cursus.outcome": "kept", "graphql.operation.name": "Mine"} {
		if got, _ := known.Value(key); got.String() != want {
			t.Errorf("%s is %q; want %q", key, got.String(), want)
		}
	}
}
