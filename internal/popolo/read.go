package popolo

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"

	"github.com/seed-51aee618/cursus/internal/office"
)

// MaxBytes is the most bytes of a document. The memory that Read takes is a
// multiple of the document's length.
const MaxBytes = 256 << 20

// Read reads one Popolo document. What Write wrote becomes the records it was
// written from; any other document becomes records of what Popolo says, with a
// document of its own as their source, and issues where a membership cannot be
// used or a date not be read. Errors wrap ErrDocument, and name the JSON path,
// such as memberships[3].post_id, or the line where the text is no JSON.
func Read(r io.Reader) (office.Records, error) {
	records, _, err := ReadCounted(r)
	return records, err
}

// ReadCounted is Read that also counts the objects of the document's lists.
func ReadCounted(r io.Reader) (office.Records, int, error) {
	text, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return office.Records{}, 0, fmt.Errorf("read Popolo: %w", err)
	}
	if len(text) > MaxBytes {
		return office.Records{}, 0, fmt.Errorf("%w: it has more than %d bytes", ErrDocument, MaxBytes)
	}
	records, objects, err := read(text)
	if err != nil {
		return office.Records{}, 0, fmt.Errorf("%w: %w", ErrDocument, err)
	}
	if records.Version == "" {
		hash := sha256.Sum256(text)
		records.Version = hex.EncodeToString(hash[:8])
	}
	return records, objects, nil
}

func read(text []byte) (office.Records, int, error) {
	doc, err := decode(text)
	if err != nil {
		return office.Records{}, 0, err
	}
	b := newBuilder(doc)
	for _, step := range []func() error{
		b.identifiers, b.dataset, b.areas, b.organizations, b.posts, b.people, b.memberships,
	} {
		if err := step(); err != nil {
			return office.Records{}, 0, err
		}
	}
	b.followPeriods()
	b.nameSource()
	return b.rec, doc.objects(), nil
}
