package server

import (
	"context"
	"crypto/rand"
	"log/slog"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/seed-51aee618/cursus/graph"
)

// requestIDHeader names a request, for the one who asks and in the log.
const requestIDHeader = "X-Request-Id"

const maxRequestID = 64 // bytes

// requestID is the id that the client or a proxy gave, when it is fit to be
// logged and sent back: up to 64 letters, digits and -._ of ASCII. Else it is a
// new one that nobody can guess.
func requestID(given string) string {
	if given == "" || len(given) > maxRequestID || strings.ContainsFunc(given, unfitForID) {
		return rand.Text()
	}
	return given
}

func unfitForID(r rune) bool {
	letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	return !letter && (r < '0' || r > '9') && r != '-' && r != '.' && r != '_'
}

// presenter shows errors as graph.Present does, those it masks with the id of the
// request.
func presenter(log *slog.Logger) graphql.ErrorPresenterFunc {
	present := graph.Present(log)
	return func(ctx context.Context, err error) *gqlerror.Error {
		if id := noted(ctx).id; id != "" {
			ctx = graph.WithErrorID(ctx, id)
		}
		return present(ctx, err)
	}
}
