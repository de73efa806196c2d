package server

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
)

// An id that is fit to be logged is kept; any other is replaced.
func TestRequestID(t *testing.T) {
	t.Parallel()
	s := New(village(), Options{})
	for _, c := range []struct {
		given string
		kept  bool
	}{
		{"7b0c-4.x_Y", true},
		{strings.Repeat("a", 64), true},
		{strings.Repeat("a", 65), false},
		{"", false},
		{"a b", false},
		{"a\tid=b", false},
		{"ä", false},
		{`"`, false},
	} {
		got := ask(t, s, http.MethodGet, "/healthz", "", "X-Request-Id: "+c.given).header.Get("X-Request-Id")
		if kept := got == c.given; kept != c.kept || got == "" {
			t.Errorf("X-Request-Id %q is answered %q; want it kept: %t", c.given, got, c.kept)
		}
	}
	again := func() string { return ask(t, s, http.MethodGet, "/healthz", "").header.Get("X-Request-Id") }
	if a, b := again(), again(); a == b {
		t.Errorf("two requests have the id %s", a)
	}
}

// A masked error, its cause in the log, the line of its request and the header
// of its answer have one id.
func TestRequestIDOfMaskedError(t *testing.T) {
	t.Parallel()
	var log strings.Builder
	s := New(village(), Options{Log: logTo(&log)})
	h := s.observed(transport{engine: fragileEngine(s.options.Log, func(ctx context.Context) *graphql.Response {
		graphql.AddError(ctx, errors.New("the cause"))
		return &graphql.Response{Data: json.RawMessage("null")}
	})})
	r := ask(t, h, http.MethodGet, "/graphql?query={ask}", "", "X-Request-Id: mine-1")
	if !strings.Contains(r.body, `"id":"mine-1"`) || !strings.Contains(r.body, "tell us this id: mine-1") {
		t.Errorf("the error is %s; want the request's id", r.body)
	}
	for _, line := range []string{`msg="query failed" id=mine-1`, `msg=request id=mine-1`} {
		if !strings.Contains(log.String(), line) {
			t.Errorf("the log lacks %s:\n%s", line, log.String())
		}
	}
}
