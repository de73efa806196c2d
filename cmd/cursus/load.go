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
	Data string `env:"CURSUS_DATA" help:"Folder of articles (*.txt) and tables (*.csv), or of one Popolo file (*.popolo.json); the embedded data unless given." placeholder:"DIR"`
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
	return office.NewGraph(records)
}

func (s source) files() (fs.FS, error) {
	if s.Data == "" {
		return data.Files(), nil
	}
	info, err := os.Stat(s.Data)
	if err != nil {
		return nil, errors.Unwrap(err) // without the name
	}
	if !info.IsDir() {
		return nil, errors.New("not a folder")
	}
	return os.DirFS(s.Data), nil
}

// publicReason says why a folder could not be loaded, in words fit for anybody:
// they name tables and records, never paths of this machine.
func publicReason(err error) string {
	for _, public := range []error{ingest.ErrTable, ingest.ErrEmpty, office.ErrRecords} {
		if errors.Is(err, public) {
			return err.Error()
		}
	}
	return "the folder could not be read; the server's log says why"
}
