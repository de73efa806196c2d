package server

import (
	"net/http"
	"testing"
	"time"
)

// A reply remembers nothing of the one before, though its room is used again.
func TestRepliesShareNothing(t *testing.T) {
	t.Parallel()
	first := true
	h := inTime(time.Minute, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		if first {
			w.Header().Set("Etag", `"first"`)
			w.WriteHeader(http.StatusTeapot)
			_, _ = w.Write([]byte("a long first answer"))
		}
		first = false
	}))
	for range 3 {
		first = true
		ask(t, h, http.MethodGet, "/", "")
		if r := ask(t, h, http.MethodGet, "/", ""); r.status != http.StatusOK || r.body != "" || r.header.Get("Etag") != "" {
			t.Errorf("the second answer is %d %v %q; want 200 and nothing", r.status, r.header, r.body)
		}
	}
}
