package wikidata

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// A counted reader keeps what was read since the last value, to tell on which line
// the next begins, and refuses values that are too long.
type counted struct {
	in           io.Reader
	kept         []byte
	start        int64 // offset of what is kept
	line, column int   // of the same
	err          error // of in, unless it is the end
}

func (c *counted) Read(p []byte) (int, error) {
	if len(c.kept) > MaxEntity {
		return 0, fmt.Errorf("one value has more than %d bytes", MaxEntity)
	}
	n, err := c.in.Read(p)
	c.kept = append(c.kept, p[:n]...)
	if err != nil && !errors.Is(err, io.EOF) {
		c.err = err
	}
	return n, err
}

// at is the line and column of an offset that is still kept.
func (c *counted) at(offset int64) (line, column int) {
	n := min(max(offset-c.start, 0), int64(len(c.kept)))
	return forward(c.kept[:n], c.line, c.column)
}

// forget lets go of what stands before an offset.
func (c *counted) forget(offset int64) {
	c.line, c.column = c.at(offset)
	n := min(max(offset-c.start, 0), int64(len(c.kept)))
	c.kept = c.kept[n:]
	c.start += n
}

// again is the text from the beginning, as long as nothing was forgotten.
func (c *counted) again() io.Reader {
	read := bytes.NewReader(bytes.Clone(c.kept))
	c.kept = nil
	c.in = io.MultiReader(read, c.in)
	return c
}
