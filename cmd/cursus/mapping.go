package main

import (
	"bytes"
	"io"
	"io/fs"
	"os"

	"github.com/seed-51aee618/cursus/internal/ingest"
)

// withMapping is a folder in which a file from elsewhere is the mapping; the
// folder itself where none is given.
func withMapping(folder fs.FS, file string) (fs.FS, error) {
	if file == "" {
		return folder, nil
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return mappedFolder{folder, file, text}, nil
}

// A mappedFolder is a folder and the text of its mapping.
type mappedFolder struct {
	fs.FS

	name    string // of the file that holds the mapping
	mapping []byte
}

// MappingName is what errors call the mapping.
func (f mappedFolder) MappingName() string { return f.name }

// Open opens a file of the folder, or the mapping.
func (f mappedFolder) Open(name string) (fs.File, error) {
	if name != ingest.MappingFile {
		return f.FS.Open(name)
	}
	info, err := fs.Stat(f.FS, ".")
	if err != nil {
		return nil, err
	}
	return mappingText{bytes.NewReader(f.mapping), info}, nil
}

// A mappingText is the open mapping.
type mappingText struct {
	io.Reader

	info fs.FileInfo
}

// Stat is that of the folder.
func (t mappingText) Stat() (fs.FileInfo, error) { return t.info, nil }

// Close has nothing to do.
func (mappingText) Close() error { return nil }
