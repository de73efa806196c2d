package ingest

import (
	"errors"
	"fmt"
)

// A mistake is an error in what somebody wrote for Cursus to read, and tells them
// where and what would be right. It is an ErrTable, without saying so in words.
type mistake struct{ error }

// Is says that a mistake is an ErrTable.
func (mistake) Is(target error) bool { return target == ErrTable }

// Unwrap is the error that says what is wrong.
func (m mistake) Unwrap() error { return m.error }

func mistakeAt(file string, line int, format string, args ...any) error {
	return mistake{fmt.Errorf("%s:%d: %w", file, line, fmt.Errorf(format, args...))}
}

// maxMistakes are told of one table; a table that is wrong in every row has one
// cause, which the first of them show.
const maxMistakes = 20

// mistakes are those of one table, in the order of its lines.
type mistakes struct {
	first []error
	more  int
}

func (m *mistakes) add(err error) {
	if len(m.first) < maxMistakes {
		m.first = append(m.first, err)
	} else {
		m.more++
	}
}

// err is all of them, one a line, or nil.
func (m *mistakes) err() error {
	if m.more > 0 {
		return errors.Join(append(m.first, mistake{fmt.Errorf("and %d more", m.more)})...)
	}
	return errors.Join(m.first...)
}
