package server

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"runtime/debug"
	"sync/atomic"
	"time"

	"github.com/seed-51aee618/cursus/graph"
)

// log writes one line for each request, without what was asked, and masks
// panics.
func (s *Server) log(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		var operation atomic.Pointer[string]
		seen := &watched{ResponseWriter: w}
		s.unbroken(next, seen, r.WithContext(context.WithValue(r.Context(), operationKey{}, &operation)))
		attributes := []slog.Attr{
			slog.String("method", r.Method),
			slog.String("path", cut(r.URL.Path)),
			slog.Int("status", seen.status),
			slog.Duration("duration", time.Since(began)),
		}
		if name := operation.Load(); name != nil {
			attributes = append(attributes, slog.String("operation", *name))
		}
		s.options.Log.LogAttrs(r.Context(), slog.LevelInfo, "request", attributes...)
	})
}

// unbroken answers 500 when next panics.
func (s *Server) unbroken(next http.Handler, w *watched, r *http.Request) {
	defer func() {
		panicked := recover()
		if panicked == nil {
			return
		}
		if err, ok := panicked.(error); ok && errors.Is(err, http.ErrAbortHandler) {
			panic(panicked)
		}
		s.options.Log.ErrorContext(r.Context(), "request failed", "error", panicked, "stack", string(debug.Stack()))
		if w.status != 0 {
			panic(http.ErrAbortHandler) // part of an answer has left: cut it off
		}
		refuse(w, mediaJSON, refusal{http.StatusInternalServerError, graph.CodeInternal, "something went wrong on our side"})
	}()
	next.ServeHTTP(w, r)
}

// A watched writer remembers the status it sent; 0 before that.
type watched struct {
	http.ResponseWriter
	status int
}

func (w *watched) WriteHeader(status int) {
	if w.status == 0 {
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *watched) Write(content []byte) (int, error) {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	return w.ResponseWriter.Write(content)
}

// Unwrap serves http.ResponseController.
func (w *watched) Unwrap() http.ResponseWriter { return w.ResponseWriter }

type operationKey struct{}

const maxNoted = 100 // bytes of a path or name in the log

func cut(s string) string { return s[:min(len(s), maxNoted)] }

// noteOperation lets the log name the operation. Requests that ran out of time
// still note theirs later, hence the atomic pointer.
func noteOperation(ctx context.Context, name string) {
	if note, ok := ctx.Value(operationKey{}).(*atomic.Pointer[string]); ok && name != "" {
		name = cut(name)
		note.Store(&name)
	}
}
