package server

import (
	"crypto/sha256"
	"encoding/hex"
	"sync"
	"sync/atomic"

	"github.com/maypok86/otter/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/seed-51aee618/cursus/internal/plan"
)

// A document is a valid GraphQL document with its plans, and with what is worked
// out of it once.
type document struct {
	*plan.Document

	hash       string              // see hashOf
	deprecated map[string][]string // what is deprecated in it, by operation
	past       map[string]bool     // operations that ask what was before: see tellsPast
	costs      sync.Map            // of operations without variables; Cost
	bytes      atomic.Int64        // about what it takes
}

// costOf is the cost of an operation without variables, reckoned once.
func (d *document) costOf(operation *ast.OperationDefinition, reckon func() Cost) Cost {
	if known, ok := d.costs.Load(operation); ok {
		if cost, ok := known.(Cost); ok {
			return cost
		}
	}
	cost := reckon()
	d.costs.Store(operation, cost)
	return cost
}

// hashOf tells a document without its text: SHA-256 in hexadecimal.
func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// parsedBytes is how many bytes a parsed document takes at most for each of its
// text; a quarter of it is usual.
const parsedBytes = 64

// documents are those kept, with their plans, by their text.
type documents struct {
	*otter.Cache[string, *document]
}

func newDocuments() *documents {
	return &documents{otter.Must(&otter.Options[string, *document]{
		MaximumWeight: keptDocuments,
		Weigher:       func(_ string, d *document) uint32 { return uint32(d.bytes.Load()) },
	})}
}

// add keeps a valid document unless its text is long, and weighs it again with
// each plan.
func (k *documents) add(text string, valid *ast.QueryDocument) *document {
	d := &document{hash: hashOf(text), deprecated: deprecated(valid), past: askingPast(valid)}
	if len(text) > maxCachedDocument {
		d.Document = plan.NewDocument(valid, nil)
		return d
	}
	d.Document = plan.NewDocument(valid, func(bytes int) {
		d.bytes.Add(int64(bytes))
		k.Set(text, d)
	})
	d.bytes.Store(int64(parsedBytes * len(text)))
	k.Set(text, d)
	return d
}
