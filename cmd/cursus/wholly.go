package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// isFree says what is wrong with a folder that cannot be written as a whole.
func isFree(folder string) error {
	entries, err := os.ReadDir(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return errors.New("not a folder that can be read")
	case len(entries) > 0:
		return errors.New("not empty: give a new folder, or empty this one first")
	default:
		return nil
	}
}

// wholly makes a folder, new or empty so far, of what write puts into one
// beside it. When write fails nothing is left.
func wholly(folder string, write func(string) error) (err error) {
	folder, err = filepath.Abs(folder)
	if err != nil {
		return err
	}
	beside, err := os.MkdirTemp(filepath.Dir(folder), "."+filepath.Base(folder)+"-")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.RemoveAll(beside))
		}
	}()
	if err := write(beside); err != nil {
		return err
	}
	if err := os.Chmod(beside, 0o755); err != nil {
		return err
	}
	// Remove leaves a folder alone that something was put into meanwhile.
	if err := os.Remove(folder); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return os.Rename(beside, folder)
}
