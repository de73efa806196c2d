package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
)

type checkVerb struct {
	Paths   []string `arg:"" name:"path" help:"Articles (*.txt), or folders of articles and tables, of one Popolo file, or of files that a mapping names."`
	Account bool     `help:"Print what was read and what came of it, in numbers, rather than each issue."`
	JSON    bool     `help:"Print the report as one JSON object."`
	Mapping string   `help:"File that says how the files of the folders are read; their own cursus-mapping.yaml unless given." placeholder:"FILE"`
}

// Help is shown by cursus check --help.
func (checkVerb) Help() string {
	return `Reads articles and prints what did not become a record and what contradicts
itself, each with file, line, column and code. A folder is read as one data set,
so its tables count and its articles are compared; a single article is read alone.

Example:

    cursus check offices/party-secretary-of-anhui.txt

--account prints instead how many rows each file has, how many records came of
them, the issues by their codes, and the time and memory that it took.

The exit code is 1 when a date, a column, a remark or other text could not be
read. Contradictions alone leave it 0: sources may differ.`
}

// Run checks every path and prints one report on all.
func (c checkVerb) Run(_ context.Context, std streams) error {
	report := report{Issues: []finding{}, account: c.Account}
	for _, path := range c.Paths {
		if err := report.add(path, c.Mapping, std.err); err != nil {
			return err
		}
	}
	write := report.text
	switch {
	case c.JSON:
		write = report.json
	case c.Account:
		write = report.numbers
	}
	if err := write(std.out); err != nil {
		return fmt.Errorf("print the report: %w", err)
	}
	if report.Unread > 0 {
		return errNo
	}
	return nil
}

// A report is what was found in all paths together.
type report struct {
	Documents int       `json:"documents"`
	Terms     int       `json:"terms"`
	Unread    int       `json:"unread"` // issues about text that could not be read
	Issues    []finding `json:"issues"`
	Accounts  []account `json:"accounts,omitempty"`

	account bool // is asked for
}

// An account is that of one path.
type account struct {
	Path string `json:"path"`
	ingest.Account
}

// A finding is one issue and the file it was found in.
type finding struct {
	File    string           `json:"file"`
	Line    int              `json:"line"`
	Column  int              `json:"column"`
	Code    office.IssueCode `json:"code"`
	Text    string           `json:"text"`
	Message string           `json:"message"`
}

func (r *report) text(w io.Writer) error {
	for _, f := range r.Issues {
		if _, err := fmt.Fprintln(w, f); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(w, "documents: %d, terms: %d, issues: %d, of them unread: %d\n", r.Documents, r.Terms, len(r.Issues), r.Unread)
	return err
}

// String is the issue as one line.
func (f finding) String() string {
	return fmt.Sprintf("%s:%d:%d %s %s", f.File, f.Line, f.Column, f.Code, f.told())
}

// told is what stands there and what is wrong with it; messages that quote the
// text already stand alone.
func (f finding) told() string {
	text := strconv.Quote(f.Text)
	if f.Text == "" || strings.Contains(f.Message, text) {
		return f.Message
	}
	return text + " " + f.Message
}

// numbers prints the accounts, and no issue.
func (r *report) numbers(w io.Writer) error {
	for _, a := range r.Accounts {
		if _, err := fmt.Fprintf(w, "%s\n", a.Path); err != nil {
			return err
		}
		if _, err := a.WriteTo(w); err != nil {
			return err
		}
	}
	return nil
}

func (r *report) json(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(r)
}

// unread says whether an issue is about text that could not be read. All other
// issues are about sources that differ.
func unread(code office.IssueCode) bool {
	return slices.Contains([]office.IssueCode{
		office.MalformedText, office.MalformedTable, office.UnparsedDate, office.UnknownColumn, office.UnknownNote,
	}, code)
}
