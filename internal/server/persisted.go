package server

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"

	"github.com/seed-51aee618/cursus/docs/cookbook"
)

const codeNotPersisted = "PERSISTED_QUERY_NOT_FOUND"

// persisted are documents that requests may name instead of sending them, by
// every identifier they have. Clients cannot add any.
type persisted map[string]string

// newPersisted are the cookbook's questions, by hash and by name.
func newPersisted(questions []cookbook.Question) persisted {
	all := make(persisted, 2*len(questions))
	for _, q := range questions {
		all[documentID(q.Query)], all[q.Name] = q.Query, q.Query
	}
	return all
}

// documentID is the identifier of a document by its text, as the appendix of
// GraphQL over HTTP on persisted documents makes it: sha256: and lower-case hex.
func documentID(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256:" + hex.EncodeToString(sum[:])
}

// text is the document that a request sends or names. Its errors are refusals.
func (p persisted) text(query, id string) (string, error) {
	if id == "" {
		return query, nil
	}
	if query != "" {
		return "", badRequest("give either query or documentId")
	}
	if text, ok := p[id]; ok {
		return text, nil
	}
	return "", refusal{
		http.StatusNotFound, codeNotPersisted,
		"no document has this documentId; /cookbook.json lists those there are, others are sent as query",
	}
}
