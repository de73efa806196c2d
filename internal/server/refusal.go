package server

import (
	"fmt"
	"net/http"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/seed-51aee618/cursus/graph"
)

// Codes of what HTTP itself gets wrong, as clients of other servers know them.
const (
	codeBadRequest     = "BAD_REQUEST"
	codeMediaType      = "UNSUPPORTED_MEDIA_TYPE"
	codeMethod         = "METHOD_NOT_ALLOWED"
	codeNotAcceptable  = "NOT_ACCEPTABLE"
	codeNotReady       = "NOT_READY"
	codeNotFound       = "NOT_FOUND"
	codeOtherVersion   = "OTHER_DATASET_VERSION"
	codeSlowBody       = "REQUEST_TIMEOUT"
	codeTooLarge       = "PAYLOAD_TOO_LARGE"
	codeTooMuch        = "QUERY_TOO_LARGE"
	codeWhichOperation = "OPERATION_RESOLUTION_FAILURE"
)

const methods = "GET, HEAD, POST"

// A refusal is an answer to a request that is not even GraphQL.
type refusal struct {
	status  int
	code    string
	message string
}

func (r refusal) Error() string { return r.message }

func badRequest(message string) refusal {
	return refusal{http.StatusBadRequest, codeBadRequest, message}
}

// refuse answers in the shape GraphQL clients read.
func refuse(w http.ResponseWriter, r *http.Request, media string, no refusal) {
	noted(r.Context()).refused(no.code)
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	w.Header().Set("Cache-Control", notKept)
	switch no.status {
	case http.StatusMethodNotAllowed:
		if w.Header().Get("Allow") == "" { // those of a page are fewer
			w.Header().Set("Allow", methods)
		}
	case http.StatusRequestTimeout:
		w.Header().Set("Connection", "close") // the rest of the body may be on its way
	}
	w.WriteHeader(no.status)
	_, _ = w.Write(Answer{Errors: gqlerror.List{coded(no.code, no.message)}}.JSON())
}

// refuseUnknown answers where there is nothing.
func refuseUnknown(w http.ResponseWriter, r *http.Request) {
	refuse(w, r, mediaJSON, refusal{http.StatusNotFound, codeNotFound, "there is nothing at this path; / shows what there is"})
}

func coded(code, message string) *gqlerror.Error {
	return &gqlerror.Error{Message: message, Extensions: map[string]any{"code": code}}
}

func lateError() *gqlerror.Error {
	return coded(graph.CodeTimeout, "the answer took too long; ask for less, for example by a smaller first")
}

func tooMuchError() *gqlerror.Error {
	return coded(codeTooMuch, fmt.Sprintf("the answer would hold more than %d values; ask for less, for example by a smaller first", maxValues))
}
