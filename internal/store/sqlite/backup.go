package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	driver "modernc.org/sqlite"
)

// Backup writes a copy of the store, as it is at this moment, to a file that does
// not exist yet. Others may read and write the store meanwhile. The file is a
// store too; it appears when it is whole.
func (s *Store) Backup(ctx context.Context, path string) error {
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return errors.Join(fmt.Errorf("%s: %w", path, fs.ErrExist), err)
	}
	part, err := filepath.Abs(path + ".part")
	if err != nil {
		return err
	}
	err = s.copying(ctx, func(c copier) (*driver.Backup, error) { return c.NewBackup(uri(part, "rwc")) })
	if err == nil {
		err = onDisk(part)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("%s: %w", path, told(err)), os.RemoveAll(part))
	}
	return os.Rename(part, path)
}

// Restore makes the store what a backup is, whole or not at all. Who reads it
// meanwhile sees the one or the other.
func (s *Store) Restore(ctx context.Context, path string) error {
	from, err := Open(ctx, path, Options{})
	if err != nil {
		return err
	}
	if err := errors.Join(from.Check(ctx), from.Close()); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	full, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	return told(s.copying(ctx, func(c copier) (*driver.Backup, error) { return c.NewRestore(uri(full, "ro")) }))
}

func uri(path, mode string) string {
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(path), RawQuery: "mode=" + mode}
	return u.String()
}

// A copier is a connection of the driver.
type copier interface {
	NewBackup(uri string) (*driver.Backup, error)
	NewRestore(uri string) (*driver.Backup, error)
}

// copying copies all pages at once, so that they are of one moment.
func (s *Store) copying(ctx context.Context, begin func(copier) (*driver.Backup, error)) (err error) {
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	return conn.Raw(func(raw any) error {
		c, ok := raw.(copier)
		if !ok {
			return errors.New("the driver of SQLite makes no copies")
		}
		copied, err := begin(c)
		if err != nil {
			return err
		}
		for more := true; more && err == nil; {
			more, err = copied.Step(-1)
		}
		return errors.Join(err, copied.Finish())
	})
}

// onDisk waits until the disk has a file.
func onDisk(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
