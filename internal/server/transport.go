package server

import (
	"cmp"
	"encoding/json"
	"errors"
	"net/http"
)

// A transport carries GraphQL over HTTP as graphql.github.io/graphql-over-http
// says, in the reading that its public audits test: requests by GET, HEAD or
// POST; one that cannot be executed is answered 400, or 200 to clients that
// want application/json. A client that wants a table gets the answer as one.
type transport struct{ engine *Engine }

func (t transport) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-cache")
	media := accepted(r.Header.Values("Accept"))
	format, err := wantedTable(r)
	if media == "" && format == "" && err == nil {
		err = refusal{
			http.StatusNotAcceptable, codeNotAcceptable,
			"answers are " + mediaResponse + " or " + mediaJSON + ", as tables " + tableMedia() + "; for a page to ask questions from, open /playground",
		}
	}
	media = cmp.Or(media, mediaJSON) // of what is told instead of a table
	var request Request
	if err == nil {
		request, err = readRequest(r)
	}
	if no, ok := errors.AsType[refusal](err); ok {
		refuse(w, media, no)
		return
	}
	if format != "" {
		t.answerTable(w, r, request, format, media)
		return
	}
	answer := t.engine.Answer(r.Context(), request)
	noteOperation(r.Context(), answer.Operation)
	answer.write(w, media)
}

func (a Answer) write(w http.ResponseWriter, media string) {
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	if a.outcome == late {
		w.Header().Set("Retry-After", "1")
	}
	w.WriteHeader(a.status(media))
	_, _ = w.Write(a.JSON()) // it fails when the client has left
}

func (a Answer) status(media string) int {
	switch {
	case a.outcome == late:
		return http.StatusServiceUnavailable
	case a.outcome == broken:
		return http.StatusInternalServerError
	case a.outcome == rejected && media == mediaResponse:
		return http.StatusBadRequest
	default:
		return http.StatusOK
	}
}

// JSON is the answer as GraphQL defines it: errors first when there are any,
// data only when something was executed, and last what it cost if that was asked.
func (a Answer) JSON() []byte {
	if len(a.Errors) == 0 {
		return a.closed(append([]byte(`{"data":`), a.Data...))
	}
	text, err := json.Marshal(a.Errors)
	if err != nil {
		text = []byte(`[{"message":"errors cannot be told","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]`)
	}
	text = append([]byte(`{"errors":`), text...)
	if a.Data != nil {
		text = append(append(text, `,"data":`...), a.Data...)
	}
	return a.closed(text)
}
