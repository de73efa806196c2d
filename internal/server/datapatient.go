package server

import (
	"net/http"
	"time"
)

// How long a download may take. The time for other answers is too short for a
// large file on a slow line.
const (
	maxStall    = time.Minute // without taking the next piece
	maxDownload = time.Hour   // in all
)

// A patient writer gives the client a minute for each piece, and an hour for
// the whole.
type patient struct {
	http.ResponseWriter

	control *http.ResponseController
	end     time.Time
}

func newPatient(w http.ResponseWriter, now time.Time) patient {
	return patient{w, http.NewResponseController(w), now.Add(maxDownload)}
}

func (p patient) Write(content []byte) (int, error) {
	next := time.Now().Add(maxStall)
	if next.After(p.end) {
		next = p.end
	}
	_ = p.control.SetWriteDeadline(next) // a writer without deadlines needs none
	return p.ResponseWriter.Write(content)
}

// Unwrap serves http.ResponseController.
func (p patient) Unwrap() http.ResponseWriter { return p.ResponseWriter }
