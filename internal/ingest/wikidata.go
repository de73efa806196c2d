package ingest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/identity"
	"github.com/seed-51aee618/cursus/internal/wikidata"
)

// wikidataFiles lists the files of a folder that hold entities of Wikidata. They
// stand alone: articles and tables that would add to them are an error.
func wikidataFiles(fsys fs.FS) ([]string, error) {
	var found []string
	for _, pattern := range []string{"wikidata.json", "wikidata.ndjson", "*.wikidata.json", "*.wikidata.ndjson"} {
		files, err := fs.Glob(fsys, pattern)
		if err != nil {
			return nil, fmt.Errorf("list files of Wikidata: %w", err)
		}
		found = append(found, files...)
	}
	if len(found) == 0 {
		return nil, nil
	}
	for _, pattern := range []string{"*.txt", "*/*.txt", "*.csv", "popolo.json", "*.popolo.json"} {
		others, err := fs.Glob(fsys, pattern)
		if err != nil {
			return nil, fmt.Errorf("list files beside %s: %w", found[0], err)
		}
		others = slices.DeleteFunc(others, func(name string) bool { return name == identity.File })
		if len(others) > 0 {
			return nil, mistake{fmt.Errorf("%s, %s: entities of Wikidata are alone in their folder; take the other away", found[0], others[0])}
		}
	}
	slices.Sort(found)
	return found, nil
}

// readWikidata reads files of entities in the order of their names.
func readWikidata(fsys fs.FS, files []string) (Reading, error) {
	var reader wikidata.Reader
	var inputs []Input
	hash := sha256.New()
	for _, file := range files {
		f, err := fsys.Open(file)
		if err != nil {
			return Reading{}, fmt.Errorf("read %s: %w", file, err)
		}
		_, _ = io.WriteString(hash, strings.Join([]string{"", file, ""}, "\x00")) // a hash takes everything
		statements, err := reader.Read(file, io.TeeReader(f, hash))
		_ = f.Close() // it was only read
		if err != nil {
			return Reading{}, err
		}
		inputs = append(inputs, Input{file, statements})
	}
	records := reader.Records()
	records.Version = hex.EncodeToString(hash.Sum(nil)[:8])
	records, err := ruled(fsys, records, (*identity.Rulings).Apply)
	return Reading{records, inputs}, err
}
