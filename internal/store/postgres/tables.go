package postgres

import (
	"context"
	_ "embed"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/rows"
)

//go:embed views.sql
var views string

// writeTables makes the tables of records anew. Each takes the place of the one
// before at the very end, so that nobody who reads them waits for long.
func writeTables(ctx context.Context, tx pgx.Tx, l store.Load) error {
	tables := rows.Tables(l.Records)
	for i := range tables {
		if err := fill(ctx, tx, &tables[i]); err != nil {
			return fmt.Errorf("table %s: %w", tables[i].Name, err)
		}
	}
	about := l.Records.About
	if _, err := tx.Exec(ctx, "DELETE FROM cursus.dataset"); err != nil {
		return err
	}
	_, err := tx.Exec(ctx, "INSERT INTO cursus.dataset VALUES ($1, $2, $3, $4, $5)",
		l.Records.Version, about.Title, about.Licence, about.Citation, l.Records.Synthetic)
	if err != nil {
		return err
	}
	_, err = tx.Exec(ctx, exchange(tables)+views)
	return err
}

// next is what a table is called until it takes its place.
const next = "_next"

// batchCells is how many cells are made ahead of the copy.
const batchCells = 10_000

func fill(ctx context.Context, tx pgx.Tx, t *rows.Table) error {
	if _, err := tx.Exec(ctx, createTable(t)); err != nil {
		return err
	}
	names := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		names[i] = c.Name
	}
	more, stop := iter.Pull(t.Batches(batchCells))
	defer stop()
	var cells []any
	copied := pgx.CopyFromFunc(func() (row []any, err error) {
		if len(cells) == 0 {
			cells, _ = more()
		}
		if len(cells) == 0 {
			return nil, nil // after the last
		}
		row, cells = cells[:len(names)], cells[len(names):]
		return row, nil
	})
	if _, err := tx.CopyFrom(ctx, pgx.Identifier{"cursus", t.Name + next}, names, copied); err != nil {
		return err
	}
	_, err := tx.Exec(ctx, createIndexes(t))
	return err
}

// createTable makes a table. Its keys are compared by their bytes, in which their
// indexes are made sooner and find LIKE 'post:mayor-%' too.
func createTable(t *rows.Table) string {
	keys := t.Keys()
	columns := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		columns[i] = quoted(c.Name) + " " + [...]string{rows.Text: "text", rows.Integer: "bigint", rows.JSON: "json"}[c.Type]
		if slices.Contains(keys, c.Name) {
			columns[i] += ` COLLATE "C"`
		}
	}
	return fmt.Sprintf("CREATE TABLE %s (%s)", table(t.Name+next), strings.Join(columns, ", "))
}

// createIndexes let people find a record by its identifier, and the terms of a
// person and in a post. They have their names from PostgreSQL.
func createIndexes(t *rows.Table) string {
	var b strings.Builder
	for _, column := range t.Keys() {
		fmt.Fprintf(&b, "CREATE INDEX ON %s (%s);", table(t.Name+next), quoted(column))
	}
	return b.String()
}

// exchange puts each table into its place, after the views over them are gone.
func exchange(tables []rows.Table) string {
	b := new(strings.Builder)
	b.WriteString("DROP VIEW IF EXISTS cursus.careers, cursus.claims;")
	for _, t := range tables {
		fmt.Fprintf(b, "DROP TABLE IF EXISTS %s; ALTER TABLE %s RENAME TO %s;", table(t.Name), table(t.Name+next), quoted(t.Name))
	}
	return b.String()
}

func table(name string) string { return pgx.Identifier{"cursus", name}.Sanitize() }

func quoted(name string) string { return pgx.Identifier{name}.Sanitize() }
