package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/rows"
)

// Check fails if the file is not sound as SQLite sees it, or if its tables hold
// anything but the newest version.
func (s *Store) Check(ctx context.Context) error {
	var verdict string
	if err := s.db.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&verdict); err != nil {
		return told(err)
	}
	if verdict != "ok" {
		return fmt.Errorf("%w (%s)", store.ErrDamaged, verdict)
	}
	return rows.Check(ctx, s, s.sum)
}

// sum is what a table holds. A column that an older program did not know, and so
// made no column of, is empty.
func (s *Store) sum(ctx context.Context, t *rows.Table) (sum rows.Sum, err error) {
	var list sql.NullString
	if err := s.db.QueryRowContext(ctx, "SELECT group_concat(name) FROM pragma_table_info(?)", t.Name).Scan(&list); err != nil {
		return sum, told(err)
	}
	there := strings.Split(list.String, ",")
	columns := make([]string, len(t.Columns))
	cells, to := make([]any, len(columns)), make([]any, len(columns))
	for i, c := range t.Columns {
		columns[i], to[i] = "NULL", &cells[i]
		if slices.Contains(there, c.Name) {
			columns[i] = quoted(c.Name)
		}
	}
	if !list.Valid {
		return sum, nil // such a program knew no such records
	}
	found, err := s.db.QueryContext(ctx, "SELECT "+strings.Join(columns, ", ")+" FROM "+quoted(t.Name))
	if err != nil {
		return sum, told(err)
	}
	defer func() { err = errors.Join(err, told(found.Err()), found.Close()) }()
	for found.Next() {
		if err := found.Scan(to...); err != nil {
			return sum, told(err)
		}
		sum.Add(cells)
	}
	return sum, nil
}
