package server

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/table"
)

// Each question of the cookbook is a table whose cells are the values of the
// JSON, or is refused because it has two lists. The JSON is walked without the
// schema.
func TestCookbookTables(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../docs/cookbook/*.graphql")
	if err != nil || len(files) < 25 {
		t.Fatal(len(files), "questions", err)
	}
	e := NewEngine(embedded(), slog.New(slog.DiscardHandler))
	tables := 0
	for _, file := range files {
		query, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		request := Request{Query: string(query)}
		inJSON := e.Answer(t.Context(), request)
		if len(inJSON.Errors) > 0 {
			t.Fatal(file, inJSON.Errors)
		}
		sheet, answer := e.AnswerTable(t.Context(), request)
		if len(answer.Errors) > 0 {
			if answer.Errors[0].Extensions["code"] != codeNoTable || !strings.Contains(answer.Errors[0].Message, "two lists side by side") {
				t.Errorf("%s: %v; want a table or %s", file, answer.Errors, codeNoTable)
			}
			continue
		}
		tables++
		sameCells(t, filepath.Base(file), sheet.Table, inJSON.Data)
	}
	if tables < 12 {
		t.Errorf("%d of the questions are tables; want at least 12", tables)
	}
}

// Kinds of query that the cookbook has none of.
func TestTablesOfOtherQueries(t *testing.T) {
	t.Parallel()
	e := NewEngine(embedded(), slog.New(slog.DiscardHandler))
	for _, query := range []string{
		`{ node(id: "person:hu-chunhua") { id __typename ... on Person { name names { text } } ... on Post { title } } }`,
		`{ nodes(ids: ["person:hu-chunhua", "post:party-secretary-of-chongqing"]) { id ... on Person { called: name } ... on Post { called: title } } }`,
		`{ people(first: 7, orderBy: {field: BIRTH, direction: DESC}) { edges { cursor node { id name birth { text edtf earliest latest conflict precision } aka: nativeName } } pageInfo { hasNextPage endCursor } } }`,
		`{ search(text: "Wang") { nodes { node { id __typename } match } } }`,
		`{ posts { nodes { id aliases type { id } terms { id person { name } duration { minDays maxDays } start { earliest } } } } }`,
		`{ people(where: {name: "nobody is called so"}) { totalCount nodes { name } } }`,
		`query($no: Boolean = false) { documents(first: 3) { nodes { id ...more @include(if: $no) title } } } fragment more on Document { asOf sources }`,
		`{ __schema { types { name kind enumValues { name isDeprecated } } } }`,
	} {
		inJSON := e.Answer(t.Context(), Request{Query: query})
		sheet, answer := e.AnswerTable(t.Context(), Request{Query: query})
		if len(inJSON.Errors)+len(answer.Errors) > 0 {
			t.Errorf("%s: %v %v", query, inJSON.Errors, answer.Errors)
			continue
		}
		sameCells(t, query, sheet.Table, inJSON.Data)
	}
}

func sameCells(t *testing.T, name string, got table.Table, data json.RawMessage) {
	t.Helper()
	want := explode(got.Columns, data)
	rows := 0
	for row, err := range got.Rows {
		if err != nil {
			t.Fatal(name, err)
		}
		if rows++; rows > len(want) {
			continue
		}
		for i, column := range got.Columns {
			if cell, inJSON := printed(row[i]), want[rows-1][column.Name]; cell != inJSON {
				t.Errorf("%s: row %d, %s: %s; the JSON has %s", name, rows, column.Name, cell, inJSON)
			}
			if row[i].IsNull() && !column.Nullable {
				t.Errorf("%s: row %d, %s: null in a column without nulls", name, rows, column.Name)
			}
		}
	}
	if rows != len(want) {
		t.Errorf("%s: %d rows; the JSON has %d", name, rows, len(want))
	}
	for key := range cellsOf(want) {
		if !slices.ContainsFunc(got.Columns, func(c table.Column) bool { return c.Name == key }) {
			t.Errorf("%s: no column %s, which the JSON has", name, key)
		}
	}
}

// A jsonRow is the values of one row by the keys that lead to them.
type jsonRow map[string]string

const missing = "null"

// explode makes rows of an answer: lists of objects are rows, all else cells.
func explode(columns []table.Column, data json.RawMessage) []jsonRow {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var root map[string]any
	if err := decoder.Decode(&root); err != nil {
		panic(err)
	}
	w := walker{columns}
	const path = ""
	var top any = root
	if len(root) == 1 {
		for _, only := range root {
			top = only
		}
	}
	rows := w.rows(top, path, path)
	for _, row := range rows {
		for _, c := range columns {
			if _, ok := row[c.Name]; !ok {
				row[c.Name] = missing
			}
		}
	}
	return rows
}

type walker struct{ columns []table.Column }

// rows are those that a value at a path comes to. Key is what led to it.
func (w walker) rows(value any, path, key string) []jsonRow {
	switch v := value.(type) {
	case map[string]any:
		return w.object(v, path, key)
	case []any:
		if w.isColumn(path) {
			return []jsonRow{{path: text(v)}}
		}
		var all []jsonRow
		for _, item := range v {
			all = append(all, w.rows(item, path, key)...)
		}
		return all
	case nil:
		if !w.isColumn(path) {
			return []jsonRow{{}}
		}
	}
	return []jsonRow{{path: text(value)}}
}

// object joins what each field comes to: at most one of them is a list.
func (w walker) object(fields map[string]any, path, key string) []jsonRow {
	rows := []jsonRow{{}}
	for name, value := range fields {
		below := strings.TrimPrefix(path+"."+name, ".")
		if name == "nodes" || name == "edges" || name == "node" && key == "edges" {
			below = path
		}
		var longer []jsonRow
		for _, row := range rows {
			for _, more := range w.rows(value, below, name) {
				joined := maps.Clone(row)
				maps.Copy(joined, more)
				longer = append(longer, joined)
			}
		}
		rows = longer
	}
	return rows
}

func (w walker) isColumn(path string) bool {
	return slices.ContainsFunc(w.columns, func(c table.Column) bool { return c.Name == path })
}

// text writes a value of JSON, and printed a cell, in one way.
func text(value any) string {
	if value == nil {
		return missing
	}
	if s, ok := value.(string); ok {
		return s
	}
	out, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return string(out)
}

func cellsOf(rows []jsonRow) map[string]bool {
	keys := make(map[string]bool)
	for _, row := range rows {
		for key := range row {
			keys[key] = true
		}
	}
	return keys
}

func printed(v table.Value) string {
	switch {
	case v.IsNull():
		return missing
	case v.Type() == table.Integer:
		return text(v.Int())
	case v.Type() == table.Number:
		return text(v.Float())
	case v.Type() == table.Boolean:
		return text(v.Bool())
	case v.Type() == table.Date:
		return v.Day().String()
	case v.Type() == table.Strings:
		return text(v.List())
	default:
		return v.Text()
	}
}
