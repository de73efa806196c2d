package snapshot

import (
	"sync"

	"github.com/seed-51aee618/cursus/internal/office"
)

// A Sealed is a snapshot with its checksum.
type Sealed struct {
	Content  []byte
	Checksum string
}

// Beside encodes the records while the caller does something else with them, and
// returns what waits for the snapshot. Who calls it must wait, also after an
// error of its own: until then the records are in use.
func Beside(r office.Records) (wait func() (Sealed, error)) {
	var made Sealed
	var err error
	var encoding sync.WaitGroup
	encoding.Go(func() {
		if made.Content, err = Encode(r); err == nil {
			made.Checksum = Checksum(made.Content)
		}
	})
	return func() (Sealed, error) {
		encoding.Wait()
		return made, err
	}
}
