package graph_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/graph"
	"github.com/seed-51aee618/cursus/internal/plan/plantest"
	"github.com/seed-51aee618/cursus/internal/querygen"
)

var (
	questions = flag.Int("questions", 2000, "how many random documents to try")
	seed      = flag.Uint64("seed", 1, "where their randomness begins")
)

// Every type and field of the schema can be planned.
func TestNothingIsOdd(t *testing.T) {
	if odd := graph.Schema(embedded(t)).Odd(); len(odd) > 0 {
		t.Errorf("%v are left to gqlgen's executor; docs/adr says what a plan needs", odd)
	}
}

// Plans answer random questions as gqlgen's executor does.
func TestPlansAnswerTheSame(t *testing.T) {
	t.Parallel()
	g := embedded(t)
	counts := plantest.Compare(t, graph.Schema(g), *questions, *seed, asker(t, g))
	t.Logf("%+v", counts)
	if counts.Planned+counts.Refused != counts.Runs || counts.Merged > 0 || counts.Errors == 0 || counts.Errors*2 > counts.Runs || counts.Invalid*20 > counts.Documents {
		t.Errorf("%+v: want all planned, none merged, some with errors", counts)
	}
}

// They do so for every document of the repository, under several values of its
// variables.
func TestPlansAnswerTheRepository(t *testing.T) {
	t.Parallel()
	g := embedded(t)
	schema, leaf := graph.Schema(g), asker(t, g)
	planned := 0
	for name, text := range repository(t) {
		a, wrong := plantest.NewAsker(schema, text)
		if wrong != nil {
			continue // the conformance corpus has many that are refused
		}
		for _, operation := range a.Operations() {
			for i := range uint64(4) {
				values := querygen.Variables(schema.Schema(), rand.New(rand.NewPCG(*seed, i)), leaf, operation)
				verdict := a.Ask(operation.Name, values)
				if verdict.Difference != "" {
					t.Errorf("%s: %s", name, verdict.Difference)
				}
				if verdict.Planned {
					planned++
				}
			}
		}
	}
	if planned < 800 {
		t.Errorf("%d answers were compared; want 800", planned)
	}
}

// repository is every query of the repository, by its place: files, the
// explorer's with their fragments, and the corpus of the conformance tests.
func repository(t *testing.T) map[string]string {
	t.Helper()
	documents, explorer := map[string]string{}, ""
	err := filepath.WalkDir("..", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() && (entry.Name() == "node_modules" || entry.Name() == ".git") {
			return skipped(err)
		}
		verdicts := strings.Contains(name, "conformance/verdicts") && filepath.Ext(name) == ".json"
		if filepath.Ext(name) != ".graphql" && !verdicts {
			return nil
		}
		text, err := os.ReadFile(name)
		switch {
		case err != nil:
			return err
		case verdicts:
			return addVerdicts(documents, name, text)
		case strings.Contains(name, "web/explorer"):
			explorer += string(text)
		default:
			documents[name] = string(text)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	documents["web/explorer"] = explorer
	return documents
}

func skipped(err error) error {
	if err != nil {
		return err
	}
	return fs.SkipDir
}

func addVerdicts(documents map[string]string, file string, text []byte) error {
	var cases map[string]any
	if err := json.Unmarshal(text, &cases); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	for name, c := range cases {
		if query, ok := c.(string); ok {
			documents[file+" "+name] = query
		}
	}
	return nil
}
