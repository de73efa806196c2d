package server

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/seed-51aee618/cursus/graph"
)

// fragile is a schema whose one question goes wrong in a way of its own.
type fragile struct {
	graphql.ExecutableSchema
	answer func(context.Context) *graphql.Response
}

var fragileSchema = gqlparser.MustLoadSchema(&ast.Source{Input: "type Query { ask: Int }"})

func (fragile) Schema() *ast.Schema { return fragileSchema }

func (f fragile) Exec(context.Context) graphql.ResponseHandler { return f.answer }

func fragileEngine(log *slog.Logger, answer func(context.Context) *graphql.Response) *Engine {
	return newEngine(fragile{answer: answer}, log)
}

// serveFragile answers as a Server does, with a schema that goes wrong.
func serveFragile(t *testing.T, limit time.Duration, answer func(context.Context) *graphql.Response) (reply, string) {
	t.Helper()
	var log strings.Builder
	s := New(nil, Options{Log: logTo(&log)})
	h := s.observed(inTime(limit, transport{engine: fragileEngine(s.options.Log, answer)}))
	r := ask(t, h, "GET", "/graphql?query={ask}", "")
	return r, log.String()
}

func TestPanicsAndErrorsAreMasked(t *testing.T) {
	t.Parallel()
	for name, answer := range map[string]func(context.Context) *graphql.Response{
		"panic": func(context.Context) *graphql.Response { panic("dial 10.0.0.3: secret") },
		"error": func(ctx context.Context) *graphql.Response {
			graphql.AddError(ctx, errors.New("dial 10.0.0.3: secret"))
			return &graphql.Response{Data: json.RawMessage("null")}
		},
	} {
		r, log := serveFragile(t, time.Minute, answer)
		if strings.Contains(r.body, "secret") || !strings.Contains(r.body, `"code":"INTERNAL_SERVER_ERROR"`) {
			t.Errorf("%s: client sees %s; want it masked", name, r.body)
		}
		if !strings.Contains(log, "secret") {
			t.Errorf("%s: log %q; want the cause in it", name, log)
		}
	}
}

// Whoever asks in process, as the command line does, is safe from panics too.
func TestAnswerNeverPanics(t *testing.T) {
	t.Parallel()
	e := fragileEngine(slog.New(slog.DiscardHandler), func(context.Context) *graphql.Response { panic("secret") })
	a := e.Answer(t.Context(), Request{Query: "{ ask }"})
	if len(a.Errors) != 1 || a.Errors[0].Extensions["code"] != graph.CodeInternal {
		t.Errorf("answer to a panic has errors %v; want one INTERNAL_SERVER_ERROR", a.Errors)
	}
}

// The client is answered when time is up, whether or not the work notices.
func TestDeadline(t *testing.T) {
	t.Parallel()
	release := make(chan struct{})
	defer close(release)
	for name, answer := range map[string]func(context.Context) *graphql.Response{
		"notices": func(ctx context.Context) *graphql.Response {
			<-ctx.Done()
			return &graphql.Response{}
		},
		"does not notice": func(context.Context) *graphql.Response {
			<-release
			return &graphql.Response{}
		},
	} {
		r, _ := serveFragile(t, 20*time.Millisecond, answer)
		if r.status != http.StatusServiceUnavailable || !strings.Contains(r.body, `"code":"TIMEOUT"`) ||
			r.header.Get("Content-Type") != "application/json; charset=utf-8" || r.header.Get("Retry-After") != "1" {
			t.Errorf("%s: %d %v %s; want 503 and TIMEOUT in JSON, with Retry-After", name, r.status, r.header, r.body)
		}
	}
}

// Once the time is up, no field is resolved any more.
func TestNoFieldsAfterTheEnd(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := new(budget).spend(ctx, func(context.Context) (any, error) {
		t.Error("a field was resolved")
		return nil, nil
	})
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a field after the end = %v; want DeadlineExceeded", err)
	}
	a := NewEngine(embedded(), slog.New(slog.DiscardHandler)).Answer(ctx, Request{Query: "{ dataset { version } }"})
	if len(a.Errors) != 1 || a.Errors[0].Extensions["code"] != graph.CodeTimeout {
		t.Errorf("answer after the end has errors %v; want one TIMEOUT", a.Errors)
	}
}

// A short document can ask for everybody's predecessors' predecessors.
func TestTooManyValues(t *testing.T) {
	t.Parallel()
	document := "post { terms { person { terms { id } } } }"
	engine := NewEngine(embedded(), slog.New(slog.DiscardHandler))
	a := engine.Answer(t.Context(), Request{Query: "{ terms(first: 500) { nodes { " + document + " } } }"})
	if len(a.Errors) != 1 || a.Errors[0].Extensions["code"] != codeTooMuch || a.Data != nil {
		t.Errorf("%d bytes, errors %v; want QUERY_TOO_LARGE alone", len(a.Data), a.Errors)
	}
}

func TestPanicOutsideGraphQL(t *testing.T) {
	t.Parallel()
	var log strings.Builder
	s := New(nil, Options{Log: logTo(&log)})
	h := s.observed(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("secret") }))
	r := ask(t, h, "GET", "/", "")
	if text := r.body; r.status != http.StatusInternalServerError || strings.Contains(text, "secret") {
		t.Errorf("a panic is answered %d %s; want 500 without its cause", r.status, text)
	}
	if !strings.Contains(log.String(), "secret") || !strings.Contains(log.String(), "status=500") {
		t.Errorf("log %q; want cause and status", log.String())
	}
}

// A header that is too large is refused before anything is read.
func TestLargeHeader(t *testing.T) {
	t.Parallel()
	s := New(embedded(), Options{})
	live := httptest.NewUnstartedServer(s)
	live.Config = HTTP(s, s.options.Log)
	live.Start()
	defer live.Close()
	r, err := http.Get(live.URL + "/graphql?query=" + strings.Repeat("a", 200_000))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if r.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
		t.Errorf("a URL of 200 kB is answered %d; want 431", r.StatusCode)
	}
}
