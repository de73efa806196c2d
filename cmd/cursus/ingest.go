package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
)

type ingestVerb struct {
	Paths   []string `arg:"" name:"path" help:"Articles (*.txt), or folders of articles and tables; together they are one data set."`
	Store   storeURL `required:"" env:"CURSUS_STORE" help:"Store to write, made when there is none: sqlite:FILE or postgres://HOST/DATABASE." placeholder:"URL"`
	Mapping string   `help:"File that says how the files of a folder are read; its own cursus-mapping.yaml unless given." placeholder:"FILE"`
	Strict  bool     `help:"Write nothing where something could not be read, rather than go on without it."`
	DryRun  bool     `help:"Say what would change, and write nothing."`
	Keep    amount   `default:"10" help:"Versions whose records are kept; those before are pruned. Their entries in the history stay." placeholder:"N"`
}

// Help is shown by cursus ingest --help.
func (ingestVerb) Help() string {
	return `Reads articles and tables, checks that they make a graph, and makes them the
newest version of a store, whole or not at all. What the store held before stays
as a former version. When it holds the same already, nothing is written.

Example:

    cursus ingest --store sqlite:offices.db ./offices
    cursus serve --store sqlite:offices.db`
}

// Run reads, checks, tells and writes.
func (v ingestVerb) Run(ctx context.Context, std streams) error {
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	g, err := v.read(std.err)
	if err != nil {
		return err
	}
	if err := v.write(ctx, std.out, g); err != nil {
		return fmt.Errorf("--store %s: %w", v.Store.public(), err)
	}
	return nil
}

// read makes the graph of what is at the paths.
func (v ingestVerb) read(progress io.Writer) (*office.Graph, error) {
	files, err := v.files()
	if err != nil {
		return nil, err
	}
	records, err := ingest.Load(files, bar(progress))
	if err == nil && v.Strict {
		err = strictly(records)
	}
	var g *office.Graph
	if err == nil {
		g, err = office.NewGraph(records)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", strings.Join(v.Paths, ", "), err)
	}
	return g, nil
}

// files are all that is at the paths.
func (v ingestVerb) files() (fs.FS, error) {
	var all merged
	for _, path := range v.Paths {
		files, _, err := open(path)
		if err != nil {
			return nil, err
		}
		all = append(all, files)
	}
	if len(all) == 1 {
		return withMapping(all[0], v.Mapping)
	}
	return withMapping(all, v.Mapping)
}

func (v ingestVerb) write(ctx context.Context, out io.Writer, g *office.Graph) (err error) {
	s, err := v.openStore(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	plan, err := store.NewPlan(ctx, s, g.Records(), time.Now(), v.Paths)
	if err != nil {
		return err
	}
	if err := tell(out, g.Counts(), plan); err != nil {
		return err
	}
	if v.DryRun || plan.Same() {
		return nil
	}
	written, err := plan.Write(ctx, s)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(out, "written: version %d, data set %s\n", written.Number, written.Dataset); err != nil {
		return err
	}
	_, err = s.Prune(ctx, int(v.Keep))
	return err
}

// openStore opens the store; for a dry run one that is not there is an empty one.
func (v ingestVerb) openStore(ctx context.Context) (store.Store, error) {
	if !v.DryRun {
		return v.Store.open(ctx, writing)
	}
	s, err := v.Store.open(ctx, reading)
	if errors.Is(err, store.ErrMissing) {
		return store.None{}, nil
	}
	return s, err
}

// tell gives account of what was read and what it changes.
func tell(out io.Writer, read office.Counts, p store.Plan) error {
	if _, err := fmt.Fprintf(out, "read: %d documents, %d people, %d posts, %d terms, %d issues\n",
		read.Documents, read.People, read.Posts, read.Terms, read.Issues); err != nil {
		return err
	}
	if p.Same() {
		_, err := fmt.Fprintf(out, "nothing to write: version %d holds this already\n", p.Base.Number)
		return err
	}
	for _, t := range p.Load.Changes {
		if _, err := fmt.Fprintf(out, "%s: %s\n", t.Records, counts(t)); err != nil {
			return err
		}
	}
	return nil
}

// counts is a tally without its zeros: "3 added, 1 removed".
func counts(t office.Tally) string {
	var parts []string
	for _, c := range []struct {
		n    int
		what string
	}{{t.Added, "added"}, {t.Changed, "changed"}, {t.Removed, "removed"}} {
		if c.n > 0 {
			parts = append(parts, fmt.Sprint(c.n, " ", c.what))
		}
	}
	return strings.Join(parts, ", ")
}
