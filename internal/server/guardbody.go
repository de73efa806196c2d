package server

import (
	"fmt"
	"net/http"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/seed-51aee618/cursus/internal/guard"
)

// decodeBody reads the one JSON value of a body that holds no more values than
// variables may: making Go values of a million numbers takes far longer than
// counting them.
func decodeBody(body *arrivedBody, into any) error {
	text := body.text
	switch {
	case !utf8.ValidString(text):
		return badRequest("the body is not UTF-8")
	case halvesCharacter(text):
		return badRequest(`the body is not UTF-8: an escape such as \ud800 is half of a character, whose other half is missing`)
	}
	if n := countValues(text); n > guard.MaxVariableValues {
		return refusal{
			http.StatusBadRequest, guard.CodeTooLarge,
			fmt.Sprintf("%d values in the request; at most %d are allowed", n, guard.MaxVariableValues),
		}
	}
	return decode(body, into)
}

// countValues is about how many values a JSON text holds: one for each comma and
// each opening bracket.
func countValues(text string) int {
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

// halvesCharacter says whether a JSON text escapes half of a surrogate pair
// alone, in whose place encoding/json would put another character.
func halvesCharacter(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			continue
		}
		if first := escaped(text[i:]); utf16.IsSurrogate(first) {
			if utf16.DecodeRune(first, escaped(text[i+6:])) == utf8.RuneError {
				return true
			}
			i += 10
		}
		i++
	}
	return false
}

// escaped is the code unit that a text begins with as \u and four figures, or 0.
func escaped(text string) rune {
	if len(text) < 6 || text[0] != '\\' || text[1] != 'u' {
		return 0
	}
	unit, err := strconv.ParseUint(text[2:6], 16, 16)
	if err != nil {
		return 0
	}
	return rune(unit)
}
