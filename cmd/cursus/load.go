package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/seed-51aee618/cursus/data"
	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
)

// A source is the flag of verbs that answer from data.
type source struct {
	Data    string `env:"CURSUS_DATA" help:"Folder of articles (*.txt) and tables (*.csv), of one Popolo file (*.popolo.json), or of files that a mapping names; the embedded data unless given." placeholder:"DIR"`
	Mapping string `env:"CURSUS_MAPPING" help:"File that says how the files of the folder are read; its own cursus-mapping.yaml unless given." placeholder:"FILE"`
	Strict  bool   `env:"CURSUS_STRICT" help:"Fail where something of the folder could not be read, rather than go on without it."`
}

// load makes the graph of the folder or of the embedded data. It shows its
// progress on a terminal.
func (s source) load(progress io.Writer) (*office.Graph, error) {
	g, err := s.read(progress)
	if err != nil && s.Data != "" {
		return nil, fmt.Errorf("--data %s: %w", s.Data, err)
	}
	return g, err
}

// read is load with errors that leave out what the folder is called.
func (s source) read(progress io.Writer) (*office.Graph, error) {
	files, err := s.files()
	if err != nil {
		return nil, err
	}
	records, err := ingest.Load(files, bar(progress))
	if err != nil {
		return nil, err
	}
	if s.Strict {
		if err := strictly(records); err != nil {
			return nil, err
		}
	}
	return office.NewGraph(records)
}

func (s source) files() (fs.FS, error) {
	if s.Data == "" {
		if s.Mapping != "" {
			return nil, errors.New("--mapping goes with --data: it says how the files of that folder are read")
		}
		return data.Files(), nil
	}
	info, err := os.Stat(s.Data)
	if err != nil {
		return nil, errors.Unwrap(err) // without the name
	}
	if !info.IsDir() {
		return nil, errors.New("not a folder")
	}
	return withMapping(os.DirFS(s.Data), s.Mapping)
}

// publicReason says why a folder could not be loaded, in words fit for anybody:
// they name tables and records, never paths of this machine.
func publicReason(err error) string {
	for _, public := range []error{ingest.ErrTable, ingest.ErrEmpty, office.ErrRecords, errStrict} {
		if errors.Is(err, public) {
			return err.Error()
		}
	}
	return "the folder could not be read; the server's log says why"
}
