package when

import (
	"errors"
	"fmt"
	"unicode/utf8"
)

// ErrSyntax is what every error of this package's parsers wraps.
var ErrSyntax = errors.New("not a date")

// A SyntaxError says where a text stops being a date, and what would be right.
// It wraps [ErrSyntax].
type SyntaxError struct {
	Text   string // the text, cut short when it is too long to be a date
	Column int    // in characters, from 1
	Reason string
}

// Error returns text, column and reason.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("%q, column %d: %s", e.Text, e.Column, e.Reason)
}

// Unwrap returns ErrSyntax.
func (*SyntaxError) Unwrap() error { return ErrSyntax }

// maxLength is the most bytes of one date, set or interval.
const maxLength = 200

// syntaxError makes the error for the byte at pos.
func syntaxError(text string, pos int, reason string) error {
	return &SyntaxError{Text: text, Column: utf8.RuneCountInString(text[:pos]) + 1, Reason: reason}
}

// tooLong is the error for a text over maxLength, nil for any other.
func tooLong(text string) error {
	if len(text) <= maxLength {
		return nil
	}
	cut := maxLength
	for cut > 0 && !utf8.RuneStart(text[cut]) {
		cut--
	}
	return syntaxError(text[:cut], cut, fmt.Sprintf("a date has at most %d bytes", maxLength))
}
