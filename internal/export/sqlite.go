package export

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver "sqlite"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/table"
)

// SQLite writes the whole graph as one SQLite 3 database: a table for each of
// Tables, with its keys, and one of a single row, dataset, that says what the
// whole is. Flags are 0 and 1, days are text as ISO 8601 has them, and lists are
// JSON arrays. The statements that made the tables say what each column is.
//
// There must be no file at path yet. After an error, also that of a context that
// has ended, what stands there is of no use.
func SQLite(ctx context.Context, path string, g *office.Graph) error {
	if err := writeDatabase(ctx, path, g); err != nil {
		return fmt.Errorf("write SQLite: %w", err)
	}
	return nil
}

// pragmas suit a file that is thrown away when anything fails: it needs neither a
// journal nor to be on the disk before the last of it is written.
const pragmas = "_pragma=journal_mode(off)&_pragma=synchronous(off)&_pragma=cache_size(-65536)&_pragma=foreign_keys(1)"

func writeDatabase(ctx context.Context, path string, g *office.Graph) (err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL, 0o666) // the driver would add to a file
	if err != nil {
		return err
	}
	full, err := filepath.Abs(path)
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	name := url.URL{Scheme: "file", Path: filepath.ToSlash(full), RawQuery: pragmas}
	db, err := sql.Open("sqlite", name.String())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := fill(ctx, tx, g); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

func fill(ctx context.Context, tx *sql.Tx, g *office.Graph) error {
	if _, err := tx.ExecContext(ctx, datasetTable, g.Version(), g.Title(), g.Licence(), g.Citation(), g.Synthetic()); err != nil {
		return fmt.Errorf("table dataset: %w", err)
	}
	for _, t := range Tables(g) {
		if err := insert(ctx, tx, t); err != nil {
			return fmt.Errorf("table %s: %w", t.Name, err)
		}
	}
	return nil
}

// insert makes one table and its indexes, and fills it.
func insert(ctx context.Context, tx *sql.Tx, t table.Table) (err error) {
	if _, err := tx.ExecContext(ctx, createTable(t)); err != nil {
		return err
	}
	into, err := tx.PrepareContext(ctx, insertRow(t))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, into.Close()) }()
	cells := make([]any, len(t.Columns))
	n := 0
	for row, err := range t.Rows {
		n++
		if err != nil {
			return err
		}
		for i := range row {
			cells[i] = cell(&row[i])
		}
		if _, err := into.ExecContext(ctx, cells...); err != nil {
			return fmt.Errorf("row %d: %w", n, err)
		}
	}
	for _, index := range createIndexes(t) {
		if _, err := tx.ExecContext(ctx, index); err != nil {
			return err
		}
	}
	return nil
}

// cell is a value as the driver takes it.
func cell(v *table.Value) any {
	if v.IsNull() {
		return nil
	}
	switch v.Type() {
	case table.Integer:
		return v.Int()
	case table.Number:
		return v.Float()
	case table.Boolean:
		return v.Bool()
	case table.Date:
		return v.Day().String()
	case table.Strings:
		return jsonArray(v.List())
	default:
		return strings.ToValidUTF8(v.Text(), "\uFFFD")
	}
}

// jsonArray is a list as the JSON functions of SQLite take it.
func jsonArray(items []string) string {
	if len(items) == 0 {
		return "[]"
	}
	var b strings.Builder
	to := json.NewEncoder(&b)
	to.SetEscapeHTML(false)
	if err := to.Encode(items); err != nil {
		return "[]" // texts always have a form in JSON
	}
	return strings.TrimSuffix(b.String(), "\n")
}
