package server

import (
	"errors"
	"io"
	"net/http"

	"github.com/seed-51aee618/cursus/internal/table"
)

// glimpse writes as much of the file as decides about the headers of all of it:
// whether it is long enough to be compressed. It serves HEAD, to which net/http
// sends no body.
func (f dataFile) glimpse(w http.ResponseWriter) {
	seen := &beginning{to: w}
	if err := table.Write(seen, f.format, f.Table, f.options); errors.Is(err, errSeen) {
		_ = http.NewResponseController(w).Flush() // lest the beginning's length be told for the whole's
	}
}

// A beginning takes no more once it has what is worth compressing.
type beginning struct {
	to   io.Writer
	seen int
}

var errSeen = errors.New("enough was seen")

func (b *beginning) Write(content []byte) (int, error) {
	if b.seen >= minCompressed {
		return 0, errSeen
	}
	n, err := b.to.Write(content)
	b.seen += n
	return n, err
}
