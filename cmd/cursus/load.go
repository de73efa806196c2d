package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/seed-51aee618/cursus/data"
	"github.com/seed-51aee618/cursus/internal/history"
	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
)

// A source is the flags of verbs that answer from data.
type source struct {
	Data    string        `env:"CURSUS_DATA" help:"Folder of articles (*.txt) and tables (*.csv), of one Popolo file (*.popolo.json), of entities of Wikidata (*.wikidata.json), or of files that a mapping names; the embedded data unless given." placeholder:"DIR"`
	Mapping string        `env:"CURSUS_MAPPING" help:"File that says how the files of the folder are read; its own cursus-mapping.yaml unless given." placeholder:"FILE"`
	Strict  bool          `env:"CURSUS_STRICT" help:"Fail where something of the folder could not be read, rather than go on without it."`
	Store   storeURL      `env:"CURSUS_STORE" help:"Store to answer from instead: sqlite:FILE or postgres://HOST/DATABASE." placeholder:"URL"`
	Version history.Which `name:"version" env:"CURSUS_VERSION" help:"Version of the store to answer from: its number or data set, as cursus history shows them, or a day or time, for what was known then; the newest unless given." placeholder:"VERSION"`
}

// load makes the graph of the folder, the store or the embedded data. It shows
// its progress on a terminal.
func (s source) load(ctx context.Context, progress io.Writer) (*office.Graph, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	g, err := s.read(ctx, progress)
	return g, s.named(err)
}

// check says which flags do not go together.
func (s source) check() error {
	switch {
	case s.Data != "" && s.Store != "":
		return errors.New("--data and --store: give one of them")
	case s.Store != "" && (s.Mapping != "" || s.Strict):
		return errors.New("--mapping and --strict go with --data: a store was read before")
	case s.Version != (history.Which{}) && s.Store == "":
		return errors.New("--version goes with --store")
	default:
		return nil
	}
}

// named is an error with the flag that it is about.
func (s source) named(err error) error {
	switch {
	case err != nil && s.Data != "":
		return fmt.Errorf("--data %s: %w", s.Data, err)
	case err != nil && s.Store != "":
		return fmt.Errorf("--store %s: %w", s.Store.public(), err)
	default:
		return err
	}
}

// read is load with errors that leave out what the folder or store is called.
func (s source) read(ctx context.Context, progress io.Writer) (*office.Graph, error) {
	records, err := s.records(ctx, progress)
	if err != nil {
		return nil, err
	}
	return office.NewGraph(records)
}

func (s source) records(ctx context.Context, progress io.Writer) (office.Records, error) {
	if s.Store != "" {
		return s.kept(ctx)
	}
	files, err := s.files()
	if err != nil {
		return office.Records{}, err
	}
	records, err := ingest.Load(files, bar(progress))
	if err == nil && s.Strict {
		err = strictly(records)
	}
	return records, err
}

// kept are the records of the store.
func (s source) kept(ctx context.Context) (r office.Records, err error) {
	from, err := s.Store.open(ctx, reading)
	if err != nil {
		return office.Records{}, err
	}
	defer func() { err = errors.Join(err, from.Close()) }()
	r, _, err = s.version(ctx, from)
	return r, err
}

// version are the records of the version that is asked for, and its number.
func (s source) version(ctx context.Context, from store.Store) (office.Records, int64, error) {
	number, err := numberOf(ctx, s.Version, from)
	if err != nil {
		return office.Records{}, 0, err
	}
	r, v, err := from.Load(ctx, number)
	return r, v.Number, err
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

// publicReason says why data could not be loaded, in words fit for anybody: they
// name tables and records, never paths or hosts.
func publicReason(err error) string {
	for _, public := range []error{ingest.ErrTable, ingest.ErrEmpty, office.ErrRecords, errStrict} {
		if errors.Is(err, public) {
			return err.Error()
		}
	}
	for _, public := range store.Errors() {
		if errors.Is(err, public) {
			return public.Error()
		}
	}
	return "the data could not be read; the server's log says why"
}
