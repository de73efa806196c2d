package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
)

type checkVerb struct {
	Paths   []string `arg:"" name:"path" help:"Articles (*.txt), or folders of articles and tables, of one Popolo file, or of files that a mapping names."`
	Account bool     `help:"Print what was read and what came of it, in numbers, rather than each issue."`
	JSON    bool     `help:"Print the report as one JSON object."`
	FailOn  string   `enum:"error,warning,note,never" default:"error" help:"Exit with 1 when something is found that is at least so grave: error, warning, note or never." placeholder:"SEVERITY"`
	Mapping string   `help:"File that says how the files of the folders are read; their own cursus-mapping.yaml unless given." placeholder:"FILE"`
}

// Help is shown by cursus check --help.
func (checkVerb) Help() string {
	return `Reads articles and tables and prints what is wrong with them: what was not read,
what contradicts itself, and what an editor would look up. Each line has the
file, line and column, how much it matters, what is wrong and what would be
right, and a code that docs/checks.md explains. A folder is read as one data set,
so its tables count and its articles are compared; a single article is read alone.

Example:

    cursus check offices/party-secretary-of-anhui.txt

--account prints instead how many rows each file has, how many records came of
them, the issues by their codes, and the time and memory that it took.

The exit code is 1 when there are errors: something was not read, or cannot be
true. Warnings and notes alone leave it 0, for sources may differ, unless
--fail-on says otherwise.`
}

// Run checks every path and prints one report on all.
func (c checkVerb) Run(_ context.Context, std streams) error {
	report := report{Issues: []finding{}, account: c.Account}
	for _, path := range c.Paths {
		if err := report.add(path, c.Mapping, std.err); err != nil {
			return err
		}
	}
	report.sort()
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
	if report.fails(c.FailOn) {
		return errNo
	}
	return nil
}

// A report is what was found in all paths together.
type report struct {
	Documents int       `json:"documents"`
	Terms     int       `json:"terms"`
	Errors    int       `json:"errors"`
	Warnings  int       `json:"warnings"`
	Notes     int       `json:"notes"`
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
	File     string           `json:"file"`
	Line     int              `json:"line"`
	Column   int              `json:"column"`
	Severity office.Severity  `json:"severity"`
	Code     office.IssueCode `json:"code"`
	Text     string           `json:"text"`
	Message  string           `json:"message"`
}

// enter adds a finding and counts it.
func (r *report) enter(f finding) {
	switch f.Severity {
	case office.ErrorSeverity:
		r.Errors++
	case office.WarningSeverity:
		r.Warnings++
	case office.NoteSeverity:
		r.Notes++
	}
	if unread(f.Code) {
		r.Unread++
	}
	r.Issues = append(r.Issues, f)
}

// sort puts the findings in the order of files and lines.
func (r *report) sort() {
	slices.SortStableFunc(r.Issues, func(a, b finding) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}

// fails says whether something was found that is at least so grave.
func (r *report) fails(least string) bool {
	switch least {
	case "note":
		return len(r.Issues) > 0
	case "warning":
		return r.Errors+r.Warnings > 0
	case "error":
		return r.Errors > 0
	default:
		return false
	}
}

// text prints findings as compilers do, and a summary.
func (r *report) text(w io.Writer) error {
	for _, f := range r.Issues {
		if _, err := fmt.Fprintln(w, f); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(w, "documents: %d, terms: %d, issues: %d; errors: %d, warnings: %d, notes: %d\n",
		r.Documents, r.Terms, len(r.Issues), r.Errors, r.Warnings, r.Notes)
	return err
}

// String is the issue as one line, also where a cell goes over several.
func (f finding) String() string {
	plain := func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}
	return fmt.Sprintf("%s:%d:%d: %s: %s [%s]", f.File, f.Line, f.Column, strings.ToLower(string(f.Severity)), strings.Map(plain, f.told()), f.Code)
}

// told is what stands there and what is wrong with it; messages that quote the
// text already stand alone.
func (f finding) told() string {
	text := strconv.Quote(f.Text)
	if f.Text == "" || strings.Contains(f.Message, text) {
		return f.Message
	}
	return text + ": " + f.Message
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
