package server

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/seed-51aee618/cursus/internal/history"
)

// live serves h over TCP on this machine as a program does, and returns its URL.
func live(t *testing.T, h http.Handler) string {
	t.Helper()
	return liveWithin(t, h, 0)
}

// liveWithin is live for so many connections at most, of which each has half a
// second to send its header; 0: any number, with the time they usually have.
func liveWithin(t *testing.T, h http.Handler, connections int) string {
	t.Helper()
	s := httptest.NewUnstartedServer(h)
	s.Config = HTTP(h, New(nil, Options{}).options.Log)
	if connections > 0 {
		s.Config.ReadHeaderTimeout = time.Second / 2
		s.Listener = Listen(s.Listener, connections)
	}
	s.Start()
	t.Cleanup(s.Close)
	return s.URL
}

// fetch sends a request and reads the answer as it is sent. Headers are given as
// "Name: value".
func fetch(t *testing.T, method, url, body string, headers ...string) reply {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for _, header := range headers {
		name, value, _ := strings.Cut(header, ": ")
		r.Header.Add(name, value)
	}
	client := &http.Client{Transport: &http.Transport{DisableCompression: true, DisableKeepAlives: true}, Timeout: 20 * time.Second}
	w, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Body.Close()
	text, err := io.ReadAll(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	return reply{w.StatusCode, w.Header, string(text)}
}

// siteOf is a whole server whose GraphQL is answered by the transport.
func siteOf(o Options, t transport) *Server {
	s := New(nil, o)
	e := &edition{graph: village(), moment: history.Only(village()), loaded: time.Now(), routes: http.NewServeMux()}
	t.gate, t.maker = s.gate, s.maker
	e.routes.Handle("/graphql", arrived(s.options.MaxBody, inTime(s.options.Timeout, t)))
	s.current.Store(e)
	return s
}
