package postgres

import (
	"context"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/snapshot"
)

const selectRow = `SELECT number, dataset, at, source::text, changes::text, terms, snapshots.version IS NOT NULL, content, coalesce(checksum, '')
FROM cursus.versions LEFT JOIN cursus.snapshots ON version = number
WHERE number = coalesce(nullif($1::bigint, 0), (SELECT max(number) FROM cursus.versions))`

// Load returns the records of a version; number 0 is the newest.
func (s *Store) Load(ctx context.Context, number int64) (office.Records, store.Version, error) {
	var row snapshot.Row
	var err error
	row.Version, err = scan(s.pool.QueryRow(ctx, selectRow, number), &row.Content, &row.Checksum)
	return snapshot.Load(number, row, told(err))
}
