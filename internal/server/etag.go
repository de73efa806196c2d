package server

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/lexer"

	"github.com/seed-51aee618/cursus/internal/guard"
)

// etag is the strong ETag of the answer to a request in a form, known before
// anything is executed: an answer without errors depends on the request, the
// version and the program alone, and maker names those two. Documents that differ
// in white space, commas or comments have the same.
func etag(maker, form string, r Request) string {
	var variables []byte
	if len(r.Variables) > 0 {
		variables, _ = json.Marshal(r.Variables) // decoded from JSON, so it cannot fail; names come in order
	}
	text := make([]byte, 0, 512+2*len(r.Query)) // enough for most
	text = fmt.Appendf(text, "%q %q %q %q %t\n", maker, form, r.OperationName, variables, r.TellCost)
	sum := sha256.Sum256(appendTokens(text, r.Query))
	return `"` + base64.RawURLEncoding.EncodeToString(sum[:12]) + `"`
}

// appendTokens appends what of a document has a meaning, or all of one that cannot
// be read.
func appendTokens(text []byte, document string) []byte {
	if len(document) > guard.MaxBytes || !utf8.ValidString(document) {
		return append(text, document...)
	}
	tokens := text
	source := lexer.New(&ast.Source{Input: document})
	for {
		token, err := source.ReadToken()
		switch {
		case err != nil:
			return append(text, document...)
		case token.Kind == lexer.EOF:
			return tokens
		case token.Kind != lexer.Comment:
			tokens = append(strconv.AppendInt(tokens, int64(token.Kind), 10), ' ')
			tokens = append(strconv.AppendQuote(tokens, token.Value), '\n')
		}
	}
}

// isKnown says whether If-None-Match names the tag (RFC 9110, section 13.1.2).
func isKnown(etag string, headers []string) bool {
	return isNamed(etag, headers) || isNamed("*", headers)
}

// isNamed is isKnown without *, which stands for any answer there is: whether
// there is one to a query shows only when it is executed.
func isNamed(etag string, headers []string) bool {
	for tag := range strings.SplitSeq(strings.Join(headers, ","), ",") {
		if strings.TrimPrefix(strings.TrimSpace(tag), "W/") == etag {
			return true
		}
	}
	return false
}

// maker names the program for ETags. One that was not built from a commit as it
// stands has another name each time it runs.
func (b Build) maker() string {
	if b.Revision == "" || b.Revision == "unknown" || strings.HasSuffix(b.Version, "+dirty") {
		return rand.Text()
	}
	return b.String()
}
