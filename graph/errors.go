package graph

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/seed-51aee618/cursus/graph/scalar"
	"github.com/seed-51aee618/cursus/internal/draft"
	"github.com/seed-51aee618/cursus/internal/history"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// Codes that errors carry in extensions.code.
const (
	CodeBadUserInput = "BAD_USER_INPUT"
	CodeTimeout      = "TIMEOUT"
	CodeInternal     = "INTERNAL_SERVER_ERROR"

	CodeUnknownVersion = "UNKNOWN_DATASET_VERSION"
	CodePrunedVersion  = "DATASET_VERSION_PRUNED"
	CodeNoHistory      = "HISTORY_UNAVAILABLE"
	CodeBusy           = "SERVER_BUSY"
)

// codes is the one table from the domain's sentinels to codes. What is not in
// it is told to nobody but the log.
var codes = []struct {
	err  error
	code string
}{
	{draft.ErrTooLong, CodeBadUserInput},
	{history.ErrWhich, CodeBadUserInput},
	{history.ErrUnknown, CodeUnknownVersion},
	{history.ErrPruned, CodePrunedVersion},
	{history.ErrUnavailable, CodeNoHistory},
	{history.ErrBusy, CodeBusy},
	{office.ErrQuestion, CodeBadUserInput},
	{office.ErrUnknown, CodeBadUserInput},
	{relay.ErrPage, CodeBadUserInput},
	{scalar.ErrScalar, CodeBadUserInput},
	{when.ErrSyntax, CodeBadUserInput},
	{context.DeadlineExceeded, CodeTimeout},
	{context.Canceled, CodeTimeout},
}

// Present returns what a client may see of an error: errors that it can mend
// with their code, any other as an internal one with an id that the log also
// has.
func Present(log *slog.Logger) graphql.ErrorPresenterFunc {
	return func(ctx context.Context, err error) *gqlerror.Error {
		shown := graphql.DefaultErrorPresenter(ctx, err)
		if code, sentinel := known(err); sentinel != nil {
			return withCode(shown, code, strings.TrimSuffix(shown.Message, ": "+sentinel.Error()))
		}
		if _, coded := shown.Extensions["code"]; coded {
			return shown // of gqlgen's own: parsing and validation
		}
		id := errorID(ctx)
		log.ErrorContext(ctx, "query failed", "id", id, "error", err)
		masked := withCode(shown, CodeInternal, "something went wrong on our side; tell us this id: "+id)
		masked.Extensions["id"] = id
		return masked
	}
}

type errorIDKey struct{}

// WithErrorID lets errors that Present masks bear this id, by which the log
// names the request, instead of one of their own.
func WithErrorID(ctx context.Context, id string) context.Context {
	return context.WithValue(ctx, errorIDKey{}, id)
}

func errorID(ctx context.Context) string {
	if id, ok := ctx.Value(errorIDKey{}).(string); ok {
		return id
	}
	return rand.Text()
}

// known returns the code of the sentinel that an error wraps, and the sentinel;
// nil when it wraps none.
func known(err error) (code string, sentinel error) {
	for _, row := range codes {
		if errors.Is(err, row.err) {
			return row.code, row.err
		}
	}
	return "", nil
}

// withCode returns a copy of the error: gqlgen writes into the one it is given.
func withCode(e *gqlerror.Error, code, message string) *gqlerror.Error {
	return &gqlerror.Error{
		Message:    message,
		Path:       e.Path,
		Locations:  e.Locations,
		Extensions: map[string]any{"code": code},
	}
}

// Recover turns a panic into an error that Present masks.
func Recover(_ context.Context, panicked any) error { return panicError{panicked} }

// A panicError is a panic while resolving; it is logged and never shown.
type panicError struct{ value any }

func (panicError) Error() string { return "panic while answering" }

// LogValue shows the panic in the log.
func (e panicError) LogValue() slog.Value { return slog.AnyValue(e.value) }
