package table_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/parquet-go/parquet-go"

	"github.com/seed-51aee618/cursus/internal/table"
	"github.com/seed-51aee618/cursus/internal/when"
)

// cell is a value as the readers below give it back.
func cell(v table.Value) string {
	switch {
	case v.IsNull():
		return "null"
	case v.Type() == table.Integer:
		return strconv.FormatInt(v.Int(), 10)
	case v.Type() == table.Number:
		return number(v.Float())
	case v.Type() == table.Boolean:
		return strconv.FormatBool(v.Bool())
	case v.Type() == table.Date:
		return v.Day().String()
	case v.Type() == table.Strings:
		return list(v.List())
	default:
		return strconv.Quote(v.Text())
	}
}

func number(f float64) string { return strconv.FormatFloat(f, 'x', -1, 64) }

func list(items []string) string {
	if len(items) == 0 {
		return "[]"
	}
	return fmt.Sprintf("%q", items)
}

// readCSV uses the reader of the standard library, which makes \n of \r\n
// within a cell: cells knows.
func readCSV(columns []table.Column, text string) [][]string {
	r := csv.NewReader(strings.NewReader(text))
	var all [][]string
	for {
		record, err := r.Read()
		if err == io.EOF {
			return all[1:]
		}
		if err != nil {
			return [][]string{{err.Error()}}
		}
		texts := make([]string, len(record))
		for i, cell := range record {
			texts[i] = fromCSV(columns[i].Type, cell)
		}
		all = append(all, texts)
	}
}

func fromCSV(t table.Type, text string) string {
	switch {
	case text == "":
		return "null"
	case t == table.String:
		return strconv.Quote(text)
	case t == table.Strings:
		return list(splitList(text))
	case t == table.Number:
		f, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return err.Error()
		}
		return number(f)
	default:
		return text
	}
}

func splitList(text string) []string {
	items := []string{""}
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '|':
			items = append(items, "")
			continue
		case '\\':
			i++
		}
		items[len(items)-1] += text[i : i+1]
	}
	return items
}

func readNDJSON(columns []table.Column, text string) [][]string {
	var all [][]string
	for line := range strings.Lines(text) {
		d := json.NewDecoder(strings.NewReader(line))
		d.UseNumber()
		var row map[string]any
		if err := d.Decode(&row); err != nil {
			return [][]string{{err.Error()}}
		}
		texts := make([]string, len(columns))
		for i, c := range columns {
			texts[i] = fromJSON(c.Type, row[c.Name])
		}
		all = append(all, texts)
	}
	return all
}

func fromJSON(t table.Type, v any) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case json.Number:
		if f, err := v.Float64(); t == table.Number && err == nil {
			return number(f)
		}
		return v.String()
	case string:
		if t == table.Date {
			return v
		}
		return strconv.Quote(v)
	case []any:
		items := make([]string, len(v))
		for i := range v {
			items[i], _ = v[i].(string)
		}
		return list(items)
	default:
		return fmt.Sprint(v)
	}
}

func readParquet(columns []table.Column, text string) [][]string {
	f, err := parquet.OpenFile(strings.NewReader(text), int64(len(text)))
	if err != nil {
		return [][]string{{err.Error()}}
	}
	var all [][]string
	for _, group := range f.RowGroups() {
		rows := group.Rows()
		buffer := make([]parquet.Row, 100)
		for {
			n, err := rows.ReadRows(buffer)
			for _, row := range buffer[:n] {
				texts := make([]string, len(columns))
				for i, values := range row.Range {
					texts[i] = fromParquet(columns[i], values)
				}
				all = append(all, texts)
			}
			if err != nil {
				break
			}
		}
	}
	return all
}

func fromParquet(c table.Column, values []parquet.Value) string {
	v, whole := values[0], 0
	if c.Nullable {
		whole = 1
	}
	switch {
	case v.DefinitionLevel() < whole:
		return "null"
	case c.Type == table.Integer:
		return strconv.FormatInt(v.Int64(), 10)
	case c.Type == table.Number:
		return number(v.Double())
	case c.Type == table.Boolean:
		return strconv.FormatBool(v.Boolean())
	case c.Type == table.Date:
		return when.Day(v.Int32()).String()
	case c.Type == table.String:
		return strconv.Quote(string(v.ByteArray()))
	}
	var items []string
	for _, v := range values {
		if !v.IsNull() {
			items = append(items, string(v.ByteArray()))
		}
	}
	return list(items)
}
