package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"iter"
	"time"

	"github.com/seed-51aee618/cursus/internal/store"
)

const selectVersions = `SELECT number, dataset, at, source, changes, terms, snapshots.version IS NOT NULL
FROM versions LEFT JOIN snapshots ON version = number `

// Version returns the newest version.
func (s *Store) Version(ctx context.Context) (store.Version, error) {
	return newest(ctx, s.db)
}

func newest(ctx context.Context, in querier) (store.Version, error) {
	v, err := scan(in.QueryRowContext(ctx, selectVersions+"ORDER BY number DESC LIMIT 1"))
	if errors.Is(err, sql.ErrNoRows) {
		return store.Version{}, store.ErrEmpty
	}
	return v, told(err)
}

// Versions returns all versions, the newest first.
func (s *Store) Versions(ctx context.Context) (all []store.Version, err error) {
	rows, err := s.db.QueryContext(ctx, selectVersions+"ORDER BY number DESC")
	if err != nil {
		return nil, told(err)
	}
	defer func() { err = errors.Join(err, told(rows.Err()), rows.Close()) }()
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, told(err)
		}
		all = append(all, v)
	}
	return all, nil
}

// scan reads a version, and into more what the row has behind it.
func scan(row interface{ Scan(to ...any) error }, more ...any) (v store.Version, err error) {
	var at, from, changes string
	if err := row.Scan(append([]any{&v.Number, &v.Dataset, &at, &from, &changes, &v.Terms, &v.Kept}, more...)...); err != nil {
		return store.Version{}, err
	}
	v.At, err = time.Parse(time.RFC3339Nano, at)
	return v, errors.Join(err, json.Unmarshal([]byte(from), &v.From), json.Unmarshal([]byte(changes), &v.Changes))
}

// Watch looks at the file every now and then, which takes about a millisecond.
func (s *Store) Watch(ctx context.Context) iter.Seq2[store.Version, error] {
	return store.Poll(ctx, s.options.Poll, s.Version)
}

// Prune drops the records of all but the newest versions.
func (s *Store) Prune(ctx context.Context, keep int) (int, error) {
	var dropped int64
	err := s.inTransaction(ctx, func(tx *sql.Tx) error {
		done, err := tx.ExecContext(ctx, `DELETE FROM snapshots WHERE version NOT IN (SELECT version FROM snapshots ORDER BY version DESC LIMIT ?)`, max(keep, 1))
		if err != nil {
			return err
		}
		dropped, err = done.RowsAffected()
		return err
	})
	return int(dropped), told(err)
}
