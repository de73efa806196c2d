package server

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/guard"
)

const (
	inJSON    = "Content-Type: application/json"
	wantsNew  = "Accept: application/graphql-response+json"
	sentinel  = "do-not-repeat-me"
	dataset   = `{"query":"{ dataset { version } }"}`
	wrongName = `{"query":"query Ada { __typename } query Bob { __typename }","operationName":"do-not-repeat-me"}`
)

// Every request that is not right is told so with a code, in a status that
// fits, without data and without an echo.
func TestWrongRequests(t *testing.T) {
	t.Parallel()
	s := New(embedded(), Options{MaxBody: 1000})
	for _, c := range []struct {
		name, method, query, body string
		headers                   []string
		status                    int
		code                      string
	}{
		{"no JSON", "POST", "", `{"query": do-not-repeat-me`, []string{inJSON}, 400, "BAD_REQUEST"},
		{"no object", "POST", "", `["do-not-repeat-me"]`, []string{inJSON}, 400, "BAD_REQUEST"},
		{"a batch", "POST", "", `[` + dataset + `]`, []string{inJSON}, 400, "BAD_REQUEST"},
		{"two objects", "POST", "", dataset + dataset, []string{inJSON}, 400, "BAD_REQUEST"},
		{"trailing braces", "POST", "", dataset + `}}`, []string{inJSON}, 400, "BAD_REQUEST"},
		{"nothing", "POST", "", ``, []string{inJSON}, 400, "BAD_REQUEST"},
		{"null", "POST", "", `null`, []string{inJSON}, 400, "BAD_REQUEST"},
		{"no query", "POST", "", `{"variables":{}}`, []string{inJSON}, 400, "BAD_REQUEST"},
		{"blank query", "POST", "", `{"query":"  "}`, []string{inJSON}, 400, "BAD_REQUEST"},
		{"query of another type", "POST", "", `{"query":["do-not-repeat-me"]}`, []string{inJSON}, 400, "BAD_REQUEST"},
		{"variables of another type", "POST", "", `{"query":"{__typename}","variables":"do-not-repeat-me"}`, []string{inJSON}, 400, "BAD_REQUEST"},
		{"too large", "POST", "", `{"query":"` + strings.Repeat(sentinel, 100) + `"}`, []string{inJSON}, 413, "PAYLOAD_TOO_LARGE"},
		{"too large behind", "POST", "", dataset + strings.Repeat(" ", 2000), []string{inJSON}, 413, "PAYLOAD_TOO_LARGE"},
		{"Latin-1 in UTF-8's place", "POST", "", "{\"query\":\"{ search(text: \\\"caf\xe9\\\") { totalCount } }\"}", []string{inJSON}, 400, "BAD_REQUEST"},
		{"half a surrogate pair", "POST", "", `{"query":"{__typename}","variables":{"a":"\ud800"}}`, []string{inJSON}, 400, "BAD_REQUEST"},
		{"query twice", "GET", "query={__typename}&query={__typename}", "", nil, 400, "BAD_REQUEST"},
		{"variables twice", "GET", "query={__typename}&variables={}&variables={}", "", nil, 400, "BAD_REQUEST"},
		{"v twice", "GET", "query={__typename}&v=1&v=1", "", nil, 400, "BAD_REQUEST"},
		{"v empty", "GET", "query={__typename}&v=", "", nil, 400, "BAD_REQUEST"},
		{"excel as JSON", "GET", "query={__typename}&excel=1", "", nil, 400, "BAD_REQUEST"},
		{"excel twice", "GET", "query={__typename}&format=csv&excel=1&excel=1", "", nil, 400, "BAD_REQUEST"},
		{"a name for what has none", "POST", "", `{"query":"{__typename}","operationName":"do-not-repeat-me"}`, []string{inJSON, wantsNew}, 400, "OPERATION_RESOLUTION_FAILURE"},
		{"no content type", "POST", "", dataset, nil, 415, "UNSUPPORTED_MEDIA_TYPE"},
		{"a form", "POST", "", "query=do-not-repeat-me", []string{"Content-Type: application/x-www-form-urlencoded"}, 415, "UNSUPPORTED_MEDIA_TYPE"},
		{"plain text", "POST", "", dataset, []string{"Content-Type: text/plain"}, 415, "UNSUPPORTED_MEDIA_TYPE"},
		{"Latin-1", "POST", "", dataset, []string{"Content-Type: application/json; charset=iso-8859-1"}, 415, "UNSUPPORTED_MEDIA_TYPE"},
		{"variables in the URL", "GET", "query={__typename}&variables=do-not-repeat-me", "", nil, 400, "BAD_REQUEST"},
		{"no encoding", "GET", "query=%zzdo-not-repeat-me", "", nil, 400, "BAD_REQUEST"},
		{"no query in the URL", "GET", "", "", nil, 400, "BAD_REQUEST"},
		{"a page", "GET", "query={__typename}", "", []string{"Accept: text/html"}, 406, "NOT_ACCEPTABLE"},
		{"PUT", "PUT", "query={__typename}", "", nil, 405, "METHOD_NOT_ALLOWED"},
		{"a syntax error", "POST", "", `{"query":"{"}`, []string{inJSON, wantsNew}, 400, "GRAPHQL_PARSE_FAILED"},
		{"a syntax error, old media type", "POST", "", `{"query":"{"}`, []string{inJSON}, 200, "GRAPHQL_PARSE_FAILED"},
		{"an unknown field", "POST", "", `{"query":"{ nothing }"}`, []string{inJSON, wantsNew}, 400, "GRAPHQL_VALIDATION_FAILED"},
		{"a mutation", "POST", "", `{"query":"mutation { nothing }"}`, []string{inJSON, wantsNew}, 400, "GRAPHQL_VALIDATION_FAILED"},
		{"a subscription", "POST", "", `{"query":"subscription { nothing }"}`, []string{inJSON, wantsNew}, 400, "GRAPHQL_VALIDATION_FAILED"},
		{"no such operation", "POST", "", wrongName, []string{inJSON, wantsNew}, 400, "OPERATION_RESOLUTION_FAILURE"},
		{"a missing variable", "POST", "", `{"query":"query($t: String!){search(text:$t){totalCount}}"}`, []string{inJSON, wantsNew}, 400, "BAD_USER_INPUT"},
		{"a wrong argument", "POST", "", `{"query":"{ parseDate(text: \"never\") { text } }"}`, []string{inJSON, wantsNew}, 200, "BAD_USER_INPUT"},
	} {
		r := ask(t, s, c.method, "/graphql?"+c.query, c.body, c.headers...)
		text := r.body
		var answer struct {
			Errors []struct {
				Message    string
				Extensions struct{ Code string }
			}
			Data json.RawMessage
		}
		if err := json.Unmarshal([]byte(text), &answer); err != nil {
			t.Errorf("%s: %q is not JSON: %v", c.name, text, err)
			continue
		}
		if r.status != c.status || len(answer.Errors) == 0 || answer.Errors[0].Extensions.Code != c.code {
			t.Errorf("%s: %d %s; want %d %s", c.name, r.status, text, c.status, c.code)
		}
		for _, e := range answer.Errors {
			if e.Extensions.Code == "" || e.Message == "" {
				t.Errorf("%s: an error without code or message in %s", c.name, text)
			}
		}
		if strings.Contains(text, sentinel) {
			t.Errorf("%s: %s repeats what was sent", c.name, text)
		}
		if c.code != "BAD_USER_INPUT" && answer.Data != nil {
			t.Errorf("%s: %s has data though nothing was executed", c.name, text)
		}
	}
}

