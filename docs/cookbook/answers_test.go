package cookbook_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-51aee618/cursus/data"
	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/server"
)

// The two data sets every question is asked of; they never change, so tests
// share them.
var (
	seeds    = sync.OnceValues(func() (*office.Graph, error) { return load(data.Seeds()) })
	embedded = sync.OnceValues(func() (*office.Graph, error) { return load(data.Files()) })
)

func load(files fs.FS) (*office.Graph, error) {
	records, err := ingest.Load(files, nil)
	if err != nil {
		return nil, err
	}
	return office.NewGraph(records)
}

func engine(t testing.TB, load func() (*office.Graph, error)) *server.Engine {
	t.Helper()
	return server.NewEngine(graph(t, load), slog.New(slog.DiscardHandler))
}

func graph(t testing.TB, load func() (*office.Graph, error)) *office.Graph {
	t.Helper()
	g, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// Every question has its answer over the embedded data beside it, as it comes
// over HTTP. Answers are written by the program (GOLDEN=update) and were reviewed
// against the articles.
func TestAnswers(t *testing.T) {
	handler := server.New(graph(t, embedded), server.Options{})
	for _, q := range questions(t) {
		t.Run(q.Name, func(t *testing.T) {
			golden(t, q.Name+".json", post(t, handler, q.Query))
		})
	}
}

// And over the seeds, where most of it can be checked by hand: see golds_test.go.
func TestAnswersOfSeeds(t *testing.T) {
	e := engine(t, seeds)
	for _, q := range questions(t) {
		t.Run(q.Name, func(t *testing.T) {
			golden(t, q.Name+".seeds.json", ask(t, e, q.Query, nil))
		})
	}
}

func golden(t *testing.T, file string, answer json.RawMessage) {
	t.Helper()
	var got bytes.Buffer
	if err := json.Indent(&got, answer, "", "  "); err != nil {
		t.Fatal(err)
	}
	got.WriteByte('\n')
	if os.Getenv("GOLDEN") == "update" {
		if err := os.WriteFile(file, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("answer differs from %s (-want +got):\n%s", file, diff)
	}
}

// ask answers in process.
func ask(t testing.TB, e *server.Engine, query string, variables map[string]any) json.RawMessage {
	t.Helper()
	answer := e.Answer(t.Context(), server.Request{Query: query, Variables: variables})
	if len(answer.Errors) > 0 {
		t.Fatal(answer.Errors)
	}
	return answer.Data
}

// post answers over HTTP.
func post(t *testing.T, h http.Handler, query string) json.RawMessage {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	var answer struct {
		Data   json.RawMessage
		Errors json.RawMessage
	}
	if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil || w.Code != http.StatusOK || answer.Errors != nil {
		t.Fatalf("%d %s: %v", w.Code, w.Body, err)
	}
	return answer.Data
}
