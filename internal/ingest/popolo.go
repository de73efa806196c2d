package ingest

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/identity"
	"github.com/seed-51aee618/cursus/internal/popolo"
)

// popoloFile returns the name of the one Popolo file of a folder; none when
// there is none. It stands alone: files that would add to it are an error.
func popoloFile(fsys fs.FS) (string, error) {
	var found []string
	for _, pattern := range []string{"popolo.json", "*.popolo.json"} {
		files, err := fs.Glob(fsys, pattern)
		if err != nil {
			return "", fmt.Errorf("list Popolo files: %w", err)
		}
		found = append(found, files...)
	}
	if len(found) == 0 {
		return "", nil
	}
	for _, pattern := range []string{"*.txt", "*/*.txt", "*.csv"} {
		others, err := fs.Glob(fsys, pattern)
		if err != nil {
			return "", fmt.Errorf("list files beside %s: %w", found[0], err)
		}
		found = append(found, slices.DeleteFunc(others, func(name string) bool { return name == identity.File })...)
	}
	if len(found) > 1 {
		return "", mistake{fmt.Errorf("%s: a Popolo file is the only one of its folder; take the other away", strings.Join(found[:2], ", "))}
	}
	return found[0], nil
}

// readPopolo reads a Popolo file. What the file says of its version is not
// believed: it may have been changed since.
func readPopolo(fsys fs.FS, file string) (Reading, error) {
	f, err := fsys.Open(file)
	if err != nil {
		return Reading{}, fmt.Errorf("read %s: %w", file, err)
	}
	defer func() { _ = f.Close() }() // it was only read
	text, err := io.ReadAll(io.LimitReader(f, popolo.MaxBytes+1))
	if err != nil {
		return Reading{}, fmt.Errorf("read %s: %w", file, err)
	}
	records, objects, err := popolo.ReadCounted(bytes.NewReader(text))
	if err != nil {
		return Reading{}, mistake{fmt.Errorf("%s: %w", file, err)}
	}
	hash := sha256.Sum256(text)
	records.Version = hex.EncodeToString(hash[:8])
	if records, err = ruled(fsys, records, (*identity.Rulings).Apply); err != nil {
		return Reading{}, err
	}
	return Reading{records, []Input{{file, objects}}}, nil
}
