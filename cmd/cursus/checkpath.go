package main

import (
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
)

// add reads the article or folder at a path and adds what is found there.
func (r *report) add(name, mapping string, progress io.Writer) error {
	files, root, err := open(name)
	if err != nil {
		return err
	}
	if files, err = withMapping(files, mapping); err != nil {
		return err
	}
	began := time.Now()
	reading, err := ingest.Read(files, bar(progress))
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if r.account {
		a := account{name, reading.Account()}
		a.Seconds, a.Memory = time.Since(began).Seconds(), memory()
		r.Accounts = append(r.Accounts, a)
	}
	records := reading.Records
	where, err := filesOf(records.Documents, files, root)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	alone := ""
	if len(reading.Inputs) == 1 { // one file may hold many documents
		alone = filepath.Join(root, filepath.FromSlash(reading.Inputs[0].File))
	}
	g, err := office.NewGraph(records) // some contradictions show only once rows are linked
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	r.Documents += g.Counts().Documents
	r.Terms += g.Counts().Terms
	for _, i := range g.Issues(nil) {
		file := name
		if document, ok := i.Document(); ok {
			file = cmp.Or(where[document.ID()], alone, string(document.ID()))
		} else if i.Section() != "" {
			file = filepath.Join(root, filepath.FromSlash(i.Section())) // a table
		}
		r.enter(finding{
			file, max(i.Line(), 1), max(i.Column(), 1), i.Severity(), i.Code(), i.Text(), i.Message(),
		})
	}
	return nil
}

// memory is the most that the program has held so far: the Go runtime gives none
// of the addresses it asked for back.
func memory() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Sys
}

// open returns the files at a path and the folder that their names are in.
func open(name string) (files fs.FS, root string, err error) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return nil, "", err
	case info.IsDir():
		return os.DirFS(name), name, nil
	case !ingest.Reads(filepath.Base(name)):
		return nil, "", fmt.Errorf("%s: not an article (*.txt), not a Popolo file (*.popolo.json), no entities of Wikidata (*.wikidata.json) and not a folder", name)
	default:
		root = filepath.Dir(name)
		return single{os.DirFS(root), filepath.Base(name)}, root, nil
	}
}

// A single is a folder in which one file can be seen.
type single struct {
	files fs.FS
	name  string
}

// Open opens the folder or its one file.
func (s single) Open(name string) (fs.File, error) {
	if name != "." && name != s.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return s.files.Open(name)
}

// ReadDir lists the one file.
func (s single) ReadDir(string) ([]fs.DirEntry, error) {
	info, err := fs.Stat(s.files, s.name)
	if err != nil {
		return nil, err
	}
	return []fs.DirEntry{fs.FileInfoToDirEntry(info)}, nil
}

// filesOf says which file each document was read from: documents are in the
// order of their files' names.
func filesOf(documents []office.DocumentRecord, files fs.FS, root string) (map[office.DocumentID]string, error) {
	var names []string
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() && path.Ext(name) == ".txt" {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("list articles: %w", err)
	}
	slices.Sort(names)
	where := make(map[office.DocumentID]string, len(documents))
	for _, d := range documents {
		if file, named := ingest.FileOf(d); named {
			where[d.ID] = filepath.Join(root, filepath.FromSlash(file))
		}
	}
	if len(where) > 0 {
		return where, nil
	}
	for i, d := range documents[:min(len(documents), len(names))] {
		where[d.ID] = filepath.Join(root, filepath.FromSlash(names[i]))
	}
	return where, nil
}
