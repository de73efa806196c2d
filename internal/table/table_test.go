package table_test

import (
	"bytes"
	"iter"
	"testing"

	"github.com/seed-51aee618/cursus/internal/table"
	"github.com/seed-51aee618/cursus/internal/when"
)

// every is a table with a column of each type, nullable and not.
func every() []table.Column {
	return []table.Column{
		{Name: "text", Type: table.String},
		{Name: "maybe_text", Type: table.String, Nullable: true},
		{Name: "count", Type: table.Integer, Nullable: true},
		{Name: "share", Type: table.Number, Nullable: true},
		{Name: "flag", Type: table.Boolean, Nullable: true},
		{Name: "day", Type: table.Date, Nullable: true},
		{Name: "list", Type: table.Strings},
		{Name: "maybe_list", Type: table.Strings, Nullable: true},
	}
}

// of makes a table of rows. It yields one slice again and again, as Rows may.
func of(columns []table.Column, rows ...[]table.Value) table.Table {
	return table.Table{Name: "sample", Columns: columns, Rows: reusing(rows)}
}

func reusing(rows [][]table.Value) iter.Seq2[[]table.Value, error] {
	return func(yield func([]table.Value, error) bool) {
		var row []table.Value
		for _, r := range rows {
			row = append(row[:0], r...)
			if !yield(row, nil) {
				return
			}
		}
	}
}

// sample has what is hard to write: quotes, line ends, separators, nulls beside
// empty texts, the largest numbers.
func sample() table.Table {
	day := when.Civil(2012, 6, 1)
	null := table.Null()
	return of(every(),
		[]table.Value{
			table.Text("孙政才"), table.Text(`said "no", left`), table.Int(-1 << 63), table.Float(0.1),
			table.Bool(true), table.Day(day), table.List([]string{"a", "b|c", `d\`}), table.List([]string{"x"}),
		},
		[]table.Value{
			table.Text(""), table.Text(""), table.Int(0), table.Float(-1e300),
			table.Bool(false), table.Day(when.Civil(-43, 3, 15)), table.List(nil), table.List([]string{}),
		},
		[]table.Value{
			table.Text("two\r\nlines\t\x01"), null, null, null, null, null, table.List([]string{"", ""}), null,
		},
		[]table.Value{
			table.Text(" blank "), table.Text("=1+1"), table.Int(-5), null, null, table.Day(when.Future), table.List([]string{"-a"}), null,
		},
		[]table.Value{
			table.Text("not UTF-8: \xff"), null, null, null, null, null, table.List([]string{"\xff"}), null,
		},
	)
}

const header = "text,maybe_text,count,share,flag,day,list,maybe_list\r\n"

func TestCSV(t *testing.T) {
	t.Parallel()
	want := header +
		`孙政才,"said ""no"", left",-9223372036854775808,0.1,true,2012-06-01,a|b\|c|d\\,x` + "\r\n" +
		`"","",0,-1e+300,false,-0043-03-15,,` + "\r\n" +
		"\"two\r\nlines\t\x01\",,,,,,|,\r\n" +
		`" blank ",=1+1,-5,,,,-a,` + "\r\n" +
		"not UTF-8: \uFFFD,,,,,,\uFFFD,\r\n"
	if got := written(t, table.CSV, sample(), table.CSVOptions{}); got != want {
		t.Errorf("CSV is\n%s\nwant\n%s", got, want)
	}
}

func TestNDJSON(t *testing.T) {
	t.Parallel()
	want := `{"text":"孙政才","maybe_text":"said \"no\", left","count":-9223372036854775808,"share":0.1,"flag":true,"day":"2012-06-01","list":["a","b|c","d\\"],"maybe_list":["x"]}
{"text":"","maybe_text":"","count":0,"share":-1e+300,"flag":false,"day":"-0043-03-15","list":[],"maybe_list":[]}
{"text":"two\u000d\u000alines\u0009\u0001","maybe_text":null,"count":null,"share":null,"flag":null,"day":null,"list":["",""],"maybe_list":null}
{"text":" blank ","maybe_text":"=1+1","count":-5,"share":null,"flag":null,"day":null,"list":["-a"],"maybe_list":null}
` + "{\"text\":\"not UTF-8: \uFFFD\",\"maybe_text\":null,\"count\":null,\"share\":null,\"flag\":null,\"day\":null,\"list\":[\"\uFFFD\"],\"maybe_list\":null}\n"
	if got := written(t, table.NDJSON, sample(), table.CSVOptions{}); got != want {
		t.Errorf("NDJSON is\n%s\nwant\n%s", got, want)
	}
}

// For Excel every text that it would compute begins with an apostrophe, and
// nothing else does: a negative number is one.
func TestExcel(t *testing.T) {
	t.Parallel()
	columns := []table.Column{
		{Name: "text", Type: table.String}, {Name: "count", Type: table.Integer}, {Name: "list", Type: table.Strings},
	}
	for in, want := range map[string]string{
		"=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "\ta": "\"'\ta\"", "\ra": "\"'\ra\"",
		`=HYPERLINK("x")`: `"'=HYPERLINK(""x"")"`, "a=1": "a=1", "'a": "'a", "": `""`,
	} {
		got := written(t, table.CSV, of(columns, []table.Value{table.Text(in), table.Int(-1), table.List([]string{"=a"})}), table.CSVOptions{Excel: true})
		if want := "\uFEFFtext,count,list\r\n" + want + ",-1,'=a\r\n"; got != want {
			t.Errorf("%q for Excel is %q; want %q", in, got, want)
		}
	}
}

// A row whose only cell is null is still a row.
func TestLoneNull(t *testing.T) {
	t.Parallel()
	alone := of([]table.Column{{Name: "a", Type: table.Strings, Nullable: true}}, []table.Value{table.Null()}, []table.Value{table.List(nil)})
	if got, want := written(t, table.CSV, alone, table.CSVOptions{}), "a\r\n\"\"\r\n\"\"\r\n"; got != want {
		t.Errorf("a lone null is %q; want %q", got, want)
	}
}

func written(t testing.TB, f table.Format, from table.Table, o table.CSVOptions) string {
	t.Helper()
	var b bytes.Buffer
	if err := table.Write(&b, f, from, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
