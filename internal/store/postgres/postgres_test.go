package postgres_test

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/postgres"
	"github.com/seed-51aee618/cursus/internal/store/postgres/pgtest"
	"github.com/seed-51aee618/cursus/internal/store/rows"
	"github.com/seed-51aee618/cursus/internal/store/storetest"
)

// shared is the server of most tests; nil where there is none.
var shared *pgtest.Server

func TestMain(m *testing.M) {
	storetest.Main(m, open, func() (stop func() error, err error) {
		if pgtest.IsAbsent() {
			return func() error { return nil }, nil // each test says that it skips
		}
		if shared, err = pgtest.Start("fsync=off"); err != nil {
			return nil, err
		}
		return shared.Stop, nil
	})
}

func TestStore(t *testing.T) {
	t.Parallel()
	storetest.Run(t, storetest.Kind{New: newDatabase, Open: open, Rows: rowsOf, Faults: faults})
}

func open(ctx context.Context, address string) (store.Store, error) {
	return postgres.Open(ctx, address, postgres.Options{Write: true, Poll: 20 * time.Millisecond})
}

var databases atomic.Int32

// newDatabase makes an empty database.
func newDatabase(t testing.TB) string {
	t.Helper()
	if shared == nil {
		t.Skip(pgtest.Absent)
	}
	name := fmt.Sprintf("test%d", databases.Add(1))
	exec(t, shared.URL("postgres"), "CREATE DATABASE "+name)
	return shared.URL(name)
}

func exec(t testing.TB, address, text string) {
	t.Helper()
	conn := connect(t, address)
	if _, err := conn.Exec(t.Context(), text); err != nil {
		t.Fatal(err)
	}
}

func connect(t testing.TB, address string) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close(context.Background()) })
	return conn
}

func rowsOf(t *testing.T, address string, of rows.Table) [][]any {
	t.Helper()
	columns := make([]string, len(of.Columns))
	for i, c := range of.Columns {
		columns[i] = pgx.Identifier{c.Name}.Sanitize()
		if c.Type == rows.JSON {
			columns[i] += "::text"
		}
	}
	found, err := connect(t, address).Query(t.Context(), "SELECT "+strings.Join(columns, ", ")+" FROM cursus."+of.Name+" ORDER BY ctid")
	if err != nil {
		t.Fatal(err)
	}
	all, err := pgx.CollectRows(found, func(row pgx.CollectableRow) ([]any, error) { return row.Values() })
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func BenchmarkStore(b *testing.B) {
	storetest.Benchmark(b, func(b *testing.B) store.Store {
		s, err := open(b.Context(), newDatabase(b))
		if err != nil {
			b.Fatal(err)
		}
		return s
	})
}
