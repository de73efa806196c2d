package server

import (
	"bytes"
	"cmp"
	"io"
	"net/http"
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
			r.Body = io.NopCloser(bytes.NewReader(text))
		}
		next.ServeHTTP(w, r)
	})
}

func readBody(r *http.Request, most int64) ([]byte, error) {
	if r.ContentLength > most {
		return nil, &http.MaxBytesError{Limit: most}
	}
	return io.ReadAll(r.Body)
}
