package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/seed-51aee618/cursus/graph"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/server"
	"github.com/seed-51aee618/cursus/internal/synth"
)

// A listing is what the serving process tells of itself on its first line.
type listing struct {
	Address string
	Load    time.Duration // to make the graph of its records
	Heap    uint64        // bytes in use with the graph
	Ways    []string
	Asked   []asked
}

// asked is a question as a client asks it.
type asked struct {
	Name, Query string
	Answer      int // bytes
}

// A usage is what the serving process has used so far.
type usage struct {
	CPU     time.Duration
	Mallocs uint64
	RSS     int64 // bytes at most
}

// serveBench serves all ways to answer below paths of their own until its input
// ends.
func serveBench(ctx context.Context, terms int) error {
	g, load, err := graphOf(synth.Records(synth.Options{Terms: terms}))
	if err != nil {
		return err
	}
	told := listing{Load: load}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	told.Heap = m.HeapAlloc

	asks, err := questions(g)
	if err != nil {
		return err
	}
	routes := http.NewServeMux()
	routes.HandleFunc("GET /usage", tellUsage)
	sites := sitesOf(g)
	for _, way := range sites {
		told.Ways = append(told.Ways, way.name)
		routes.Handle("/"+way.name+"/", http.StripPrefix("/"+way.name, way.site))
	}
	told.Ways = append([]string{constantWay, writerWay}, told.Ways...)
	for _, q := range asks {
		body := q.write(nil)
		told.Asked = append(told.Asked, asked{q.name, q.query, len(body)})
		var header http.Header
		for _, way := range sites {
			answer, err := answerOf(ctx, way.site, q)
			if err != nil {
				return err
			}
			if err := sameAnswer(way, q, answer, body); err != nil {
				return err
			}
			header = answer.Header()
		}
		routes.Handle("POST /"+constantWay+"/"+q.name, writing(header, func([]byte) []byte { return body }))
		routes.Handle("POST /"+writerWay+"/"+q.name, writing(header, q.write))
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	told.Address = listener.Addr().String()
	if err := json.NewEncoder(os.Stdout).Encode(told); err != nil {
		return err
	}
	h := &http.Server{Handler: routes, ReadHeaderTimeout: time.Minute}
	go func() {
		_, _ = os.Stdin.Read(make([]byte, 1)) // ends with the process that measures
		_ = h.Close()
	}()
	if err := h.Serve(listener); err != http.ErrServerClosed {
		return err
	}
	return nil
}

func graphOf(records office.Records) (*office.Graph, time.Duration, error) {
	began := time.Now()
	g, err := office.NewGraph(records)
	return g, time.Since(began), err
}

// The ways to answer that every other one is compared with.
const (
	constantWay = "constant"
	writerWay   = "writer"
)

// A way is a site that answers GraphQL in one of the ways there are.
type way struct {
	name string
	site http.Handler
}

// sitesOf are gqlgen's own handler and executor, the server without kept answers,
// which asks the plans, and the server as it is.
func sitesOf(g *office.Graph) []way {
	gqlgen := handler.New(graph.Schema(g).Generated())
	gqlgen.AddTransport(transport.POST{})
	gqlgen.SetQueryCache(lru.New[*ast.QueryDocument](100))
	return []way{
		{"gqlgen", gqlgen},
		{"plans", server.New(g, server.Options{KeptAnswers: -1})},
		{"kept", server.New(g, server.Options{})},
	}
}

// answerOf is what the site answers.
func answerOf(ctx context.Context, site http.Handler, q question) (*httptest.ResponseRecorder, error) {
	request, err := json.Marshal(map[string]string{"query": q.query})
	if err != nil {
		return nil, err
	}
	r := httptest.NewRequestWithContext(ctx, http.MethodPost, "/graphql", bytes.NewReader(request))
	r.Header.Set("Content-Type", "application/json")
	got := httptest.NewRecorder()
	site.ServeHTTP(got, r)
	return got, nil
}

// sameAnswer fails unless the site answers the question as the writer does.
func sameAnswer(w way, q question, got *httptest.ResponseRecorder, body []byte) error {
	answer := strings.TrimSpace(got.Body.String())
	if answer == string(body) {
		return nil
	}
	at := 0
	for at < min(len(answer), len(body)) && answer[at] == body[at] {
		at++
	}
	from := max(0, at-40)
	return fmt.Errorf("%s: %s and the writer differ at byte %d: %.200q and %.200q", q.name, w.name, at, answer[from:], body[from:])
}

// writing answers with what write makes, in a buffer that is used again, under
// the header that the site sends: it is most of what a small answer costs.
func writing(header http.Header, write func([]byte) []byte) http.Handler {
	buffers := sync.Pool{New: func() any { return new([]byte) }}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		b := buffers.Get().(*[]byte) //nolint:errcheck,forcetypeassert // it holds nothing else
		defer buffers.Put(b)
		answer := write((*b)[:0])
		if cap(answer) > cap(*b) {
			*b = answer[:0]
		}
		maps.Copy(w.Header(), header)
		_, _ = w.Write(answer)
	})
}

func tellUsage(w http.ResponseWriter, _ *http.Request) {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	_ = json.NewEncoder(w).Encode(usage{
		CPU:     time.Duration(u.Utime.Nano() + u.Stime.Nano()),
		Mallocs: m.Mallocs,
		RSS:     u.Maxrss * 1024,
	})
}
