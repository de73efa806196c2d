package snapshot

import (
	"database/sql"
	"errors"
	"fmt"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
)

// A Row is what a store keeps of one version. Content and checksum are empty when
// the version is not kept.
type Row struct {
	Version  store.Version
	Content  []byte
	Checksum string
}

// Load is the Load of a store that reads one row of a number; the error of reading
// it wraps sql.ErrNoRows if there is none. One row is of one moment: a version that
// somebody prunes meanwhile is there whole, or is not. The newest is never pruned.
func Load(number int64, row Row, err error) (office.Records, store.Version, error) {
	switch {
	case errors.Is(err, sql.ErrNoRows) && number == 0:
		return office.Records{}, store.Version{}, store.ErrEmpty
	case errors.Is(err, sql.ErrNoRows):
		return office.Records{}, store.Version{}, fmt.Errorf("version %d: %w", number, store.ErrVersion)
	case err != nil:
		return office.Records{}, store.Version{}, err
	}
	var r office.Records
	switch {
	case row.Version.Kept:
		r, err = Open(row.Content, row.Checksum)
	case number == 0:
		err = fmt.Errorf("the records of the newest version are gone: %w", store.ErrDamaged)
	default:
		err = store.ErrPruned
	}
	if err != nil {
		return office.Records{}, store.Version{}, fmt.Errorf("version %d: %w", row.Version.Number, err)
	}
	return r, row.Version, nil
}
