package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/google/go-cmp/cmp"

	"github.com/seed-51aee618/cursus/data"
	"github.com/seed-51aee618/cursus/graph"
	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
)

// loaded is the graph of the embedded data; it never changes, so tests share it.
var loaded = sync.OnceValues(func() (*office.Graph, error) {
	records, err := ingest.Load(data.Files(), nil)
	if err != nil {
		return nil, err
	}
	return office.NewGraph(records)
})

func embedded(t testing.TB) *office.Graph {
	t.Helper()
	g, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// execute answers one document as the server does, but for HTTP.
func execute(t testing.TB, document string, variables map[string]any) *graphql.Response {
	t.Helper()
	e := executor.New(graph.Schema(embedded(t)))
	e.SetErrorPresenter(graph.Present(slog.New(slog.DiscardHandler)))
	e.SetRecoverFunc(graph.Recover)
	ctx := graphql.StartOperationTrace(context.Background())
	op, errs := e.CreateOperationContext(ctx, &graphql.RawParams{Query: document, Variables: variables})
	if errs != nil {
		return e.DispatchError(graphql.WithOperationContext(ctx, op), errs)
	}
	answers, ctx := e.DispatchOperation(ctx, op)
	return answers(ctx)
}

// Every question of testdata has its answer beside it. The answers are written
// by the program (GOLDEN=update) and were reviewed against the articles.
func TestQuestions(t *testing.T) {
	files, err := filepath.Glob("testdata/*.graphql")
	if err != nil || len(files) == 0 {
		t.Fatal("no questions", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".graphql"), func(t *testing.T) {
			document, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			golden := strings.TrimSuffix(file, ".graphql") + ".json"
			got := indented(t, execute(t, string(document), nil))
			if os.Getenv("GOLDEN") == "update" {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("answer differs (-want +got):\n%s", diff)
			}
		})
	}
}

func indented(t *testing.T, answer *graphql.Response) []byte {
	t.Helper()
	if len(answer.Errors) > 0 {
		t.Fatal(answer.Errors)
	}
	var out bytes.Buffer
	if err := json.Indent(&out, answer.Data, "", "  "); err != nil {
		t.Fatal(err)
	}
	out.WriteByte('\n')
	return out.Bytes()
}
