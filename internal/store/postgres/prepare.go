package postgres

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"

	"github.com/seed-51aee618/cursus/internal/store"
)

//go:embed migrations/*.sql
var migrations embed.FS

// schemaVersion is the number of the last migration.
const schemaVersion = 1

// migrated is where goose notes which migrations were made.
const migrated = "cursus.migrations"

// prepare makes or migrates the tables of a store that is written, and refuses
// one that a newer program made.
func (s *Store) prepare(ctx context.Context) error {
	if s.options.Write {
		if err := s.migrate(ctx); err != nil {
			return err
		}
	}
	var version int64
	err := s.pool.QueryRow(ctx, "SELECT coalesce(max(version_id), 0) FROM "+migrated).Scan(&version)
	switch {
	case err != nil:
		return err
	case version > schemaVersion:
		return fmt.Errorf("schema %d: %w", version, store.ErrNewer)
	case version < schemaVersion:
		return fmt.Errorf("schema %d: %w", version, store.ErrOlder)
	default:
		return nil
	}
}

// migrate makes what is missing. Of several programs that begin at once, one
// does it and the others wait.
func (s *Store) migrate(ctx context.Context) (err error) {
	conn, err := s.pool.Acquire(ctx)
	if err != nil {
		return err
	}
	defer conn.Release()
	if _, err := conn.Exec(ctx, "SELECT pg_advisory_lock(hashtext('cursus migrations'))"); err != nil {
		return err
	}
	defer func() {
		_, unlocked := conn.Exec(context.WithoutCancel(ctx), "SELECT pg_advisory_unlock_all()")
		err = errors.Join(err, unlocked)
	}()
	if _, err := conn.Exec(ctx, "CREATE SCHEMA IF NOT EXISTS cursus"); err != nil {
		return err
	}
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	db := stdlib.OpenDBFromPool(s.pool)
	defer func() { err = errors.Join(err, db.Close()) }()
	provider, err := goose.NewProvider(goose.DialectPostgres, db, files, goose.WithTableName(migrated), goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	_, err = provider.Up(ctx)
	return err
}
