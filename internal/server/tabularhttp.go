package server

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"time"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/seed-51aee618/cursus/graph"
	"github.com/seed-51aee618/cursus/internal/table"
)

// answerTable answers a request as a table, or with the errors that keep it from
// being one, as JSON of the media type.
func (t transport) answerTable(w http.ResponseWriter, r *http.Request, wanted wish) {
	began, format := time.Now(), wanted.format
	sheet, answer := t.engine.AnswerTable(r.Context(), wanted.Request)
	noteAnswer(r.Context(), answer, time.Since(began))
	chargeQuery(r.Context(), answer.asked)
	var text bytes.Buffer
	if len(answer.Errors) == 0 {
		encoding := step(r.Context(), stepEncode)
		err := table.Write(&text, format, sheet.Table, wanted.options)
		encoding.End()
		if err != nil {
			answer = t.engine.notWritten(r.Context(), err)
			noted(r.Context()).refused(answer.code())
		}
	}
	if len(answer.Errors) > 0 {
		answer.refuseTable(w, wanted.media)
		return
	}
	if !answer.asked.tellsPast() && wanted.keep(w) {
		return
	}
	w.Header().Set("Content-Type", format.MediaType())
	w.Header().Set("Content-Disposition", `attachment; filename="`+cut(sheet.Name)+format.Extension()+`"`)
	sheet.tell(w.Header())
	if r.Method != http.MethodPost {
		sheet.linkNext(w.Header(), r.URL, format)
	}
	_, _ = w.Write(text.Bytes()) // it fails when the client has left
}

// notWritten is the answer when a table ended before its last row.
func (e *Engine) notWritten(ctx context.Context, err error) Answer {
	if told, ok := errors.AsType[*gqlerror.Error](err); ok {
		return Answer{Errors: gqlerror.List{told}}
	}
	return e.mended(ctx, err)
}

// refuseTable tells the errors that keep an answer from being a table, in a
// status that no client takes for one.
func (a Answer) refuseTable(w http.ResponseWriter, media string) {
	status := http.StatusBadRequest
	for _, e := range a.Errors {
		switch e.Extensions["code"] {
		case graph.CodeInternal:
			status = http.StatusInternalServerError
		case graph.CodeTimeout:
			status = http.StatusServiceUnavailable
		}
	}
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(a.JSON()) // it fails when the client has left
}
