package postgres

import (
	"context"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/seed-51aee618/cursus/internal/store/rows"
)

// Check fails if the tables of the database hold anything but the newest version.
func (s *Store) Check(ctx context.Context) error { return rows.Check(ctx, s, s.sum) }

const selectColumns = `SELECT attname::text FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`

// sum is what a table holds. A column that an older program did not know, and so
// made no column of, is empty.
func (s *Store) sum(ctx context.Context, t *rows.Table) (sum rows.Sum, err error) {
	named, err := s.pool.Query(ctx, selectColumns, table(t.Name))
	if err != nil {
		return sum, told(err)
	}
	there, err := pgx.CollectRows(named, pgx.RowTo[string])
	if err != nil || len(there) == 0 {
		return sum, told(err) // such a program knew no such records
	}
	columns := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		switch {
		case !slices.Contains(there, c.Name):
			columns[i] = "NULL"
		case c.Type == rows.JSON:
			columns[i] = quoted(c.Name) + "::text"
		default:
			columns[i] = quoted(c.Name)
		}
	}
	found, err := s.pool.Query(ctx, "SELECT "+strings.Join(columns, ", ")+" FROM "+table(t.Name))
	if err != nil {
		return sum, told(err)
	}
	defer found.Close()
	for found.Next() {
		cells, err := found.Values()
		if err != nil {
			return sum, told(err)
		}
		sum.Add(cells)
	}
	return sum, told(found.Err())
}
