// Package sqlite keeps records in one file, an SQLite 3 database in WAL mode:
// readers go on while one process writes.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"github.com/seed-51aee618/cursus/internal/store"
)

// Options say how a store is opened. The zero value reads one that exists.
type Options struct {
	Write  bool          // whether it is written too, and made when there is none
	Poll   time.Duration // how often Watch looks; 0: once a second
	MaxMiB int           // how large the file may become; 0: as large as the disk allows
}

// A Store is a file. It keeps no connection open, so a file put in the place of
// another is seen by the next question.
type Store struct {
	path    string
	options Options
	db      *sql.DB

	maxPages string // statement that bounds the file; empty for none
}

var _ store.Store = (*Store)(nil)

// Open returns the store in a file. Its errors wrap store.ErrMissing, ErrForeign,
// ErrNewer, ErrReadOnly or ErrDamaged where one of them fits.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if o.Poll == 0 {
		o.Poll = time.Second
	}
	s := &Store{path: full, options: o}
	if err := s.open(ctx); err != nil {
		return nil, fmt.Errorf("%s: %w", path, told(err))
	}
	return s, nil
}

func (s *Store) open(ctx context.Context) error {
	info, err := os.Stat(s.path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !s.options.Write:
		return store.ErrMissing
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	case err == nil && !info.Mode().IsRegular():
		return fmt.Errorf("it is no file: %w", store.ErrForeign)
	}
	if s.db, err = sql.Open("sqlite", s.address()); err != nil {
		return err
	}
	s.db.SetMaxIdleConns(0)
	if err := s.prepare(ctx); err != nil {
		return errors.Join(err, s.db.Close())
	}
	return nil
}

// Close lets go of the file.
func (s *Store) Close() error { return s.db.Close() }

// lockWait is how long others may keep the file locked, in milliseconds. A
// writer of a million terms needs less.
const lockWait = "60000"

// pageSize is that of new files, in bytes: the largest but one, since a version is
// written whole and a system call for each page is what takes time. It stays for
// ever: SQLite restores a backup only into a file with pages of the same size.
const pageSize = 32 << 10

// address is the file as the driver takes it. Commits wait until the disk has
// what they wrote: a version once told is there after a power cut.
func (s *Store) address() string {
	q := url.Values{
		"_busy_timeout": {lockWait}, "_foreign_keys": {"1"}, "_synchronous": {"FULL"}, "_txlock": {"immediate"},
		"_pragma": {"cache_size(-65536)", fmt.Sprintf("page_size(%d)", pageSize)}, "mode": {"ro"},
	}
	switch {
	case s.options.Write:
		q.Set("mode", "rwc")
		q.Set("_journal_mode", "WAL")
	case s.isStill():
		q.Set("immutable", "1")
	}
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(s.path), RawQuery: q.Encode()}
	return u.String()
}

// isStill says that the file stands in a folder where nothing can be written,
// so that SQLite can make no lock beside it, and that no writer left anything:
// then it is read as it is.
func (s *Store) isStill() bool {
	info, err := os.Stat(s.path + "-wal")
	left := err == nil && info.Size() > 0 || err != nil && !errors.Is(err, fs.ErrNotExist)
	return !left && !writable(filepath.Dir(s.path))
}
