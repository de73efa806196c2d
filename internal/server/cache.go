package server

import "net/http"

// Cache-Control of answers.
const (
	notKept = "no-store"
	// keptShortly lets caches answer for a minute, and for longer while they ask
	// again or cannot.
	keptShortly = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400"
	unchanging  = "public, max-age=31536000, immutable"
)

// keptNowhere is notKept as a header has it. Nobody changes it.
var keptNowhere = []string{notKept}

// cacheControl is how long an answer without errors may be kept: for ever when
// the URL names the data set that it was made from by its hash (see isPinned),
// else as it is otherwise.
func cacheControl(r *http.Request, otherwise string) string {
	if isPinned(r) {
		return unchanging
	}
	return otherwise
}

// A validator says of an answer whether the client and the caches before it
// have it, and how long they may keep it. The zero value is that of answers
// that nobody keeps.
type validator struct {
	etag    string
	control string
	held    []string // If-None-Match of the request
}

func newValidator(r *http.Request, etag string) validator {
	return validator{etag, cacheControl(r, keptShortly), r.Header.Values("If-None-Match")}
}

// isHeld says, before anything is executed, whether the client has the answer.
func (v validator) isHeld() bool { return v.etag != "" && isNamed(v.etag, v.held) }

// keep lets an answer without errors be kept. It reports whether the client has
// it and was told so: then there is nothing to send.
func (v validator) keep(w http.ResponseWriter) (sent bool) {
	if v.etag == "" {
		return false
	}
	w.Header().Set("Etag", v.etag)
	w.Header().Set("Cache-Control", v.control)
	if !isKnown(v.etag, v.held) {
		return false
	}
	w.WriteHeader(http.StatusNotModified)
	return true
}
