package export_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/export"
	"github.com/seed-51aee618/cursus/internal/table"
)

// A choice of rows gives just the rows of the whole table that fit it.
func TestWhere(t *testing.T) {
	t.Parallel()
	g, err := seeds()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		table string
		where export.Where
		fits  func(map[string]table.Value) bool
	}{
		{"terms", export.Where{"post_id": {"post:party-secretary-of-chongqing"}}, func(r map[string]table.Value) bool {
			return r["post_id"].Text() == "post:party-secretary-of-chongqing"
		}},
		{"terms", export.Where{"status": {"ACTING", "ALTERNATE"}}, func(r map[string]table.Value) bool {
			return r["status"].Text() == "ACTING" || r["status"].Text() == "ALTERNATE"
		}},
		{"terms", export.Where{"row": {"3"}, "current": {"false"}}, func(r map[string]table.Value) bool {
			return r["row"].Int() == 3 && !r["current"].Bool()
		}},
		{"terms", export.Where{"start_earliest": {"2012-11-20"}}, func(r map[string]table.Value) bool {
			return r["start_earliest"].Day().String() == "2012-11-20" && !r["start_earliest"].IsNull()
		}},
		{"terms", export.Where{"end_latest": {""}}, func(r map[string]table.Value) bool { return r["end_latest"].IsNull() }},
		{"bodies", export.Where{"document_ids": {"document:20th-politburo"}}, func(r map[string]table.Value) bool {
			return strings.Contains(strings.Join(r["document_ids"].List(), "|")+"|", "document:20th-politburo|")
		}},
		{"posts", export.Where{"aliases": {""}}, func(r map[string]table.Value) bool { return len(r["aliases"].List()) == 0 }},
	} {
		all, err := export.Table(g, c.table, nil)
		if err != nil {
			t.Fatal(err)
		}
		some, err := export.Table(g, c.table, c.where)
		if err != nil {
			t.Errorf("%s %v: %v", c.table, c.where, err)
			continue
		}
		want := strings.Join(fitting(t, all, c.fits), "\n")
		got := strings.Join(fitting(t, some, func(map[string]table.Value) bool { return true }), "\n")
		if got != want || got == "" {
			t.Errorf("%s %v gives\n%s\nwant\n%s", c.table, c.where, got, want)
		}
	}
}

// fitting are the first cells of the rows that fit.
func fitting(t *testing.T, tab table.Table, fits func(map[string]table.Value) bool) []string {
	t.Helper()
	var keys []string
	for row, err := range tab.Rows {
		if err != nil {
			t.Fatal(err)
		}
		cells := make(map[string]table.Value, len(row))
		for i, c := range tab.Columns {
			cells[c.Name] = row[i]
		}
		if fits(cells) {
			keys = append(keys, row[0].Text())
		}
	}
	return keys
}

// What cannot be asked is told, with what could be.
func TestNoSuchChoice(t *testing.T) {
	t.Parallel()
	g, err := seeds()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		table string
		where export.Where
		is    error
		want  string
	}{
		{"nothing", nil, export.ErrNoTable, `"nothing"; there are areas, post_types,`},
		{"terms", export.Where{"colour": {"red"}}, export.ErrWhere, `no column is called "colour"; there are id, person_id,`},
		{"terms", export.Where{"status": {"acting"}}, export.ErrWhere, `status="acting": give one of REGULAR, ACTING,`},
		{"terms", export.Where{"row": {"one"}}, export.ErrWhere, `row="one": give a whole number`},
		{"terms", export.Where{"current": {"yes"}}, export.ErrWhere, `current="yes": give true or false`},
		{"terms", export.Where{"end_latest": {"2012"}}, export.ErrWhere, `end_latest="2012": give a day, such as 2012-06-01`},
		{"terms", export.Where{"id": make([]string, 101)}, export.ErrWhere, "id has 101 values; give at most 100"},
	} {
		_, err := export.Table(g, c.table, c.where)
		if !errors.Is(err, c.is) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %v: %v; want %q", c.table, c.where, err, c.want)
		}
	}
}
