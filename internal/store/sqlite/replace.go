package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/rows"
	"github.com/seed-51aee618/cursus/internal/store/snapshot"
)

// Replace makes l the newest version if that was base so far.
func (s *Store) Replace(ctx context.Context, base int64, l store.Load) (store.Version, error) {
	encoded := snapshot.Beside(l.Records)
	defer func() { _, _ = encoded() }() // it may fail before it has asked for it
	v := l.Version(base + 1)
	err := s.inTransaction(ctx, func(tx *sql.Tx) error { return replace(ctx, tx, v, l, encoded) })
	if err != nil {
		return store.Version{}, told(err)
	}
	return v, nil
}

func replace(ctx context.Context, tx *sql.Tx, v store.Version, l store.Load, encoded func() (snapshot.Sealed, error)) error {
	last, err := newest(ctx, tx)
	if err != nil && !errors.Is(err, store.ErrEmpty) {
		return err
	}
	if base := v.Number - 1; last.Number != base {
		return fmt.Errorf("version %d instead of %d: %w", last.Number, base, store.ErrConflict)
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
	_, err = tx.ExecContext(ctx, "INSERT INTO snapshots VALUES (?, ?, ?)", v.Number, made.Checksum, made.Content)
	return err
}

func record(ctx context.Context, tx *sql.Tx, v store.Version) error {
	from, err := json.Marshal(v.From)
	if err != nil {
		return err
	}
	changes, err := json.Marshal(v.Changes)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?)",
		v.Number, v.Dataset, v.At.Format(time.RFC3339Nano), string(from), string(changes), v.Terms)
	return err
}

// writeTables makes the tables of records anew.
func writeTables(ctx context.Context, tx *sql.Tx, l store.Load) error {
	about := l.Records.About
	_, err := tx.ExecContext(ctx, "DELETE FROM dataset; INSERT INTO dataset VALUES (?, ?, ?, ?, ?)",
		l.Records.Version, about.Title, about.Licence, about.Citation, l.Records.Synthetic)
	if err != nil {
		return err
	}
	for _, t := range rows.Tables(l.Records) {
		if err := writeTable(ctx, tx, t); err != nil {
			return fmt.Errorf("table %s: %w", t.Name, err)
		}
	}
	return nil
}

// writeTable makes one table. Its index comes last: to sort once costs less than
// to keep in order.
func writeTable(ctx context.Context, tx *sql.Tx, t rows.Table) error {
	if _, err := tx.ExecContext(ctx, createTable(t)); err != nil {
		return err
	}
	if err := insert(ctx, tx, t); err != nil {
		return err
	}
	for _, index := range createIndexes(t) {
		if _, err := tx.ExecContext(ctx, index); err != nil {
			return err
		}
	}
	return nil
}

// maxCells is how many cells a statement inserts at most: the fewer statements,
// the less time.
const maxCells = 1000

func insert(ctx context.Context, tx *sql.Tx, t rows.Table) (err error) {
	most := max(1, maxCells/len(t.Columns))
	whole, err := tx.PrepareContext(ctx, insertRows(t, most))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, whole.Close()) }()
	for cells := range t.Batches(maxCells) {
		if n := len(cells) / len(t.Columns); n == most {
			_, err = whole.ExecContext(ctx, cells...)
		} else {
			_, err = tx.ExecContext(ctx, insertRows(t, n), cells...)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
