// Package scalar carries the schema's own scalars between JSON and the domain.
package scalar

import (
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/99designs/gqlgen/graphql"

	"github.com/seed-51aee618/cursus/internal/when"
)

// ErrScalar is wrapped by errors about a value that is not of its scalar.
var ErrScalar = errors.New("not a value of this scalar")

// MarshalDate writes a day as an ISO 8601 date, or null when it has no bound.
func MarshalDate(d when.Day) graphql.Marshaler {
	if !d.Bounded() {
		return graphql.Null
	}
	return quoted(d.String())
}

// UnmarshalDate reads an ISO 8601 date.
func UnmarshalDate(v any) (when.Day, error) {
	text, err := text(v)
	if err != nil {
		return 0, err
	}
	day, err := when.ParseDay(text)
	if err != nil {
		return 0, fmt.Errorf("%w: %w", ErrScalar, err)
	}
	return day, nil
}

// MarshalEDTF writes a date in EDTF.
func MarshalEDTF(d when.Date) graphql.Marshaler { return quoted(d.EDTF()) }

// UnmarshalEDTF reads a date in EDTF; an interval is not a date.
func UnmarshalEDTF(v any) (when.Date, error) {
	text, err := text(v)
	if err != nil {
		return when.Date{}, err
	}
	date, err := when.ParseEDTF(text)
	if err != nil {
		return when.Date{}, fmt.Errorf("%w: %w", ErrScalar, err)
	}
	return date, nil
}

func text(v any) (string, error) {
	s, ok := v.(string)
	if !ok {
		return "", fmt.Errorf("give it as a string: %w", ErrScalar)
	}
	return s, nil
}

func quoted(s string) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) {
		// The writer is a buffer of the response: it cannot fail.
		_, _ = io.WriteString(w, strconv.Quote(s))
	})
}

// AppendDate appends a day as MarshalDate writes it, and nothing for null.
func AppendDate(b []byte, d when.Day) []byte {
	if !d.Bounded() {
		return b
	}
	return strconv.AppendQuote(b, d.String())
}

// AppendEDTF appends a date as MarshalEDTF writes it.
func AppendEDTF(b []byte, d when.Date) []byte { return strconv.AppendQuote(b, d.EDTF()) }
