package postgres

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/snapshot"
)

// channel is where a new version is told of, when it is committed.
const channel = "cursus"

// Replace makes l the newest version if that was base so far.
func (s *Store) Replace(ctx context.Context, base int64, l store.Load) (store.Version, error) {
	content, err := snapshot.Encode(l.Records)
	if err != nil {
		return store.Version{}, err
	}
	v := l.Version(base + 1)
	err = pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error {
		if err := lock(ctx, tx, base); err != nil {
			return err
		}
		if err := record(ctx, tx, v); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, "INSERT INTO cursus.snapshots VALUES ($1, $2, $3)", v.Number, snapshot.Checksum(content), content)
		if err != nil {
			return err
		}
		if err := writeTables(ctx, tx, l); err != nil {
			return err
		}
		_, err = tx.Exec(ctx, "SELECT pg_notify($1, $2::bigint::text)", channel, v.Number)
		return err
	})
	if err != nil {
		return store.Version{}, told(err)
	}
	return v, nil
}

// lock keeps other writers out, but no reader, and sees that base is the newest.
func lock(ctx context.Context, tx pgx.Tx, base int64) error {
	if _, err := tx.Exec(ctx, "LOCK TABLE cursus.versions IN SHARE ROW EXCLUSIVE MODE"); err != nil {
		return err
	}
	last, err := newest(ctx, tx)
	if err != nil && !errors.Is(err, store.ErrEmpty) {
		return err
	}
	if last.Number != base {
		return fmt.Errorf("version %d instead of %d: %w", last.Number, base, store.ErrConflict)
	}
	return nil
}

func record(ctx context.Context, tx pgx.Tx, v store.Version) error {
	from, err := json.Marshal(v.From)
	if err != nil {
		return err
	}
	changes, err := json.Marshal(v.Changes)
	if err != nil {
		return err
	}
	_, err = tx.Exec(ctx, "INSERT INTO cursus.versions VALUES ($1, $2, $3, $4::json, $5::json, $6)",
		v.Number, v.Dataset, v.At, string(from), string(changes), v.Terms)
	return err
}
