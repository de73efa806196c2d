package server

import (
	"errors"
	"net/http"
	"runtime/debug"

	"github.com/seed-51aee618/cursus/graph"
)

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
		id := noted(r.Context()).id
		s.options.Log.ErrorContext(r.Context(), "request failed", "id", id, "error", panicked, "stack", string(debug.Stack()))
		if w.status != 0 {
			panic(http.ErrAbortHandler) // part of an answer has left: cut it off
		}
		for _, name := range []string{"Etag", "Last-Modified", "Content-Disposition", "Content-Length"} {
			w.Header().Del(name) // of the answer that this is not
		}
		refuse(w, r, mediaJSON, refusal{http.StatusInternalServerError, graph.CodeInternal, "something went wrong on our side; tell us this id: " + id})
	}()
	next.ServeHTTP(w, r)
}

// A watched writer remembers the status it sent, 0 before that, and how many
// bytes of body. Whoever cannot be answered just now is told when to come back.
type watched struct {
	http.ResponseWriter
	status int
	bytes  int64
}

func (w *watched) WriteHeader(status int) {
	if w.status == 0 {
		w.status = status
	}
	if status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "1") // seconds
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *watched) Write(content []byte) (int, error) {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	n, err := w.ResponseWriter.Write(content)
	w.bytes += int64(n)
	return n, err
}

// Unwrap serves http.ResponseController.
func (w *watched) Unwrap() http.ResponseWriter { return w.ResponseWriter }
