package server

import "net/http"

// An unrouted writer lets a request that no route takes be refused as others
// are, where http.ServeMux answers 404 or 405 in plain text.
type unrouted struct {
	http.ResponseWriter

	request *http.Request // its Pattern is known when the answer begins
	refused bool
}

func (u *unrouted) WriteHeader(status int) {
	switch {
	case u.request.Pattern == "" && status == http.StatusNotFound:
		u.refused = true
		refuseUnknown(u.ResponseWriter, u.request)
	case u.request.Pattern == "" && status == http.StatusMethodNotAllowed:
		u.refused = true
		refuse(u.ResponseWriter, u.request, mediaJSON, refusal{status, codeMethod, "ask by " + u.Header().Get("Allow")})
	default:
		u.ResponseWriter.WriteHeader(status)
	}
}

func (u *unrouted) Write(content []byte) (int, error) {
	if u.refused {
		return len(content), nil // the plain text
	}
	return u.ResponseWriter.Write(content)
}

// Unwrap serves http.ResponseController.
func (u *unrouted) Unwrap() http.ResponseWriter { return u.ResponseWriter }
