//go:build linux

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"time"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/server"
)

// questions are what clients ask. Every version answers them differently.
var questions = [...]string{ //nolint:gochecknoglobals // a constant in all but name
	`{ dataset { version } people(first: 30) { totalCount nodes { id name birth { edtf } } } }`,
	`{ careers(steps: [{ post: { type: "post-type:party-committee-secretary" } }, { body: { partOf: "body:politburo" } }], first: 20)
   { totalCount nodes { certainty because person { name } } } dataset { version } }`,
	`{ posts(first: 20) { nodes { title terms { person { name } start { edtf } end { edtf } } } } dataset { version } }`,
}

// body is a question as it is sent.
func body(question string) string {
	text, _ := json.Marshal(map[string]string{"query": question}) // a string can always be told
	return string(text)
}

// known is what every version answers, noted before it is written, and when it
// was acknowledged.
type known struct {
	mutex     sync.Mutex
	answers   map[string][]string // by data set
	order     []string            // data sets, as they were to be written
	acked     map[string]time.Time
	uncertain int // writes whose outcome nobody was told
}

func newKnown() *known {
	return &known{answers: make(map[string][]string), acked: make(map[string]time.Time)}
}

// note notes what the graph of the records answers.
func (k *known) note(ctx context.Context, r office.Records) error {
	g, err := office.NewGraph(r)
	if err != nil {
		return err
	}
	site := server.New(g, server.Options{KeptAnswers: -1})
	var answers []string
	for _, q := range questions {
		request := httptest.NewRequestWithContext(ctx, http.MethodPost, "/graphql", strings.NewReader(body(q)))
		request.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		site.ServeHTTP(w, request)
		if w.Code != http.StatusOK || strings.Contains(w.Body.String(), `"errors"`) {
			return fmt.Errorf("a question of this program has no answer: %d %.300s", w.Code, w.Body)
		}
		answers = append(answers, w.Body.String())
	}
	k.mutex.Lock()
	defer k.mutex.Unlock()
	k.answers[g.Version()] = answers
	k.order = append(k.order, g.Version())
	return nil
}

func (k *known) acknowledged(dataset string) {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	k.acked[dataset] = time.Now()
}

// answer is what a version answers to a question; false when there is no such
// version.
func (k *known) answer(dataset string, question int) (string, bool) {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	answers, ok := k.answers[dataset]
	if !ok {
		return "", false
	}
	return answers[question], true
}

// lost notes a write whose outcome is not known: it may have been done.
func (k *known) lost() {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	k.uncertain++
}
