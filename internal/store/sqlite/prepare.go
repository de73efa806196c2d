package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"

	"github.com/seed-51aee618/cursus/internal/store"
)

// applicationID marks the files of cursus: "Curs" in ASCII.
const applicationID = 0x43757273

// schemaVersion is what schema.sql makes. A later one adds its statements behind.
const schemaVersion = 1

//go:embed schema.sql
var schema string

// prepare makes the tables of a new file, and refuses a file that is not ours.
func (s *Store) prepare(ctx context.Context) error {
	if !s.options.Write {
		return isOurs(ctx, s.db)
	}
	if s.options.MaxMiB > 0 {
		s.maxPages = fmt.Sprintf("PRAGMA max_page_count(%d)", s.options.MaxMiB<<20/pageSize)
	}
	return s.inTransaction(ctx, func(tx *sql.Tx) error {
		var tables int
		if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
			return err
		}
		if tables > 0 {
			return isOurs(ctx, tx)
		}
		_, err := tx.ExecContext(ctx, fmt.Sprintf("%s; PRAGMA application_id = %d; PRAGMA user_version = %d", schema, applicationID, schemaVersion))
		return err
	})
}

type querier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

func isOurs(ctx context.Context, in querier) error {
	var application, version int
	if err := in.QueryRowContext(ctx, "SELECT application_id, user_version FROM pragma_application_id, pragma_user_version").Scan(&application, &version); err != nil {
		return err
	}
	switch {
	case application != applicationID:
		return store.ErrForeign
	case version > schemaVersion:
		return fmt.Errorf("schema %d: %w", version, store.ErrNewer)
	default:
		return nil
	}
}

// inTransaction does what do does whole, or not at all. It waits for other
// writers before it begins.
func (s *Store) inTransaction(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // after the commit there is nothing to take back
	if s.maxPages != "" {
		if _, err := tx.ExecContext(ctx, s.maxPages); err != nil {
			return err
		}
	}
	if err := do(tx); err != nil {
		return err
	}
	return tx.Commit()
}
