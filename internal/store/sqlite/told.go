package sqlite

import (
	"errors"
	"fmt"
	"os"

	driver "modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/seed-51aee618/cursus/internal/store"
)

// told is an error that says what to do, where SQLite says only what happened.
func told(err error) error {
	if errors.Is(err, os.ErrPermission) {
		return fmt.Errorf("%w: %w", store.ErrReadOnly, err)
	}
	from, ok := errors.AsType[*driver.Error](err)
	if !ok {
		return err
	}
	switch from.Code() & 0xff { // the rest is detail
	case sqlite3.SQLITE_FULL:
		return fmt.Errorf("%w (%w)", store.ErrFull, err)
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
		return fmt.Errorf("%w (%w)", store.ErrReadOnly, err)
	case sqlite3.SQLITE_NOTADB:
		return fmt.Errorf("%w (%w)", store.ErrForeign, err)
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_IOERR:
		return ioError(from)
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return fmt.Errorf("%w (%w)", store.ErrBusy, err)
	default:
		return err
	}
}

// ioError tells a file that is too short from a disk that takes no more.
func ioError(from *driver.Error) error {
	if from.Code() == sqlite3.SQLITE_IOERR_WRITE {
		return fmt.Errorf("%w (%w)", store.ErrFull, from)
	}
	return fmt.Errorf("%w (%w)", store.ErrDamaged, from)
}
