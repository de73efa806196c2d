package server

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/seed-51aee618/cursus/internal/history"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
)

// A slowStore tells when it is asked, and answers when it may.
type slowStore struct {
	history.Store

	asked chan string
	may   chan struct{}
}

func (s slowStore) wait(what string) {
	s.asked <- what
	<-s.may
}

func (s slowStore) Versions(ctx context.Context) ([]store.Version, error) {
	s.wait("versions")
	return s.Store.Versions(ctx)
}

func (s slowStore) Load(ctx context.Context, number int64) (office.Records, store.Version, error) {
	s.wait("records")
	return s.Store.Load(ctx, number)
}

// Who waits for the store leaves its place among those that are executed to others,
// and goes on when there is one again.
func TestWaitingForTheStoreTakesNoTurn(t *testing.T) {
	t.Parallel()
	past := pastStore(t)
	s := slowStore{past, make(chan string), make(chan struct{})}
	site := New(newest(t, past), Options{Past: s, Executions: 1})
	answered := make(chan reply, 1)
	go func() { answered <- ask(t, site, "GET", asked(`{changedSince(version:"1"){totalCount}}`, ""), "") }()
	for _, what := range []string{"versions", "records"} {
		if got := <-s.asked; got != what {
			t.Fatalf("the store is asked for %s; want %s", got, what)
		}
		if r := ask(t, site, "GET", asksPeople, ""); r.body != adaCy+"\n" {
			t.Errorf("while one waits for %s: %d %s; want the answer", what, r.status, r.body)
		}
		leave, err := site.gate.enter(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		s.may <- struct{}{}
		select {
		case what := <-s.asked:
			t.Errorf("it went on to ask for %s without a turn", what)
		case r := <-answered:
			t.Errorf("answered without a turn: %s", r.body)
		case <-time.After(20 * time.Millisecond):
		}
		leave()
	}
	if r := <-answered; !strings.Contains(r.body, `"totalCount":`) {
		t.Errorf("then: %d %s; want the answer", r.status, r.body)
	}
	if n := len(site.gate.slots); n > 0 {
		t.Errorf("%d turns were not ended", n)
	}
}