func TestGetIsPost(t *testing.T) {
	t.Parallel()
	s := New(embedded(), Options{})
	document := `query One { __typename } query Two($n: Int) { posts(first: $n) { nodes { id } } }`
	values := url.Values{"query": {document}, "operationName": {"Two"}, "variables": {`{"n":2}`}}
	byGet := ask(t, s, "GET", "/graphql?"+values.Encode(), "").body
	sent, err := json.Marshal(map[string]any{"query": document, "operationName": "Two", "variables": map[string]any{"n": 2}})
	if err != nil {
		t.Fatal(err)
	}
	byPost := ask(t, s, "POST", "/graphql", string(sent), inJSON).body
	if byGet != byPost || strings.Count(byGet, `"id"`) != 2 {
		t.Errorf("by GET %s, by POST %s; want the same two ids", byGet, byPost)
	}
}

// A document of many mistakes is told about a few of them.
func TestFewErrors(t *testing.T) {
	t.Parallel()
	s := New(embedded(), Options{})
	var document strings.Builder
	for range guard.MaxRepeats {
		document.WriteString(" nothing")
	}
	text := ask(t, s, "GET", "/graphql?"+url.Values{"query": {"{ dataset {" + document.String() + "} }"}}.Encode(), "").body
	if n := strings.Count(text, `"message"`); n < 2 || n > guard.MaxErrors {
		t.Errorf("%d errors; want 2 to %d", n, guard.MaxErrors)
	}
}

func TestAccepted(t *testing.T) {
	t.Parallel()
	for accept, want := range map[string]string{
		"":                                  mediaJSON,
		"*/*":                               mediaJSON,
		"application/*":                     mediaJSON,
		"application/json":                  mediaJSON,
		"application/graphql-response+json": mediaResponse,
		"application/json, application/graphql-response+json":             mediaResponse,
		"application/graphql-response+json, application/json;q=0.9":       mediaResponse,
		"application/json, application/graphql-response+json;q=0.5":       mediaJSON,
		"application/graphql-response+json;q=0, application/json":         mediaJSON,
		"application/json;q=0, */*":                                       mediaResponse,
		"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8": mediaJSON,
		"text/html":                          "",
		"text/html, application/json;q=0":    "",
		"application/json;q=0, */*;q=0":      "",
		"application/json; charset=utf-8":    mediaJSON,
		"not a media type, application/json": mediaJSON,
	} {
		if got := readAccept([]string{accept}).json(); got != want {
			t.Errorf("readAccept(%q).json() = %q; want %q", accept, got, want)
		}
	}
}
