package office

import (
	"errors"
	"math"
	"slices"
	"strings"
)

// A textRef names a text of a pool; 0 is the empty text.
type textRef uint32

// A textPool keeps texts one behind the other, so that a reference to one is
// four bytes and no pointer, and reading one allocates nothing.
type textPool struct {
	all    string
	starts []uint32 // of each text, and behind the last the length of all
}

func (p *textPool) at(r textRef) string { return p.all[p.starts[r]:p.starts[r+1]] }

// errTexts is returned where the texts of a graph are more than references reach.
var errTexts = errors.New("the texts of all records are longer than 4 GiB")

// A textWriter fills a pool.
type textWriter struct {
	all    strings.Builder
	starts []uint32 // of each text, and behind the last the length of all
	refs   map[string]textRef
	full   bool
}

// newTextWriter is one for about so many texts that may come again.
func newTextWriter(n int) *textWriter {
	w := &textWriter{refs: make(map[string]textRef, n), starts: []uint32{0}}
	w.once("")
	return w
}

// once is the reference to a text, which is kept once however often it comes.
func (w *textWriter) once(text string) textRef {
	if ref, met := w.refs[text]; met {
		return ref
	}
	ref := w.add(text)
	w.refs[text] = ref
	return ref
}

// next is the reference that the next text gets.
func (w *textWriter) next() textRef { return textRef(len(w.starts) - 1) }

// grow makes room for so many texts of so many bytes in all.
func (w *textWriter) grow(n, size int) {
	w.starts = slices.Grow(w.starts, n)
	w.all.Grow(size)
}

// add is the reference to a text that comes only once.
func (w *textWriter) add(text string) textRef {
	if w.full = w.full || uint64(w.all.Len())+uint64(len(text)) > math.MaxUint32; w.full {
		return 0
	}
	ref := w.next()
	w.all.WriteString(text)
	w.starts = append(w.starts, uint32(w.all.Len()))
	return ref
}

// pool is what was written so far, which may be read while more is written;
// errTexts when it was too much.
func (w *textWriter) pool() (textPool, error) {
	if w.full {
		return textPool{}, errTexts
	}
	return textPool{w.all.String(), w.starts}, nil
}
