package graph_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"github.com/seed-51aee618/cursus/graph"
)

// What a client can mend comes with a code and words that say how.
func TestErrorsHaveCodes(t *testing.T) {
	for document, want := range map[string]string{
		`{careers(steps: []) {totalCount}}`:                                  "BAD_USER_INPUT 1 to 8",
		`{careers(steps: [{post: {type: "post-type:mayor"}}]) {totalCount}}`: "BAD_USER_INPUT nearest: post-type:",
		`{tenures(by: [POST, POST]) {totalCount}}`:                           "BAD_USER_INPUT by[1]: POST",
		`{turnover(minTerms: 0) {placed}}`:                                   "BAD_USER_INPUT minTerms",
		`{people(first: 501) {totalCount}}`:                                  "BAD_USER_INPUT 501 is not between 0 and 500",
		`{people(after: "x") {totalCount}}`:                                  "BAD_USER_INPUT cursor",
		`{search(text: "hu", kind: [TERM]) {totalCount}}`:                    "BAD_USER_INPUT kind: TERM cannot be searched for",
		`{changedSince(version: "soon") {totalCount}}`:                       "BAD_USER_INPUT version: give the number",
		`{changedSince(version: "1") {totalCount}}`:                          "UNKNOWN_DATASET_VERSION version: there is no such version; this server knows",
		`{search(text: " ") {totalCount}}`:                                   "BAD_USER_INPUT text",
		`{holders(on: "31 June 2005") {totalCount}}`:                         "BAD_USER_INPUT",
		`{holders(on: "2005-06-31") {totalCount}}`:                           "BAD_USER_INPUT",
		`{holders(on: 2005) {totalCount}}`:                                   "give it as a string",
		`{parseDate(text: "the thaw of 1949") {edtf}}`:                       "BAD_USER_INPUT",
		`{nosuch}`: "GRAPHQL_VALIDATION_FAILED nosuch",
		`{`:        "GRAPHQL_PARSE_FAILED",
		`{people(where: {id: ["person:nobody-at-all"]}) {totalCount}}`:       "BAD_USER_INPUT nearest: person:",
		`{person(by: {id: "person:hu-chunhua", slug: "hu-chunhua"}) {name}}`: "exactly one",
		`{nodes(ids: [` + strings.Repeat(`"a" `, 101) + `]) {id}}`:           "BAD_USER_INPUT 101 given",
	} {
		answer := execute(t, document, nil)
		if len(answer.Errors) == 0 {
			t.Errorf("%s: no error; want %s", document, want)
			continue
		}
		e := answer.Errors[0]
		code, _ := e.Extensions["code"].(string)
		got := code + " " + e.Message
		for _, part := range strings.SplitN(want, " ", 2) {
			if !strings.Contains(got, part) && !strings.Contains(got, want) {
				t.Errorf("%s: %q; want %q in it", document, got, want)
			}
		}
		if code == "" {
			t.Errorf("%s: error %q has no code", document, e.Message)
		}
	}
}

// What a client cannot mend is told to the log alone, under an id that both have.
func TestInternalErrorsAreMasked(t *testing.T) {
	var log bytes.Buffer
	present := graph.Present(slog.New(slog.NewTextHandler(&log, nil)))
	ctx := graphql.WithResponseContext(context.Background(), present, graph.Recover)
	shown := present(ctx, errors.New("dial 10.0.0.3: refused"))
	id, _ := shown.Extensions["id"].(string)
	if strings.Contains(shown.Message, "10.0.0.3") || shown.Extensions["code"] != graph.CodeInternal || id == "" {
		t.Errorf("shown %q with %v; want it masked, with a code and an id", shown.Message, shown.Extensions)
	}
	if !strings.Contains(log.String(), id) || !strings.Contains(log.String(), "10.0.0.3") {
		t.Errorf("log %q; want the id and the cause", log.String())
	}
	if timeout := present(ctx, context.DeadlineExceeded); timeout.Extensions["code"] != graph.CodeTimeout {
		t.Errorf("a deadline has code %v; want %s", timeout.Extensions["code"], graph.CodeTimeout)
	}
}
