package table_test

import (
	"errors"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/table"
)

// What is not a table is refused by every writer, with the place.
func TestNotATable(t *testing.T) {
	t.Parallel()
	text := []table.Column{{Name: "a"}}
	ok := []table.Value{table.Text("x")}
	for _, c := range []struct {
		in   table.Table
		want string
	}{
		{of(nil), `table "sample" has no columns`},
		{table.Table{Name: "sample", Columns: text}, "no rows to range over"},
		{of([]table.Column{{Name: "a"}, {Name: "a"}}), `column "a": names must differ`},
		{of([]table.Column{{}}), `column ""`},
		{of([]table.Column{{Name: "a", Type: 99}}), "no type has the number 99"},
		{of(text, ok, ok[:0]), "row 2: not a table: 0 values for 1 columns"},
		{of(text, ok, []table.Value{table.Null()}), "row 2: not a table: column a: a null where none may be"},
		{of(text, []table.Value{table.Int(1)}), "column a: a value of type integer where string is meant"},
		{of([]table.Column{{Name: "a", Type: table.Number}}, []table.Value{table.Float(math.NaN())}), "a number that is infinite or none at all"},
	} {
		for _, f := range table.Formats() {
			err := table.Write(io.Discard, f, c.in, table.CSVOptions{})
			if !errors.Is(err, table.ErrTable) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%s: %v; want ErrTable with %q", f, err, c.want)
			}
		}
	}
}

// Errors of the rows and of the writer end the writing and come back.
func TestErrorsPass(t *testing.T) {
	t.Parallel()
	broken := errors.New("broken")
	rows := of([]table.Column{{Name: "a"}}, []table.Value{table.Text("x")})
	failing := rows
	failing.Rows = func(yield func([]table.Value, error) bool) { yield(nil, broken) }
	for _, f := range table.Formats() {
		if err := table.Write(io.Discard, f, failing, table.CSVOptions{}); !errors.Is(err, broken) {
			t.Errorf("%s: of rows that break: %v; want their error", f, err)
		}
		if err := table.Write(breaking{broken}, f, rows, table.CSVOptions{}); !errors.Is(err, broken) {
			t.Errorf("%s: to a writer that breaks: %v; want its error", f, err)
		}
	}
}

type breaking struct{ err error }

func (b breaking) Write([]byte) (int, error) { return 0, b.err }

func TestFormats(t *testing.T) {
	t.Parallel()
	for name, media := range map[string]string{
		"csv":     "text/csv; charset=utf-8; header=present",
		"ndjson":  "application/x-ndjson",
		"parquet": "application/vnd.apache.parquet",
	} {
		f, err := table.ParseFormat(name)
		if err != nil || f.MediaType() != media || f.Extension() != "."+name {
			t.Errorf("ParseFormat(%q) = %q, %v, of type %q and ending %q; want %q", name, f, err, f.MediaType(), f.Extension(), media)
		}
	}
	if _, err := table.ParseFormat("xls"); !errors.Is(err, table.ErrFormat) {
		t.Errorf("ParseFormat(xls): %v; want ErrFormat", err)
	}
	if err := table.Write(io.Discard, "xls", sample(), table.CSVOptions{}); !errors.Is(err, table.ErrFormat) {
		t.Errorf("Write as xls: %v; want ErrFormat", err)
	}
}
