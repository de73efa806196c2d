// Package guard bounds what a GraphQL request may ask before anybody works on
// it, and judges its inputs as strictly as the specification allows. Everything
// it does is linear in the request; what comes after it, validation above all,
// need not be.
package guard

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// Limits of a document. Selections are fields, inline fragments and fragment
// spreads; "written out" means with the fragment's own in place of each spread.
const (
	MaxBytes       = 64 << 10 // of its text
	MaxTokens      = 2000     // comments among them
	MaxNesting     = 50       // brackets of any kind within one another
	MaxNameBytes   = 100      // of one name
	MaxStringBytes = 10_000   // of one string, in the document or a variable

	MaxArticleBytes = 200_000 // of a variable that is the text of parseArticle and nothing else

	MaxOperations = 50
	MaxFragments  = 50   // definitions
	MaxAliases    = 50   // as written
	MaxDirectives = 50   // as written
	MaxRoots      = 20   // fields of an operation, written out
	MaxSet        = 200  // selections of one set, written out
	MaxSelections = 1000 // of all operations, written out
	MaxRepeats    = 100  // selections of one response name in one place, written out
	MaxDepth      = 15   // fields within one another

	MaxIntrospections     = 2  // of __schema and __type in an operation, written out
	MaxIntrospectionDepth = 20 // fields below __schema or __type
	MaxIntrospectionLists = 2  // fields, interfaces, possibleTypes and inputFields within one another

	MaxVariableValues = 10_000 // scalars, lists and objects in the variables of a request
	MaxListItems      = 1000   // of one list among them

	MaxErrors = 10 // told about one request
)

// Codes of refusals, in extensions.code.
const (
	CodeTooLarge   = "QUERY_TOO_LARGE"
	CodeTooDeep    = "QUERY_TOO_DEEP"
	CodeParse      = "GRAPHQL_PARSE_FAILED"
	CodeValidation = "GRAPHQL_VALIDATION_FAILED"
	CodeInput      = "BAD_USER_INPUT"
)

// over refuses what there is more of than allowed. Both numbers are in the
// message and in extensions, as is and allowed.
func over(code, what string, is, allowed int, at *ast.Position) *gqlerror.Error {
	e := refused(code, fmt.Sprintf("%d %s; at most %d are allowed", is, what, allowed), at)
	e.Extensions["is"], e.Extensions["allowed"] = is, allowed
	return e
}

func refused(code, message string, at *ast.Position) *gqlerror.Error {
	e := &gqlerror.Error{Message: message, Extensions: map[string]any{"code": code}}
	if at != nil {
		e.Locations = []gqlerror.Location{{Line: at.Line, Column: at.Column}}
	}
	return e
}
