package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/seed-51aee618/cursus/internal/export"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/popolo"
	"github.com/seed-51aee618/cursus/internal/table"
)

type exportVerb struct {
	Format string `required:"" help:"What to write; cursus export --help lists the formats." placeholder:"FORMAT"`
	Out    string `required:"" help:"Folder to write, empty or new." placeholder:"DIR"`
	Excel  bool   `help:"CSV for Excel: with a byte order mark, and an apostrophe before what it would compute as a formula."`
	source
}

// Help is shown by cursus export --help.
func (exportVerb) Help() string {
	return `Writes the whole data set as tables, one file each: people, posts, bodies,
terms, claims, issues and more. The formats are

    csv          comma-separated values as RFC 4180 has them
    ndjson       one JSON object a line
    parquet      Apache Parquet
    datapackage  csv, with a datapackage.json that describes every column
    sqlite       cursus.sqlite, an SQLite 3 database of all tables with their keys
    popolo       cursus.popolo.json, which --data reads again; see docs/popolo.md

Example:

    cursus export --format parquet --out offices

The folder appears whole or not at all, and one that holds anything is left alone.`
}

// An exportFormat is a way to write a graph into a folder.
type exportFormat struct {
	name  string
	write func(context.Context, *office.Graph, string) error
}

func (v exportVerb) formats() []exportFormat {
	return []exportFormat{
		{"csv", v.tables(table.CSV)},
		{"ndjson", v.tables(table.NDJSON)},
		{"parquet", v.tables(table.Parquet)},
		{"datapackage", v.dataPackage},
		{"sqlite", sqliteFile},
		{"popolo", popoloFile},
	}
}

// Run writes the folder.
func (v exportVerb) Run(ctx context.Context, std streams) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	write, err := v.chosen()
	if err != nil {
		return err
	}
	if err := isFree(v.Out); err != nil {
		return fmt.Errorf("--out %s: %w", v.Out, err)
	}
	g, err := v.load(ctx, std.err)
	if err != nil {
		return err
	}
	if err := wholly(v.Out, func(folder string) error { return write(ctx, g, folder) }); err != nil {
		return fmt.Errorf("--out %s: %w", v.Out, err)
	}
	if _, err := fmt.Fprintf(std.out, "%s: %s of data set %s\n", v.Out, v.Format, g.Version()); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	return nil
}

func (v exportVerb) chosen() (func(context.Context, *office.Graph, string) error, error) {
	formats := v.formats()
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	i := slices.Index(names, v.Format)
	switch {
	case i < 0:
		return nil, fmt.Errorf("--format %s: give one of %s", v.Format, strings.Join(names, ", "))
	case v.Excel && v.Format != "csv":
		return nil, fmt.Errorf("--excel goes with --format csv, not with %s", v.Format)
	default:
		return formats[i].write, nil
	}
}

// tables writes each table in a file of its own.
func (v exportVerb) tables(f table.Format) func(context.Context, *office.Graph, string) error {
	return func(ctx context.Context, g *office.Graph, folder string) error {
		for _, t := range export.Tables(g) {
			err := writeFile(ctx, filepath.Join(folder, t.Name+f.Extension()), func(w io.Writer) error {
				return table.Write(w, f, t, table.CSVOptions{Excel: v.Excel})
			})
			if err != nil {
				return err
			}
		}
		return nil
	}
}

func (v exportVerb) dataPackage(ctx context.Context, g *office.Graph, folder string) error {
	if err := v.tables(table.CSV)(ctx, g, folder); err != nil {
		return err
	}
	return writeFile(ctx, filepath.Join(folder, export.PackageFile), func(w io.Writer) error {
		text, err := export.DataPackage(g, "")
		if err != nil {
			return err
		}
		_, err = w.Write(text)
		return err
	})
}

func sqliteFile(ctx context.Context, g *office.Graph, folder string) error {
	return export.SQLite(ctx, filepath.Join(folder, "cursus.sqlite"), g)
}

func popoloFile(ctx context.Context, g *office.Graph, folder string) error {
	return writeFile(ctx, filepath.Join(folder, "cursus.popolo.json"), func(w io.Writer) error {
		return popolo.Write(w, g.Records())
	})
}

// writeFile makes a file of what write writes, until ctx ends.
func writeFile(ctx context.Context, name string, write func(io.Writer) error) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(whilst{ctx, f}, 64<<10)
	if err := write(w); err != nil {
		return errors.Join(err, f.Close())
	}
	return errors.Join(w.Flush(), f.Close())
}

// A whilst writer fails once its context has ended.
type whilst struct {
	ctx context.Context
	w   io.Writer
}

func (w whilst) Write(p []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	return w.w.Write(p)
}
