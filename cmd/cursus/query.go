package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"os"

	"github.com/seed-51aee618/cursus/internal/server"
	"github.com/seed-51aee618/cursus/internal/table"
)

type queryVerb struct {
	File      string            `arg:"" help:"File with a GraphQL document; - reads standard input."`
	Var       map[string]string `help:"A variable of the document, as text or as JSON. May be repeated." placeholder:"NAME=VALUE" mapsep:"none"`
	Operation string            `help:"Which operation of the document to run, when it has several." placeholder:"NAME"`
	Format    string            `help:"How to print the answer: json, or as a table csv, ndjson or parquet." enum:"json,csv,ndjson,parquet" default:"json" placeholder:"FORMAT"`
	Excel     bool              `help:"CSV for Excel: with a byte order mark, and an apostrophe before what it would compute as a formula."`
	source
}

// Help is shown by cursus query --help.
func (queryVerb) Help() string {
	return `Prints the answer as JSON, or as a table. The exit code is 1 when the answer
holds errors.

Example:

    cursus query holders.graphql --var on=2012 --var first=5

where holders.graphql holds, for instance:

    query ($on: EDTF!, $first: Int) {
      holders(on: $on, first: $first) { nodes { term { person { name } } } }
    }

Lists and objects are given as JSON: --var 'people=["person:hu-chunhua"]'.`
}

// Run answers the document.
func (q queryVerb) Run(ctx context.Context, std streams) error {
	if q.Excel && q.Format != "csv" {
		return fmt.Errorf("--excel goes with --format csv, not with %s", q.Format)
	}
	document, err := q.document(std.in)
	if err != nil {
		return err
	}
	values, err := variables(document, q.Operation, q.Var)
	if err != nil {
		return err
	}
	log := slog.New(slog.NewTextHandler(std.err, nil))
	at, closeStore, err := q.moment(ctx, std.err, log)
	if err != nil {
		return err
	}
	defer closeStore()
	engine := server.NewEngineAt(at, log)
	request := server.Request{
		Query: document, OperationName: q.Operation, Variables: values,
	}
	if q.Format != "json" {
		return writeTable(ctx, std, engine, request, table.Format(q.Format), table.CSVOptions{Excel: q.Excel})
	}
	answer := engine.Answer(ctx, request)
	if err := printJSON(std.out, answer); err != nil {
		return err
	}
	if len(answer.Errors) > 0 {
		return errNo
	}
	return nil
}

func printJSON(w io.Writer, answer server.Answer) error {
	var pretty bytes.Buffer
	if err := json.Indent(&pretty, answer.JSON(), "", "  "); err != nil {
		return fmt.Errorf("print the answer: %w", err)
	}
	if _, err := pretty.WriteTo(w); err != nil {
		return fmt.Errorf("print the answer: %w", err)
	}
	return nil
}

func (q queryVerb) document(in io.Reader) (string, error) {
	var text []byte
	var err error
	if q.File == "-" {
		text, err = io.ReadAll(in)
	} else {
		text, err = os.ReadFile(q.File)
	}
	if err != nil {
		return "", fmt.Errorf("read the document: %w", err)
	}
	return string(text), nil
}
