package server

import (
	"net/http"
	"strings"
	"testing"
)

// A link that names a version gives that version's answer, or says that it
// cannot and what is current.
func TestPinnedVersion(t *testing.T) {
	t.Parallel()
	s := New(embedded(), Options{})
	const query = "/graphql?query=%7Bdataset%7Bversion%7D%7D"
	current := embedded().Version()
	if got := ask(t, s, "GET", query+"&v="+current, ""); got.status != http.StatusOK || !strings.Contains(got.body, current) {
		t.Errorf("v=%s: %d %s; want the answer", current, got.status, got.body)
	}
	got := ask(t, s, "GET", query+"&v=0123456789abcdef", "")
	if got.status != http.StatusConflict || !strings.Contains(got.body, "OTHER_DATASET_VERSION") || !strings.Contains(got.body, current) {
		t.Errorf("another version: %d %s; want 409 that names the current one", got.status, got.body)
	}
	if strings.Contains(got.body, "0123456789abcdef") {
		t.Errorf("another version: %s; want no echo", got.body)
	}
}
