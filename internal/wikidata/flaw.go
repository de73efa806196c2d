package wikidata

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
)

// A flaw is a place where a file is not what Wikibase writes.
type flaw struct {
	entity, label string // the entity, and its part: a key, or the property of a claim
	line, column  int
	text          []byte // what stands there
	message       string // what would be right, and what becomes of it
	broken        bool   // no JSON, so that nothing behind it can be read
}

// flaw makes an issue of a flaw.
func (r *Reader) flaw(f flaw) {
	code := office.MalformedTable
	if f.broken {
		code = office.MalformedText
	}
	place := office.Place{Document: r.document, Section: f.entity, Label: f.label, Line: f.line, Column: f.column}
	r.issue(code, place, strings.ToValidUTF8(string(f.text), "\ufffd"), "%s", f.message)
}

// broken is the flaw of a text that ends its reading: where it ceases to be JSON,
// else where the value begins that cannot be read.
func (s *stream) broken(err error) flaw {
	kept := s.in.kept
	offset := len(kept) - len(bytes.TrimLeft(kept, "[, \t\r\n"))
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) || errors.Is(err, io.ErrUnexpectedEOF) {
		offset = min(max(int(s.json.InputOffset()-s.in.start), 0), len(kept))
		offset += sound(kept[offset:])
	}
	f := flaw{broken: true, message: err.Error() + "; what stands before it was read, the rest was not"}
	f.line, f.column = s.in.at(s.in.start + int64(offset))
	f.text, _, _ = bytes.Cut(kept[offset:], []byte("\n"))
	return f
}

// sound is how many bytes at the beginning of a text may begin a JSON value. An
// offset of the decoder's own does not count what stands between values. A text
// that begins with a whole value has its flaw before that, where no value may be.
func sound(text []byte) int {
	err := json.NewDecoder(bytes.NewReader(text)).Decode(new(json.RawMessage))
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
		return max(int(syntax.Offset)-1, 0)
	}
	if err != nil {
		return len(text)
	}
	return 0
}
