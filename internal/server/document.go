package server

import (
	"context"
	"crypto/sha256"
	"encoding/hex"

	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
)

// A document is a valid GraphQL document, with what is worked out of it once.
type document struct {
	*ast.QueryDocument

	hash       string              // see hashOf
	deprecated map[string][]string // what is deprecated in it, by operation
}

func newDocument(text string, valid *ast.QueryDocument) *document {
	return &document{valid, hashOf(text), deprecated(valid)}
}

// hashOf tells a document without its text: SHA-256 in hexadecimal.
func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// validDocuments are those kept, by their text.
type validDocuments struct{ *lru.LRU[*document] }

// parsed shows gqlgen the document of the context, so that it neither parses nor
// validates.
type parsed struct{}

type admittedKey struct{}

func withDocument(ctx context.Context, d *document) context.Context {
	return context.WithValue(ctx, admittedKey{}, d)
}

// Get returns the document of the context, whatever the text.
func (parsed) Get(ctx context.Context, _ string) (*ast.QueryDocument, bool) {
	doc, ok := ctx.Value(admittedKey{}).(*document)
	if !ok {
		return nil, false
	}
	return doc.QueryDocument, true
}

// Add keeps nothing.
func (parsed) Add(context.Context, string, *ast.QueryDocument) {}
