package server

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"maps"
	"net/http"
	"sync"
	"time"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// inTime answers 503 when next has not answered after that time. Next is told
// by its context and stops at the next field. It does what http.TimeoutHandler
// does, with goroutines and room that are used again: a new stack would grow
// anew for every request.
func inTime(limit time.Duration, next http.Handler) http.Handler {
	t := timer{
		limit: limit, crew: make(crew),
		tooLate: Answer{Errors: gqlerror.List{lateError()}}.JSON(),
	}
	t.replies.New = func() any {
		p := &pending{header: make(http.Header), done: make(chan any, 1)}
		p.work = func() { p.done <- p.serve(next) }
		return p
	}
	return &t
}

type timer struct {
	limit   time.Duration
	tooLate []byte
	crew    crew
	replies sync.Pool // of *pending
}

func (t *timer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), t.limit)
	defer cancel()
	p, _ := t.replies.Get().(*pending) // it holds nothing else
	p.request = r.WithContext(ctx)
	t.crew.do(p.work)
	w.Header().Add("Vary", "Accept")
	select {
	case panicked := <-p.done:
		if panicked != nil {
			panic(panicked)
		}
		p.send(w)
		p.reset()
		t.replies.Put(p)
	case <-ctx.Done():
		p.abandon()
		w.Header().Set("Cache-Control", notKept)
		w.Header().Set("Content-Type", mediaJSON+"; charset=utf-8")
		w.WriteHeader(http.StatusServiceUnavailable)
		if errors.Is(ctx.Err(), context.DeadlineExceeded) {
			_, _ = w.Write(t.tooLate) // else the client has left
		}
	}
}

// A pending answer is written to before it is sent, if it is ready in time.
type pending struct {
	request *http.Request // that is answered
	work    func()        // answers it
	done    chan any      // what that panicked with, or nil, when it has ended
	header  http.Header

	mutex  sync.Mutex
	status int // 0 until it is known
	body   bytes.Buffer
	late   bool
}

// serve lets next answer, and returns what it panics with.
func (p *pending) serve(next http.Handler) (panicked any) {
	defer func() { panicked = recover() }()
	next.ServeHTTP(p, p.request)
	return nil
}

func (p *pending) Header() http.Header { return p.header }

func (p *pending) WriteHeader(status int) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.status = cmp.Or(p.status, status)
}

func (p *pending) Write(content []byte) (int, error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.late {
		return 0, http.ErrHandlerTimeout
	}
	p.status = cmp.Or(p.status, http.StatusOK)
	return p.body.Write(content)
}

// WriteString serves io.WriteString.
func (p *pending) WriteString(content string) (int, error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.late {
		return 0, http.ErrHandlerTimeout
	}
	p.status = cmp.Or(p.status, http.StatusOK)
	return p.body.WriteString(content)
}

// send sends the answer, whose writer has ended.
func (p *pending) send(w http.ResponseWriter) {
	maps.Copy(w.Header(), p.header)
	if p.status != 0 {
		w.WriteHeader(p.status)
	}
	if p.body.Len() > 0 {
		_, _ = w.Write(p.body.Bytes()) // it fails when the client has left
	}
}

// abandon takes no more: the answer is late, and its writer may go on.
func (p *pending) abandon() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.late = true
}

// maxPending is how many bytes of an answer there may be room for that is used
// again.
const maxPending = 1 << 20

func (p *pending) reset() {
	clear(p.header)
	p.request, p.status = nil, 0
	if p.body.Reset(); p.body.Cap() > maxPending {
		p.body = bytes.Buffer{}
	}
}
