package export_test

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-51aee618/cursus/data"
	"github.com/seed-51aee618/cursus/internal/export"
	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/table"
)

// The database holds the cells that CSV holds, is whole, and its keys hold.
func TestSQLite(t *testing.T) {
	t.Parallel()
	g := embeddedGraph(t)
	path := filepath.Join(t.TempDir(), "a name?with #signs%20.sqlite")
	if err := export.SQLite(t.Context(), path, g); err != nil {
		t.Fatal(err)
	}
	db := open(t, path)
	for _, want := range export.Tables(g) {
		if diff := cmp.Diff(csvCells(t, want), databaseCells(t, db, want)); diff != "" {
			t.Errorf("table %s (-CSV +SQLite):\n%s", want.Name, diff)
		}
	}
	for text, want := range map[string][]string{
		"PRAGMA integrity_check":                                    {"ok"},
		"PRAGMA foreign_key_check":                                  nil,
		"SELECT strict FROM pragma_table_list WHERE name = 'terms'": {"1"},
		"SELECT name FROM pragma_table_info('terms') WHERE pk":      {"id"},
		"SELECT count(*) FROM pragma_foreign_key_list('terms')":     {"5"},
	} {
		if diff := cmp.Diff(want, answer(t, db, text)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
	}
	if got := answer(t, db, "SELECT version, title, synthetic FROM dataset"); len(got) != 1 || got[0] != g.Version()+" "+g.Title()+" 0" {
		t.Errorf("dataset: %q; want version and title of the graph", got)
	}
	plan := answer(t, db, "EXPLAIN QUERY PLAN SELECT * FROM terms WHERE person_id = 'person:x'")
	if !strings.Contains(strings.Join(plan, ";"), "terms_by_person_id") {
		t.Errorf("the terms of a person are found by %q; want the index", plan)
	}
}

// A database is not written over another file, nor after its context has ended.
func TestSQLiteRefuses(t *testing.T) {
	t.Parallel()
	g := embeddedGraph(t)
	path := filepath.Join(t.TempDir(), "cursus.sqlite")
	if err := os.WriteFile(path, []byte("before"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := export.SQLite(t.Context(), path, g); !errors.Is(err, fs.ErrExist) {
		t.Errorf("SQLite over a file = %v; want %v", err, fs.ErrExist)
	}
	if text, err := os.ReadFile(path); string(text) != "before" || err != nil {
		t.Errorf("the file of before holds %q, error %v", text, err)
	}
	ended, end := context.WithCancel(t.Context())
	end()
	if err := export.SQLite(ended, path+"2", g); !errors.Is(err, context.Canceled) {
		t.Errorf("SQLite after the end of its context = %v; want %v", err, context.Canceled)
	}
}

func embeddedGraph(t *testing.T) *office.Graph {
	t.Helper()
	records, err := ingest.Load(data.Files(), nil)
	if err != nil {
		t.Fatal(err)
	}
	g, err := office.NewGraph(records)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func open(t *testing.T, path string) *sql.DB {
	t.Helper()
	name := strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(path)
	db, err := sql.Open("sqlite", "file:"+name+"?mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func csvCells(t *testing.T, of table.Table) [][]string {
	t.Helper()
	var text bytes.Buffer
	if err := table.WriteCSV(&text, of, table.CSVOptions{}); err != nil {
		t.Fatal(err)
	}
	cells, err := csv.NewReader(&text).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return cells
}

// databaseCells are the rows of a table as CSV would have them.
func databaseCells(t *testing.T, db *sql.DB, of table.Table) [][]string {
	t.Helper()
	names := make([]string, len(of.Columns))
	for i, c := range of.Columns {
		names[i] = c.Name
	}
	cells := [][]string{names}
	for _, row := range query(t, db, "SELECT "+strings.Join(names, ", ")+" FROM "+of.Name+" ORDER BY rowid") {
		line := make([]string, len(row))
		for i, v := range row {
			line[i] = csvText(t, of.Columns[i].Type, v)
		}
		cells = append(cells, line)
	}
	return cells
}

func csvText(t *testing.T, of table.Type, v any) string {
	t.Helper()
	switch {
	case v == nil:
		return ""
	case of == table.Boolean:
		return map[string]string{"0": "false", "1": "true"}[fmt.Sprint(v)]
	case of == table.Strings:
		var items []string
		if err := json.Unmarshal([]byte(fmt.Sprint(v)), &items); err != nil {
			t.Fatal(err)
		}
		for i := range items {
			items[i] = strings.NewReplacer(`\`, `\\`, table.ListSeparator, `\`+table.ListSeparator).Replace(items[i])
		}
		return strings.Join(items, table.ListSeparator)
	default:
		return fmt.Sprint(v)
	}
}

// answer is the rows of a query, each cell behind a space.
func answer(t *testing.T, db *sql.DB, text string) []string {
	t.Helper()
	var lines []string
	for _, row := range query(t, db, text) {
		lines = append(lines, strings.TrimSuffix(fmt.Sprintln(row...), "\n"))
	}
	return lines
}

func query(t *testing.T, db *sql.DB, text string) [][]any {
	t.Helper()
	rows, err := db.QueryContext(t.Context(), text)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	defer func() { _ = rows.Close() }()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var all [][]any
	for rows.Next() {
		row, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range row {
			into[i] = &row[i]
		}
		if err := rows.Scan(into...); err != nil {
			t.Fatal(err)
		}
		all = append(all, row)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}
