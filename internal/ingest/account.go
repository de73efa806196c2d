package ingest

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/seed-51aee618/cursus/internal/office"
)

// An Account is what went into a reading and what came of it. Time and memory are
// for whoever measured them to fill in; zero is not told.
type Account struct {
	Inputs  []Input `json:"inputs"`
	Rows    int     `json:"rows"` // of all inputs
	Records []Tally `json:"records"`
	Issues  []Tally `json:"issues"` // by code, in its order
	Seconds float64 `json:"seconds,omitempty"`
	Memory  uint64  `json:"memoryBytes,omitempty"` // the most that was held
}

// A Tally is a number of things of one kind.
type Tally struct {
	Kind string `json:"kind"`
	N    int    `json:"n"`
}

// Account counts what was read, and the records and issues that came of it.
func (r Reading) Account() Account {
	a := Account{Inputs: r.Inputs, Issues: []Tally{}, Records: []Tally{
		{"documents", len(r.Records.Documents)},
		{"areas", len(r.Records.Areas)},
		{"post types", len(r.Records.PostTypes)},
		{"bodies", len(r.Records.Bodies)},
		{"posts", len(r.Records.Posts)},
		{"people", len(r.Records.People)},
		{"terms", len(r.Records.Terms)},
		{"claims on terms", claims(r.Records.Terms)},
		{"relations", len(r.Records.Relations)},
		{"changes", len(r.Records.Changes)},
	}}
	for _, i := range r.Inputs {
		a.Rows += i.Rows
	}
	codes := make(map[office.IssueCode]int)
	for _, i := range r.Records.Issues {
		codes[i.Code]++
	}
	for code, n := range codes {
		a.Issues = append(a.Issues, Tally{string(code), n})
	}
	slices.SortFunc(a.Issues, func(x, y Tally) int { return cmp.Compare(x.Kind, y.Kind) })
	return a
}

func claims(terms []office.TermRecord) int {
	n := 0
	for _, t := range terms {
		n += len(t.Claims)
	}
	return n
}

// mostInputs is how many files an account names; of more it tells the number.
const mostInputs = 20

// WriteTo writes the account as columns for people to read.
func (a Account) WriteTo(w io.Writer) (int64, error) {
	counted := &counter{w: w}
	columns := tabwriter.NewWriter(counted, 0, 0, 2, ' ', tabwriter.AlignRight)
	line := func(kind string, n int, name string) { _, _ = fmt.Fprintf(columns, "%s\t%d\t  %s\n", kind, n, name) } // Flush tells
	if len(a.Inputs) > mostInputs {
		line("read", a.Rows, fmt.Sprintf("rows of %d files", len(a.Inputs)))
	} else {
		for _, i := range a.Inputs {
			line("read", i.Rows, "rows of "+i.File)
		}
	}
	for _, t := range a.Records {
		if t.N > 0 {
			line("records", t.N, t.Kind)
		}
	}
	for _, t := range a.Issues {
		line("issues", t.N, t.Kind)
	}
	if len(a.Issues) == 0 {
		line("issues", 0, "")
	}
	err := columns.Flush()
	if err == nil && a.Seconds > 0 {
		const megabyte = 1e6
		_, err = fmt.Fprintf(counted, "%s, %.0f MB of memory\n",
			time.Duration(a.Seconds*float64(time.Second)).Round(time.Millisecond), float64(a.Memory)/megabyte)
	}
	return counted.n, err
}

// A counter counts the bytes that are written to it.
type counter struct {
	w io.Writer
	n int64
}

func (c *counter) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	c.n += int64(n)
	return n, err
}
