package main

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
)

// merged are several folders as one. A file that two of them have is an error:
// which of the two counts would be a guess.
type merged []fs.FS

// Open opens a file, or the folder of that name in the first that has it.
func (m merged) Open(name string) (fs.File, error) {
	var err error
	for _, files := range m {
		var f fs.File
		if f, err = files.Open(name); err == nil || !errors.Is(err, fs.ErrNotExist) {
			return f, err
		}
	}
	return nil, err
}

// ReadDir lists what all of them have in a folder.
func (m merged) ReadDir(name string) ([]fs.DirEntry, error) {
	var all []fs.DirEntry
	found := false
	for _, files := range m {
		entries, err := fs.ReadDir(files, name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return nil, err
		}
		found = true
		if all, err = join(all, entries); err != nil {
			return nil, err
		}
	}
	if !found {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	slices.SortFunc(all, byName)
	return all, nil
}

// join adds entries; a folder that is there already has room for both.
func join(all, entries []fs.DirEntry) ([]fs.DirEntry, error) {
	for _, e := range entries {
		i := slices.IndexFunc(all, func(other fs.DirEntry) bool { return other.Name() == e.Name() })
		switch {
		case i < 0:
			all = append(all, e)
		case !e.IsDir() || !all[i].IsDir():
			return nil, fmt.Errorf("%s is there twice", e.Name())
		}
	}
	return all, nil
}

func byName(a, b fs.DirEntry) int {
	switch {
	case a.Name() < b.Name():
		return -1
	case a.Name() > b.Name():
		return 1
	default:
		return 0
	}
}
