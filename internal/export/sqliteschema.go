package export

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/table"
)

// datasetTable makes the table that says what the database is, with its row.
const datasetTable = `CREATE TABLE dataset ( -- What the whole is: one row.
  version TEXT NOT NULL PRIMARY KEY, -- Hash of all it was made from.
  title TEXT NOT NULL, -- What it is called.
  licence TEXT NOT NULL, -- Terms under which it may be used.
  citation TEXT NOT NULL, -- How to name it when quoting it.
  synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)) -- Whether it is invented: nothing in it may be quoted.
) STRICT;
INSERT INTO dataset VALUES (?, ?, ?, ?, ?)`

// createTable is the statement that makes a table, with comments that say what
// it and its columns are. Foreign keys are checked when the transaction ends,
// because a row may name one behind it.
func createTable(t table.Table) string {
	parts := make([]string, 0, len(t.Columns)+len(t.ForeignKeys)+1)
	comments := make([]string, cap(parts))
	for i, c := range t.Columns {
		parts = append(parts, columnOf(c))
		comments[i] = " -- " + oneLine(c.Description)
	}
	for _, k := range t.ForeignKeys {
		parts = append(parts, fmt.Sprintf("FOREIGN KEY (%s) REFERENCES %s (%s) DEFERRABLE INITIALLY DEFERRED",
			quotedAll(k.Columns), quoted(k.Table), quotedAll(k.References)))
	}
	if len(t.PrimaryKey) > 0 {
		parts = append(parts, "PRIMARY KEY ("+quotedAll(t.PrimaryKey)+")")
	}
	var b strings.Builder
	fmt.Fprintf(&b, "CREATE TABLE %s ( -- %s\n", quoted(t.Name), oneLine(t.Description))
	for i, part := range parts {
		comma := ","
		if i == len(parts)-1 {
			comma = ""
		}
		fmt.Fprintf(&b, "  %s%s%s\n", part, comma, comments[i])
	}
	b.WriteString(") STRICT")
	return b.String()
}

func columnOf(c table.Column) string {
	name := quoted(c.Name)
	definition := name + " " + storageOf(c.Type)
	if !c.Nullable {
		definition += " NOT NULL"
	}
	switch {
	case c.Type == table.Boolean:
		definition += " CHECK (" + name + " IN (0, 1))"
	case len(c.Enum) > 0:
		values := make([]string, len(c.Enum))
		for i, v := range c.Enum {
			values[i] = "'" + strings.ReplaceAll(v, "'", "''") + "'"
		}
		definition += " CHECK (" + name + " IN (" + strings.Join(values, ", ") + "))"
	}
	return definition
}

func storageOf(t table.Type) string {
	switch t {
	case table.Integer, table.Boolean:
		return "INTEGER"
	case table.Number:
		return "REAL"
	default:
		return "TEXT"
	}
}

// createIndexes are an index for each foreign key, so that going from a person
// to the terms needs no look at all terms; none where the primary key serves.
func createIndexes(t table.Table) []string {
	var indexes []string
	for _, k := range t.ForeignKeys {
		if len(k.Columns) <= len(t.PrimaryKey) && slices.Equal(k.Columns, t.PrimaryKey[:len(k.Columns)]) {
			continue
		}
		name := t.Name + "_by_" + strings.Join(k.Columns, "_")
		indexes = append(indexes, fmt.Sprintf("CREATE INDEX %s ON %s (%s)", quoted(name), quoted(t.Name), quotedAll(k.Columns)))
	}
	return indexes
}

func insertRow(t table.Table) string {
	places := strings.TrimSuffix(strings.Repeat("?, ", len(t.Columns)), ", ")
	return fmt.Sprintf("INSERT INTO %s VALUES (%s)", quoted(t.Name), places)
}

// quoted is a name as SQL takes any name.
func quoted(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }

func quotedAll(names []string) string {
	all := make([]string, len(names))
	for i, n := range names {
		all[i] = quoted(n)
	}
	return strings.Join(all, ", ")
}

// oneLine is a text fit for a comment that ends with its line.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
