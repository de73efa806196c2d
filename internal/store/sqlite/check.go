package sqlite

import (
	"context"
	"fmt"

	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/rows"
)

// Check fails if the file is not sound as SQLite sees it, or if a table of
// records does not have as many rows as the newest version has records.
func (s *Store) Check(ctx context.Context) error {
	var verdict string
	if err := s.db.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&verdict); err != nil {
		return told(err)
	}
	if verdict != "ok" {
		return fmt.Errorf("%w (%s)", store.ErrDamaged, verdict)
	}
	r, _, err := s.Load(ctx, 0)
	if err != nil {
		return err
	}
	for _, t := range rows.Tables(r) {
		var n int
		if err := s.db.QueryRowContext(ctx, "SELECT count(*) FROM "+quoted(t.Name)).Scan(&n); err != nil {
			return told(err)
		}
		if n != t.Len {
			return fmt.Errorf("table %s has %d rows instead of %d: %w", t.Name, n, t.Len, store.ErrDamaged)
		}
	}
	return nil
}
