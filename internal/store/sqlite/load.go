package sqlite

import (
	"context"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/snapshot"
)

const selectRow = `SELECT number, dataset, at, source, changes, terms, snapshots.version IS NOT NULL, content, coalesce(checksum, '')
FROM versions LEFT JOIN snapshots ON version = number
WHERE number = coalesce(nullif(?, 0), (SELECT max(number) FROM versions))`

// Load returns the records of a version; number 0 is the newest.
func (s *Store) Load(ctx context.Context, number int64) (office.Records, store.Version, error) {
	var row snapshot.Row
	var err error
	row.Version, err = scan(s.db.QueryRowContext(ctx, selectRow, number), &row.Content, &row.Checksum)
	return snapshot.Load(number, row, told(err))
}
