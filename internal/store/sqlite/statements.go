package sqlite

import (
	"fmt"
	"slices"
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
	wanted := []string{"id"}
	if t.Name == "terms" {
		wanted = append(wanted, "person", "post")
	}
	var indexes []string
	for _, column := range wanted {
		if !slices.ContainsFunc(t.Columns, func(c rows.Column) bool { return c.Name == column }) {
			continue
		}
		unique := map[bool]string{true: "UNIQUE "}[column == "id"]
		indexes = append(indexes, fmt.Sprintf("CREATE %sINDEX %s ON %s (%s)", unique, quoted(t.Name+"_by_"+column), quoted(t.Name), quoted(column)))
	}
	return indexes
}

func insertRows(t rows.Table, n int) string {
	row := "(" + strings.TrimSuffix(strings.Repeat("?, ", len(t.Columns)), ", ") + ")"
	return "INSERT INTO " + quoted(t.Name) + " VALUES " + strings.TrimSuffix(strings.Repeat(row+", ", n), ", ")
}

// quoted is a name as SQL takes any name.
func quoted(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }
