package table_test

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/table"
	"github.com/seed-51aee618/cursus/internal/when"
)

// Whatever a table holds, each format gives the same cells back to a reader
// that knows nothing of this package; CSV alone has nothing to tell a null from
// an empty text or list by.
func TestEqualCells(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfN(rapid.Custom(anyRow), 0, 700).Draw(t, "rows")
		for f, read := range map[table.Format]func([]table.Column, string) [][]string{
			table.CSV: readCSV, table.NDJSON: readNDJSON, table.Parquet: readParquet,
		} {
			want := cells(rows, f == table.CSV)
			var b bytes.Buffer
			if err := table.Write(&b, f, of(every(), rows...), table.CSVOptions{}); err != nil {
				t.Fatal(err)
			}
			if got := read(every(), b.String()); !slices.EqualFunc(got, want, slices.Equal) {
				t.Fatalf("%s gives back\n%q\nwant\n%q", f, got, want)
			}
		}
	})
}

// A Parquet file of more than one group of rows, and of texts too many for a
// dictionary, holds them all in their order.
func TestManyRows(t *testing.T) {
	t.Parallel()
	columns := []table.Column{{Name: "a"}, {Name: "b", Nullable: true}}
	const many = 70_000
	rows := func(yield func([]table.Value, error) bool) {
		for i := range many {
			row := []table.Value{table.Text(fmt.Sprintf("text number %d", i)), table.Null()}
			if i%3 == 0 {
				row[1] = row[0]
			}
			if !yield(row, nil) {
				return
			}
		}
	}
	text := written(t, table.Parquet, table.Table{Columns: columns, Rows: rows}, table.CSVOptions{})
	f, err := parquet.OpenFile(strings.NewReader(text), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(f.RowGroups()); n != 2 {
		t.Errorf("%d groups of rows; want 2", n)
	}
	got := readParquet(columns, text)
	if len(got) != many {
		t.Fatalf("%d rows; want %d", len(got), many)
	}
	for i, row := range got {
		a := fmt.Sprintf(`"text number %d"`, i)
		if b := row[1]; row[0] != a || (i%3 == 0 && b != a) || (i%3 != 0 && b != "null") {
			t.Fatalf("row %d is %q", i, row)
		}
	}
}

// What writing allocates does not grow with the rows.
//
//nolint:paralleltest // it counts allocations
func TestFlat(t *testing.T) {
	row := []table.Value{
		table.Text("same"), table.Null(), table.Int(1), table.Float(1.5), table.Bool(true), table.Day(1), table.List([]string{"one item", "another"}), table.Null(),
	}
	for _, f := range []table.Format{table.CSV, table.NDJSON} {
		allocations := func(n int) float64 {
			rows := slices.Repeat([][]table.Value{row}, n)
			return testing.AllocsPerRun(3, func() {
				if err := table.Write(io.Discard, f, of(every(), rows...), table.CSVOptions{}); err != nil {
					t.Error(err)
				}
			})
		}
		if few, many := allocations(2_000), allocations(20_000); many > few+10 {
			t.Errorf("%s: %.0f allocations for 20,000 rows, %.0f for 2,000; want as many", f, many, few)
		}
	}
}

// anyRow makes a row with nulls where there may be some.
func anyRow(t *rapid.T) []table.Value {
	text := rapid.StringOf(rapid.OneOf(rapid.RuneFrom([]rune("ab|\\\",\r\n 人")), rapid.Rune()))
	row := make([]table.Value, len(every()))
	for i, c := range every() {
		if c.Nullable && rapid.Bool().Draw(t, "null") {
			continue
		}
		switch c.Type {
		case table.String:
			row[i] = table.Text(text.Draw(t, c.Name))
		case table.Integer:
			row[i] = table.Int(rapid.Int64().Draw(t, c.Name))
		case table.Number:
			row[i] = table.Float(rapid.Float64Range(-1e308, 1e308).Draw(t, c.Name))
		case table.Boolean:
			row[i] = table.Bool(rapid.Bool().Draw(t, c.Name))
		case table.Date:
			row[i] = table.Day(when.Day(rapid.Int32Range(-719_528, 2_932_896).Draw(t, c.Name)))
		case table.Strings:
			row[i] = table.List(rapid.SliceOfN(text, 0, 4).Draw(t, c.Name))
		}
	}
	return row
}

// cells are the rows as the readers below have them.
func cells(rows [][]table.Value, csv bool) [][]string {
	all := make([][]string, len(rows))
	for r, row := range rows {
		all[r] = make([]string, len(row))
		for i, v := range row {
			if csv {
				v = inCSV(v)
			}
			all[r][i] = cell(v)
		}
	}
	return all
}

// inCSV is what is left of a value in CSV: nothing of what is empty, and no \r
// before a \n.
func inCSV(v table.Value) table.Value {
	left := func(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") }
	switch {
	case v.IsNull():
		return v
	case v.Type() == table.String && v.Text() == "", v.Type() == table.Strings && strings.Join(v.List(), "|") == "":
		return table.Null()
	case v.Type() == table.String:
		return table.Text(left(v.Text()))
	case v.Type() == table.Strings:
		var items []string
		for _, item := range v.List() {
			items = append(items, left(item))
		}
		return table.List(items)
	default:
		return v
	}
}
