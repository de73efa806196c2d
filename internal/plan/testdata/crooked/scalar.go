package crooked

import (
	"errors"
	"io"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
)

// A Pin is a number; those below zero are written as null.
type Pin int

// MarshalPin writes a pin as a string.
func MarshalPin(p Pin) graphql.Marshaler {
	if p < 0 {
		return graphql.Null
	}
	return graphql.WriterFunc(func(w io.Writer) { _, _ = io.WriteString(w, `"#`+strconv.Itoa(int(p))+`"`) })
}

// AppendPin appends what MarshalPin writes, and nothing for null.
func AppendPin(b []byte, p Pin) []byte {
	if p < 0 {
		return b
	}
	return append(strconv.AppendInt(append(b, '"', '#'), int64(p), 10), '"')
}

// UnmarshalPin reads a string of digits.
func UnmarshalPin(v any) (Pin, error) {
	s, ok := v.(string)
	if !ok {
		return 0, errors.New("a pin is a string")
	}
	n, err := strconv.Atoi(s)
	return Pin(n), err
}
