package table

import "io"

// bufferSize is how many bytes of text are gathered before they are written.
const bufferSize = 64 << 10

// A buffer gathers whole rows of text and writes them in large pieces.
type buffer struct {
	w io.Writer
	b []byte
}

// endRow writes what was gathered if it is enough.
func (b *buffer) endRow() error {
	if len(b.b) < bufferSize {
		return nil
	}
	return b.flush()
}

func (b *buffer) flush() error {
	if len(b.b) == 0 {
		return nil
	}
	_, err := b.w.Write(b.b)
	b.b = b.b[:0]
	return err
}
