package plan

import (
	"context"
	"errors"
	"slices"

	"github.com/99designs/gqlgen/graphql"
)

// What gqlgen says of a null where none may be: of a value, and of no value.
var (
	errNull   = errors.New("the requested element is null which the schema does not allow")
	errAbsent = errors.New("must not be null")
)

// A failure is an error to be told when the run is over, with its place.
type failure struct {
	path    []step
	err     error
	located bool      // whether the error tells line and column
	refused *argument // not nil: the error is that of coercing these
}

func (x *Run) note(f failure) {
	f.path = slices.Clone(x.path[1 : x.depth+1])
	x.failures = append(x.failures, f)
}

// Failed notes the error of a method or resolver. It returns nil.
func (x *Run) Failed(err error) []byte {
	x.note(failure{err: err, located: true})
	return nil
}

// Missing notes that a value is null where none may be. It returns nil.
func (x *Run) Missing() []byte {
	x.note(failure{err: errNull})
	return nil
}

// Absent notes that there is no value where one must be. It returns nil.
func (x *Run) Absent() []byte {
	x.note(failure{err: errAbsent})
	return nil
}

// Tell adds the errors of the run to a response context, as gqlgen would: through
// its presenter, with path and locations. Their order is that of the document.
func (r Result) Tell(ctx context.Context) {
	for i := range r.run.failures {
		r.run.tell(ctx, &r.run.failures[i])
	}
}

// HasErrors says whether there are any to tell.
func (r Result) HasErrors() bool { return len(r.run.failures) > 0 }

func (x *Run) tell(ctx context.Context, f *failure) {
	ctx = at(ctx, f.path)
	switch {
	case f.refused != nil: // once more, with the place
		_, f.err = f.refused.coerce(ctx, x.Code, x.operation())
	case f.located:
		f.err = graphql.AddFieldLocationToError(ctx, f.err)
	case graphql.HasFieldError(ctx, graphql.GetFieldContext(ctx)):
		return // one null is told of each place
	}
	graphql.AddError(ctx, f.err)
}

// at is a context of the place, as gqlgen's functions for errors read it.
func at(ctx context.Context, path []step) context.Context {
	for _, s := range path {
		place := &graphql.FieldContext{Index: &s.item}
		if s.field != nil {
			place = &graphql.FieldContext{Object: s.field.object, Field: graphql.CollectedField{Field: s.field.node}}
		}
		ctx = graphql.WithFieldContext(ctx, place) //nolint:fatcontext // as deep as the path, once for an error
	}
	return ctx
}
