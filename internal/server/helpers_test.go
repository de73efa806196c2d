package server

import (
	"encoding/json"
	"io/fs"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/seed-51aee618/cursus/data"
	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
)

// embedded is the graph of the data the program comes with; village one of a
// single list.
var (
	embedded = sync.OnceValue(func() *office.Graph { return mustLoad(data.Files()) })
	village  = sync.OnceValue(func() *office.Graph {
		return mustLoad(fstest.MapFS{"mayor.txt": &fstest.MapFile{Data: []byte(`= Mayor of Exampleville =
Infobox
- Post: Mayor
- Body: Town of Exampleville
== List ==
| | Name | Term start | Term end |
| 1 | Ada | 1949 | 1952 |
`)}})
	})
)

func mustLoad(files fs.FS) *office.Graph {
	records, err := ingest.Load(files, nil)
	if err != nil {
		panic(err)
	}
	g, err := office.NewGraph(records)
	if err != nil {
		panic(err)
	}
	return g
}

// logTo returns a log that tests can read.
func logTo(b *strings.Builder) *slog.Logger { return slog.New(slog.NewTextHandler(b, nil)) }

// A reply is an HTTP answer that was read to its end.
type reply struct {
	status int
	header http.Header
	body   string
}

// ask sends one request; headers are given as "Name: value".
func ask(t *testing.T, h http.Handler, method, target, body string, headers ...string) reply {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), method, target, strings.NewReader(body))
	for _, header := range headers {
		name, value, _ := strings.Cut(header, ": ")
		r.Header.Add(name, value)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return reply{w.Code, w.Header(), w.Body.String()}
}

// postQuery posts a document and decodes the answer's data.
func postQuery(t *testing.T, h http.Handler, document string, into any) reply {
	t.Helper()
	text, err := json.Marshal(map[string]string{"query": document})
	if err != nil {
		t.Fatal(err)
	}
	response := ask(t, h, http.MethodPost, "/graphql", string(text), "Content-Type: application/json")
	var answer struct {
		Data   json.RawMessage
		Errors []struct{ Message string }
	}
	if err := json.Unmarshal([]byte(response.body), &answer); err != nil {
		t.Fatal(err)
	}
	if len(answer.Errors) > 0 {
		t.Fatalf("%s: %v", document, answer.Errors)
	}
	if err := json.Unmarshal(answer.Data, into); err != nil {
		t.Fatal(err)
	}
	return response
}
