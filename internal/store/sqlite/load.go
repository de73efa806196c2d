package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

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
	err = s.db.QueryRowContext(ctx, "SELECT content, checksum FROM snapshots WHERE version = ?", v.Number).Scan(&content, &checksum)
	if errors.Is(err, sql.ErrNoRows) {
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

// version returns the version of a number; 0 is the newest.
func (s *Store) version(ctx context.Context, number int64) (store.Version, error) {
	if number == 0 {
		return newest(ctx, s.db)
	}
	v, err := scan(s.db.QueryRowContext(ctx, selectVersions+"WHERE number = ?", number))
	if errors.Is(err, sql.ErrNoRows) {
		return store.Version{}, fmt.Errorf("version %d: %w", number, store.ErrVersion)
	}
	return v, told(err)
}
