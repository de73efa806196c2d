package sqlite

import (
	"fmt"
	"strings"

	"github.com/seed-51aee618/cursus/internal/store/rows"
)

// createTable is the statement that makes a table in the place of that of the
// version before, whose columns may be those of an older program.
func createTable(t rows.Table) string {
	columns := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		columns[i] = quoted(c.Name) + " " + map[bool]string{true: "INTEGER", false: "TEXT"}[c.Type == rows.Integer]
	}
	return fmt.Sprintf("DROP TABLE IF EXISTS %[1]s; CREATE TABLE %[1]s (%[2]s) STRICT", quoted(t.Name), strings.Join(columns, ", "))
}

// createIndexes let people find a record by its identifier, and the terms of a
// person and in a post.
func createIndexes(t rows.Table) []string {
	keys := t.Keys()
	for i, column := range keys {
		keys[i] = fmt.Sprintf("CREATE INDEX %s ON %s (%s)", quoted(t.Name+"_by_"+column), quoted(t.Name), quoted(column))
	}
	return keys
}

func insertRows(t rows.Table, n int) string {
	row := "(" + strings.TrimSuffix(strings.Repeat("?, ", len(t.Columns)), ", ") + ")"
	return "INSERT INTO " + quoted(t.Name) + " VALUES " + strings.TrimSuffix(strings.Repeat(row+", ", n), ", ")
}

// quoted is a name as SQL takes any name.
func quoted(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }
