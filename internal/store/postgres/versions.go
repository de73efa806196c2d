package postgres

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/jackc/pgx/v5"

	"github.com/seed-51aee618/cursus/internal/store"
)

const selectVersions = `SELECT number, dataset, at, source::text, changes::text, terms, snapshots.version IS NOT NULL
FROM cursus.versions LEFT JOIN cursus.snapshots ON version = number `

// A querier is a connection or a transaction.
type querier interface {
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
}

// Version returns the newest version.
func (s *Store) Version(ctx context.Context) (store.Version, error) {
	return newest(ctx, s.pool)
}

func newest(ctx context.Context, in querier) (store.Version, error) {
	v, err := scan(in.QueryRow(ctx, selectVersions+"ORDER BY number DESC LIMIT 1"))
	if errors.Is(err, pgx.ErrNoRows) {
		return store.Version{}, store.ErrEmpty
	}
	return v, told(err)
}

// Versions returns all versions, the newest first.
func (s *Store) Versions(ctx context.Context) ([]store.Version, error) {
	rows, err := s.pool.Query(ctx, selectVersions+"ORDER BY number DESC")
	if err != nil {
		return nil, told(err)
	}
	all, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (store.Version, error) { return scan(row) })
	return all, told(err)
}

// scan reads a version, and into more what the row has behind it.
func scan(row pgx.Row, more ...any) (v store.Version, err error) {
	var from, changes string
	if err := row.Scan(append([]any{&v.Number, &v.Dataset, &v.At, &from, &changes, &v.Terms, &v.Kept}, more...)...); err != nil {
		return store.Version{}, err
	}
	v.At = v.At.UTC()
	return v, errors.Join(json.Unmarshal([]byte(from), &v.From), json.Unmarshal([]byte(changes), &v.Changes))
}

// Prune drops the records of all but the newest versions.
func (s *Store) Prune(ctx context.Context, keep int) (int, error) {
	done, err := s.pool.Exec(ctx, `DELETE FROM cursus.snapshots WHERE version NOT IN
(SELECT version FROM cursus.snapshots ORDER BY version DESC LIMIT $1)`, max(keep, 1))
	return int(done.RowsAffected()), told(err)
}
