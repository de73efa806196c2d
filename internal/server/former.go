package server

import (
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/seed-51aee618/cursus/internal/history"
)

const (
	// FormerVersions is how many graphs of former versions are held at a time
	// unless Options say otherwise.
	FormerVersions = 1
	// formerWait is how long a request waits at most until a former version is
	// there: less than it has to send its body.
	formerWait = 10 * time.Second
)

// answer answers from the edition that the request asks for, and from that alone.
func (s *Server) answer(w http.ResponseWriter, r *http.Request) {
	current := s.current.Load()
	if current.graph == nil || !choosesVersion(r) {
		current.ServeHTTP(w, r)
		return
	}
	chosen, leave, err := s.choose(r, current)
	if no, ok := errors.AsType[refusal](err); ok {
		w.Header()[versionHeader] = current.version
		noted(r.Context()).route = current.route(r)
		refuse(w, r, mediaJSON, no)
		return
	}
	defer leave()
	chosen.ServeHTTP(w, r)
}

// choose is the edition that a request asks for, and what to call when it was
// answered. It waits no longer than a request may take. Its errors are refusals.
func (s *Server) choose(r *http.Request, current *edition) (e *edition, leave func(), err error) {
	asked, err := readWhich(r)
	if err != nil {
		return nil, nil, err
	}
	if asked.text == current.graph.Version() {
		return current, func() {}, nil
	}
	ctx, cancel := context.WithTimeout(r.Context(), min(s.options.Timeout, formerWait))
	defer cancel()
	v, err := current.moment.Find(ctx, asked.Which)
	switch {
	case err != nil:
		return nil, nil, asked.refusal(err, current)
	case current.moment.IsOwn(v):
		return current, func() {}, nil
	case s.options.FormerVersions < 0:
		return nil, nil, asked.refusal(errNoFormer, current)
	}
	e, leave, err = s.former.Borrow(ctx, v.ID(), func(ctx context.Context) (*edition, error) {
		return s.newFormer(ctx, current.moment, v)
	})
	if err != nil {
		return nil, nil, asked.refusal(err, current)
	}
	return e, leave, nil
}

// A host is where an archive is asked: by requests.
type host struct{ metrics *metrics }

// Waits lets another request be executed while one waits for the store.
func (host) Waits(ctx context.Context) (goesOn func()) {
	turn := &noted(ctx).turn
	if !turn.end() {
		return func() {}
	}
	return func() { turn.resume(ctx) }
}

// Read counts that a former version was read, and charges the client for whom it
// was: reading one takes the time of many answers.
func (h host) Read(ctx context.Context, terms int) {
	h.metrics.formerReads.Inc()
	charge(ctx, terms/termsOfRequest)
}

// newFormer is the edition of a former version. It answers questions and serves
// tables; answers are not kept, since few ask the same of the past.
func (s *Server) newFormer(ctx context.Context, now *history.Moment, v history.Version) (*edition, error) {
	then, err := now.Load(ctx, v)
	if err != nil {
		return nil, err
	}
	e := &edition{graph: then.Graph(), moment: then, loaded: v.WrittenAt(), routes: http.NewServeMux()}
	s.answerFrom(e)
	return e, nil
}
