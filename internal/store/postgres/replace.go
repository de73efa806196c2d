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
	encoded := snapshot.Beside(l.Records)
	defer func() { _, _ = encoded() }() // it may fail before it has asked for it
	v := l.Version(base + 1)
	err := pgx.BeginFunc(ctx, s.pool, func(tx pgx.Tx) error { return replace(ctx, tx, v, l, encoded) })
	if err != nil {
		return store.Version{}, told(err)
	}
	return v, nil
}

func replace(ctx context.Context, tx pgx.Tx, v store.Version, l store.Load, encoded func() (snapshot.Sealed, error)) error {
	if err := lock(ctx, tx, v.Number-1); err != nil {
		return err
	}
	if err := record(ctx, tx, v); err != nil {
		return err
	}
	if err := writeTables(ctx, tx, l); err != nil {
		return err
	}
	made, err := encoded()
	if err != nil {
		return err
	}
	if _, err := tx.Exec(ctx, "INSERT INTO cursus.snapshots VALUES ($1, $2, $3)", v.Number, made.Checksum, made.Content); err != nil {
		return err
	}
	_, err = tx.Exec(ctx, "SELECT pg_notify($1, $2::bigint::text)", channel, v.Number)
	return err
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
