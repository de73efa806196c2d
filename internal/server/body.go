package server

import (
	"bytes"
	"cmp"
	"io"
	"net/http"
	"strings"
	"sync"
)

// arrived reads the body of a POST before next begins, so that a slow line takes
// nothing of the time for the answer. A body that says it has more bytes than it
// may is refused without being read, and so without 100 Continue.
func arrived(most int64, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodPost {
			body, err := readBody(r, most)
			if err != nil {
				refuse(w, r, cmp.Or(readAccept(r.Header.Values("Accept")).json(), mediaJSON), notDecoded(err))
				return
			}
			r.Body = body
		}
		next.ServeHTTP(w, r)
	})
}

// rooms are where bodies are read, which are then copied as long as they are.
var rooms = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// maxRoom is how many bytes a room may have to be used again.
const maxRoom = 64 << 10

func readBody(r *http.Request, most int64) (*arrivedBody, error) {
	if r.ContentLength > most {
		return nil, &http.MaxBytesError{Limit: most}
	}
	return arrivedOf(r.Body)
}

// arrivedOf is a body that was read, or reads it.
func arrivedOf(from io.Reader) (*arrivedBody, error) {
	if body, ok := from.(*arrivedBody); ok {
		return body, nil
	}
	room, _ := rooms.Get().(*bytes.Buffer) // it holds nothing else
	if _, err := room.ReadFrom(from); err != nil {
		return nil, err
	}
	body := &arrivedBody{text: room.String()}
	body.Reset(body.text)
	if room.Cap() <= maxRoom {
		room.Reset()
		rooms.Put(room)
	}
	return body, nil
}

// An arrivedBody is a body that was read.
type arrivedBody struct {
	strings.Reader

	text string
}

// Close does nothing: net/http closes what the body was read from.
func (*arrivedBody) Close() error { return nil }
