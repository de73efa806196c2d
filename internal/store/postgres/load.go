package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/snapshot"
)

// Load returns the records of a version; number 0 is the newest.
func (s *Store) Load(ctx context.Context, number int64) (office.Records, store.Version, error) {
	v, err := s.version(ctx, number)
	if err != nil {
		return office.Records{}, store.Version{}, err
	}
	var content []byte
	var checksum string
	err = s.pool.QueryRow(ctx, "SELECT content, checksum FROM cursus.snapshots WHERE version = $1", v.Number).Scan(&content, &checksum)
	if errors.Is(err, pgx.ErrNoRows) {
		err = store.ErrPruned
	}
	var r office.Records
	if err == nil {
		r, err = snapshot.Open(content, checksum)
	}
	if err != nil {
		return office.Records{}, store.Version{}, fmt.Errorf("version %d: %w", v.Number, told(err))
	}
	return r, v, nil
}
