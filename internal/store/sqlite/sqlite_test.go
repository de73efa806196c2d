package sqlite_test

import (
	"context"
	"database/sql"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/rows"
	"github.com/seed-51aee618/cursus/internal/store/sqlite"
	"github.com/seed-51aee618/cursus/internal/store/storetest"
)

func TestMain(m *testing.M) { storetest.Main(m, open, nil) }

func TestStore(t *testing.T) {
	t.Parallel()
	storetest.Run(t, storetest.Kind{New: newFile, Open: open, Rows: rowsOf, Faults: faults})
}

func newFile(t testing.TB) string {
	t.Helper()
	return filepath.Join(t.TempDir(), "a name?with #signs%20.db")
}

func open(ctx context.Context, path string) (store.Store, error) {
	return sqlite.Open(ctx, path, sqlite.Options{Write: true, Poll: 20 * time.Millisecond})
}

func connect(t *testing.T, path string) *sql.DB {
	t.Helper()
	name := strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(path)
	db, err := sql.Open("sqlite", "file:"+name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func rowsOf(t *testing.T, path string, of rows.Table) [][]any {
	t.Helper()
	found, err := connect(t, path).QueryContext(t.Context(), `SELECT * FROM "`+of.Name+`" ORDER BY rowid`)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = found.Close() }()
	var all [][]any
	for found.Next() {
		row, to := make([]any, len(of.Columns)), make([]any, len(of.Columns))
		for i := range row {
			to[i] = &row[i]
		}
		if err := found.Scan(to...); err != nil {
			t.Fatal(err)
		}
		all = append(all, row)
	}
	if err := found.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

func BenchmarkStore(b *testing.B) {
	storetest.Benchmark(b, func(b *testing.B) store.Store {
		s, err := open(b.Context(), filepath.Join(b.TempDir(), "offices.db"))
		if err != nil {
			b.Fatal(err)
		}
		return s
	})
}
