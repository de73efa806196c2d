package server

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"go.opentelemetry.io/otel/trace"
)

// observed gives each request an id, a line in the log, its place in the metrics
// and, where spans are wanted, a span. None of them holds what was asked or who
// asked. It masks panics.
func (s *Server) observed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		x := &exchange{
			note:    note{id: requestID(r.Header.Get(requestIDHeader)), metrics: s.metrics},
			watched: watched{ResponseWriter: w},
		}
		n, seen := &x.note, &x.watched
		x.begin(w.Header())
		ctx, span := s.startSpan(withNote(r.Context(), n), r)
		s.metrics.inFlight.Inc()
		defer func() { // of answers that are cut off as well
			took := time.Since(began)
			if n.route == "" { // it was answered before it came there, as those over the rate are
				n.route = s.current.Load().route(r)
			}
			s.metrics.inFlight.Dec()
			s.metrics.answered(n.route, r.Method, seen, took)
			endSpan(span, n, r.Method, seen.status)
			s.logRequest(ctx, n, r, seen.status, took)
		}()
		r = r.WithContext(ctx) // net/http finds the body as it left it, and need not wait for one that nobody reads
		if r.Body != http.NoBody {
			r.Body = http.MaxBytesReader(w, r.Body, s.options.MaxBody)
		}
		s.unbroken(next, seen, r)
		if seen.status == 0 {
			seen.status = http.StatusOK // as net/http sends what nobody wrote
		}
	})
}

// An exchange is what accompanies a request and its answer, made in one piece.
type exchange struct {
	note    note
	watched watched
	values  [4]string // of headers
}

// begin sets the id, and makes room for what the answer varies by: Origin,
// Accept-Encoding and Accept.
func (x *exchange) begin(h http.Header) {
	x.values[0] = x.note.id
	h[requestIDHeader], h["Vary"] = x.values[:1:1], x.values[1:1]
}

func (s *Server) logRequest(ctx context.Context, n *note, r *http.Request, status int, took time.Duration) {
	if !s.options.Log.Enabled(ctx, slog.LevelInfo) {
		return
	}
	attributes := make([]slog.Attr, 0, 7)
	attributes = append(attributes,
		slog.String("id", n.id),
		slog.String("method", cut(r.Method)),
		slog.String("path", cut(r.URL.Path)),
		slog.Int("status", status),
		slog.Duration("duration", took),
	)
	if name := n.operation.Load(); name != nil {
		attributes = append(attributes, slog.String("operation", *name))
	}
	if span := trace.SpanContextFromContext(ctx); span.IsValid() {
		attributes = append(attributes, slog.String("trace", span.TraceID().String()))
	}
	s.options.Log.LogAttrs(ctx, slog.LevelInfo, "request", attributes...)
}
