package server

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	"github.com/seed-51aee618/cursus/internal/table"
)

// graphqlPath is where questions are asked.
const graphqlPath = "/graphql"

// A transport carries GraphQL over HTTP as graphql.github.io/graphql-over-http
// says, in the reading that its public audits test: requests by GET, HEAD or
// POST; one that cannot be executed is answered 400, or 200 to clients that
// want application/json. A client that wants a table gets the answer as one.
type transport struct {
	engine    *Engine
	persisted persisted // documents that requests may name
	gate      *gate     // of what is executed; nil: everything at once
	kept      *keeper   // of answers to questions that come again
	maker     string    // the program and the version, for ETags
}

func (t transport) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header()["Cache-Control"] = keptNowhere
	wanted, err := t.read(r)
	if err == nil && wanted.isHeld() {
		t.kept.held(r, wanted)
		wanted.keep(w)
		return
	}
	turn := &noted(r.Context()).turn
	if err == nil {
		err = turn.begin(r.Context(), t.gate)
	}
	if no, ok := errors.AsType[refusal](err); ok {
		refuse(w, r, wanted.media, no)
		return
	}
	defer turn.end()
	if wanted.format != "" {
		t.answerTable(w, r, wanted)
		return
	}
	began := time.Now()
	answer := t.engine.Answer(r.Context(), wanted.Request)
	defer answer.Release()
	noteAnswer(r.Context(), answer, time.Since(began))
	chargeQuery(r.Context(), answer.asked)
	if len(answer.Errors) == 0 && !answer.asked.tellsPast() {
		t.kept.offer(r, wanted, answer)
		if wanted.keep(w) {
			return
		}
	}
	defer step(r.Context(), stepEncode).End()
	answer.write(w, wanted.media)
}

// A wish is what a client asks, and how it wants to be answered.
type wish struct {
	Request
	validator

	media   string       // of the answer, or of what is told instead of a table
	format  table.Format // "" when no table is wanted
	options table.CSVOptions
}

// read is what a client wants, with the media type also when it cannot have
// that. Its errors are refusals.
func (t transport) read(r *http.Request) (wish, error) {
	accept, at := readAccept(r.Header.Values("Accept")), addressOf(r)
	media := accept.json()
	format, err := wantedTable(at.values, accept)
	var excel bool
	if err == nil {
		excel, err = forExcel(at.values, format)
	}
	if media == "" && format == "" && err == nil {
		err = refusal{
			http.StatusNotAcceptable, codeNotAcceptable,
			"answers are " + mediaResponse + " or " + mediaJSON + ", as tables " + tableMedia() + "; for a page to ask questions from, open /playground",
		}
	}
	wanted := wish{media: cmp.Or(media, mediaJSON), format: format, options: table.CSVOptions{Excel: excel}}
	if err != nil {
		return wanted, err
	}
	if wanted.Request, err = readRequest(r, at, t.persisted); err != nil || r.Method == http.MethodPost {
		return wanted, err
	}
	form := wanted.media
	if format != "" {
		form = fmt.Sprint(format, wanted.options)
	}
	wanted.validator = newValidator(r, etag(t.maker, form, wanted.Request))
	return wanted, nil
}

func (a Answer) write(w http.ResponseWriter, media string) {
	w.Header()["Content-Type"] = contentType[media]
	w.WriteHeader(a.status(media))
	if len(a.Errors) > 0 {
		_, _ = w.Write(a.JSON()) // it fails when the client has left
		return
	}
	_, _ = io.WriteString(w, dataBegins) // without a copy of the data
	_, _ = w.Write(a.Data)
	_, _ = io.WriteString(w, a.end())
}

// dataBegins is what stands before the data of an answer without errors.
const dataBegins = `{"data":`

// contentType is the header by the media type of an answer in JSON. Nobody changes
// the values.
var contentType = map[string][]string{
	mediaJSON:     {mediaJSON + "; charset=utf-8"},
	mediaResponse: {mediaResponse + "; charset=utf-8"},
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
		return append(append([]byte(dataBegins), a.Data...), a.end()...)
	}
	text, err := json.Marshal(a.Errors)
	if err != nil {
		text = []byte(`[{"message":"errors cannot be told","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]`)
	}
	text = append([]byte(`{"errors":`), text...)
	if a.Data != nil {
		text = append(append(text, `,"data":`...), a.Data...)
	}
	return append(text, a.end()...)
}
