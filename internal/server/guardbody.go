package server

import (
	"bytes"
	"fmt"
	"io"
	"net/http"

	"github.com/seed-51aee618/cursus/internal/guard"
)

// decodeBody reads the one JSON value of a body that holds no more values than
// variables may: making Go values of a million numbers takes far longer than
// counting them.
func decodeBody(r io.Reader, into any) error {
	text, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if n := countValues(text); n > guard.MaxVariableValues {
		return refusal{
			http.StatusBadRequest, guard.CodeTooLarge,
			fmt.Sprintf("%d values in the request; at most %d are allowed", n, guard.MaxVariableValues),
		}
	}
	return decode(bytes.NewReader(text), into)
}

// countValues is about how many values a JSON text holds: one for each comma and
// each opening bracket.
func countValues(text []byte) int {
	n, inString := 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case inString && c == '\\':
			i++
		case c == '"':
			inString = !inString
		case !inString && (c == ',' || c == '[' || c == '{'):
			n++
		}
	}
	return n
}
