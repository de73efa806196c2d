package server

import (
	"bytes"
	"cmp"
	"net/http"
	"strings"
)

// arrived reads the body of a POST before next begins, so that a slow line takes
// nothing of the time for the answer. A body that says it has more bytes than it
// may is refused without being read, and so without 100 Continue.
func arrived(most int64, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodPost {
			text, err := readBody(r, most)
			if err != nil {
				refuse(w, r, cmp.Or(accepted(r.Header.Values("Accept")), mediaJSON), notDecoded(err))
				return
			}
			r.Body = &arrivedBody{strings.NewReader(text), text}
		}
		next.ServeHTTP(w, r)
	})
}

func readBody(r *http.Request, most int64) (string, error) {
	if r.ContentLength > most {
		return "", &http.MaxBytesError{Limit: most}
	}
	var text bytes.Buffer
	text.Grow(int(min(max(r.ContentLength, 0), firstRead)) + bytes.MinRead)
	_, err := text.ReadFrom(r.Body)
	return text.String(), err
}

// firstRead is how many bytes of a body there is room for before any has come.
const firstRead = 4 << 10

// An arrivedBody is a body that was read.
type arrivedBody struct {
	*strings.Reader
	text string
}

// Close does nothing: net/http closes what the body was read from.
func (*arrivedBody) Close() error { return nil }
