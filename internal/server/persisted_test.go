package server

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// The cookbook's questions are asked by what /cookbook.json says they are called,
// and answered like the questions themselves.
func TestPersistedDocuments(t *testing.T) {
	t.Parallel()
	at := live(t, New(embedded(), Options{}))
	var recipes []struct{ Name, Query, DocumentID string }
	if err := json.Unmarshal([]byte(fetch(t, "GET", at+"/cookbook.json", "").body), &recipes); err != nil || len(recipes) != 25 {
		t.Fatalf("%d recipes, %v; want 25", len(recipes), err)
	}
	for _, recipe := range recipes {
		want := fetch(t, "GET", at+"/graphql?"+url.Values{"query": {recipe.Query}}.Encode(), "")
		if want.status != http.StatusOK || strings.Contains(want.body, `"errors"`) {
			t.Errorf("%s: %d %.200s", recipe.Name, want.status, want.body)
		}
		if !strings.HasPrefix(recipe.DocumentID, "sha256:") || len(recipe.DocumentID) != len("sha256:")+64 {
			t.Errorf("%s has the documentId %q", recipe.Name, recipe.DocumentID)
		}
		for _, id := range []string{recipe.DocumentID, recipe.Name} {
			got := fetch(t, "GET", at+"/graphql?documentId="+id, "")
			if got.body != want.body || got.header.Get("Etag") != want.header.Get("Etag") {
				t.Errorf("GET %s: %d %.200s; want the answer", id, got.status, got.body)
			}
			if got := fetch(t, "POST", at+"/graphql", `{"documentId":"`+id+`"}`, inJSON); got.body != want.body {
				t.Errorf("POST %s: %d %.200s; want the answer", id, got.status, got.body)
			}
		}
	}
}

// The example of the appendix on persisted documents.
func TestDocumentID(t *testing.T) {
	t.Parallel()
	const want = "sha256:71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b"
	if got := documentID("query($id:ID!){user(id:$id){name}}"); got != want {
		t.Errorf("documentID = %s; want %s", got, want)
	}
}

func TestUnknownDocuments(t *testing.T) {
	t.Parallel()
	at := live(t, New(village(), Options{}))
	apq := url.Values{"extensions": {`{"persistedQuery":{"version":1,"sha256Hash":"do-not-repeat-me"}}`}}.Encode()
	for _, c := range []struct {
		method, query, body string
		status              int
		says                string
	}{
		{"GET", "documentId=sha256:do-not-repeat-me", "", 404, "PERSISTED_QUERY_NOT_FOUND"},
		{"GET", "documentId=do-not-repeat-me", "", 404, "/cookbook.json"},
		{"POST", "", `{"documentId":"do-not-repeat-me"}`, 404, "PERSISTED_QUERY_NOT_FOUND"},
		{"POST", "", `{"documentId":["do-not-repeat-me"]}`, 400, "documentId"},
		{"POST", "", `{"documentId":""}`, 400, "query is missing"},
		{"GET", "documentId=06-gaps&query=%7B__typename%7D", "", 400, "either query or documentId"},
		{"GET", apq, "", 400, "query is missing"}, // documents are not taken from clients
	} {
		r := fetch(t, c.method, at+"/graphql?"+c.query, c.body, inJSON)
		if r.status != c.status || !strings.Contains(r.body, c.says) || strings.Contains(r.body, sentinel) || r.header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s ?%s %s: %d %s; want %d with %q", c.method, c.query, c.body, r.status, r.body, c.status, c.says)
		}
	}
}
