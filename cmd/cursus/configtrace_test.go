package main

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// Spans go to the collector's /v1/traces; one that does not take them is told of
// in the log and nowhere else.
func TestTraces(t *testing.T) {
	t.Parallel()
	for _, status := range []int{http.StatusOK, http.StatusForbidden} {
		var path, spans string
		collector := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			body, _ := io.ReadAll(r.Body)
			path, spans = r.URL.Path, string(body)
			w.WriteHeader(status)
		}))
		var log strings.Builder
		provider, flush, err := endpoint(collector.URL).traces(t.Context(), slog.New(slog.NewTextHandler(&log, nil)))
		if err != nil {
			t.Fatal(err)
		}
		_, span := provider.Tracer("test").Start(t.Context(), "the-span")
		span.End()
		if err := flush(t.Context()); err != nil {
			t.Error(err)
		}
		collector.Close()
		if path != "/v1/traces" || !strings.Contains(spans, "the-span") || !strings.Contains(spans, "cursus") {
			t.Errorf("the collector was sent %q at %s; want the span at /v1/traces", spans, path)
		}
		if lost := strings.Contains(log.String(), "spans lost"); lost != (status != http.StatusOK) {
			t.Errorf("after status %d the log says %q", status, log.String())
		}
	}
}

// Without a collector nothing is set up.
func TestNoTraces(t *testing.T) {
	t.Parallel()
	provider, flush, err := endpoint("").traces(t.Context(), slog.New(slog.DiscardHandler))
	if provider != nil || err != nil || flush(t.Context()) != nil {
		t.Errorf("no collector gives %v, %v; want none", provider, err)
	}
}
