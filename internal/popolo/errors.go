package popolo

import (
	"errors"
	"fmt"
)

// ErrDocument is wrapped by errors about a document that cannot be read as Popolo.
var ErrDocument = errors.New("not a usable Popolo document")

// A pathError is an error and the JSON path to where it is: memberships[3].post_id.
type pathError struct {
	path string
	err  error
}

func (e *pathError) Error() string { return e.path + ": " + e.err.Error() }

func (e *pathError) Unwrap() error { return e.err }

// at puts a step in front of the path of an error; nil stays nil.
func at(step string, err error) error {
	if err == nil {
		return nil
	}
	var inner *pathError
	if !errors.As(err, &inner) {
		return &pathError{step, err}
	}
	return &pathError{step + "." + inner.path, inner.err}
}

// tryEach is each for an f that can fail; the path of its error begins list[i].
func tryEach[A, B any](list string, as []A, f func(A) (B, error)) ([]B, error) {
	if len(as) == 0 {
		return nil, nil
	}
	bs := make([]B, len(as))
	for i, a := range as {
		var err error
		if bs[i], err = f(a); err != nil {
			return nil, at(fmt.Sprintf("%s[%d]", list, i), err)
		}
	}
	return bs, nil
}
