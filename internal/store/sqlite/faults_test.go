package sqlite_test

import (
	"bytes"
	"context"
	"os"
	"testing"

	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/sqlite"
	"github.com/seed-51aee618/cursus/internal/store/storetest"
)

// faults are what can go wrong with a file. A disk that is full is one that lets
// the file not grow: to SQLite both are the same.
var faults = map[string]func(*testing.T) storetest.Fault{
	"newer program":     statements("PRAGMA user_version = 99", "PRAGMA user_version = 1"),
	"other program":     otherFile,
	"not to be written": opened(sqlite.Options{}),
	"no room":           opened(sqlite.Options{Write: true, MaxMiB: 2}),
	"content changed":   changedContent,
	"content gone": statements("CREATE TABLE away AS SELECT * FROM snapshots WHERE version = 2; DELETE FROM snapshots WHERE version = 2",
		"INSERT INTO snapshots SELECT * FROM away; DROP TABLE away"),
	"row changed": statements("UPDATE terms SET ordinal = coalesce(ordinal, '') || '~' WHERE rowid = 7",
		"UPDATE terms SET ordinal = nullif(rtrim(ordinal, '~'), '') WHERE rowid = 7"),
	"row gone": statements("CREATE TABLE away AS SELECT * FROM people; DELETE FROM people WHERE rowid = 7",
		"DELETE FROM people; INSERT INTO people SELECT * FROM away; DROP TABLE away"),
	"file cut off":     rewritten(func(whole []byte) []byte { return whole[:len(whole)/2] }),
	"file overwritten": rewritten(overwritten),
}

// opened are faults of how a store is opened.
func opened(o sqlite.Options) func(*testing.T) storetest.Fault {
	return func(t *testing.T) storetest.Fault {
		t.Helper()
		return storetest.Fault{
			Address: newFile(t),
			Spoil:   func() func() { return func() {} },
			Open:    func(ctx context.Context, path string) (store.Store, error) { return sqlite.Open(ctx, path, o) },
		}
	}
}

func statements(spoil, mend string) func(*testing.T) storetest.Fault {
	return func(t *testing.T) storetest.Fault {
		t.Helper()
		path := newFile(t)
		return storetest.Fault{Address: path, Spoil: func() func() {
			run(t, path, spoil)
			return func() { run(t, path, mend) }
		}}
	}
}

func run(t *testing.T, path, statement string, args ...any) {
	t.Helper()
	db := connect(t, path)
	if _, err := db.ExecContext(t.Context(), statement, args...); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// changedContent turns one bit.
func changedContent(t *testing.T) storetest.Fault {
	t.Helper()
	path := newFile(t)
	turn := func() {
		var content []byte
		if err := connect(t, path).QueryRowContext(t.Context(), "SELECT content FROM snapshots WHERE version = 2").Scan(&content); err != nil {
			t.Fatal(err)
		}
		content[len(content)/2] ^= 1
		run(t, path, "UPDATE snapshots SET content = ? WHERE version = 2", content)
	}
	return storetest.Fault{Address: path, Spoil: func() func() { turn(); return turn }}
}

func otherFile(t *testing.T) storetest.Fault {
	t.Helper()
	path := newFile(t)
	return storetest.Fault{Address: path, Spoil: func() func() {
		rename(t, path, path+".away")
		run(t, path, "CREATE TABLE versions (a)")
		return func() { rename(t, path+".away", path) }
	}}
}

func rename(t *testing.T, from, to string) {
	t.Helper()
	if err := os.Rename(from, to); err != nil {
		t.Fatal(err)
	}
}

// rewritten is a fault of the file's bytes.
func rewritten(spoil func([]byte) []byte) func(*testing.T) storetest.Fault {
	return func(t *testing.T) storetest.Fault {
		t.Helper()
		path := newFile(t)
		return storetest.Fault{Address: path, Spoil: func() func() {
			whole, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			put := func(content []byte) {
				if err := os.WriteFile(path, content, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			put(spoil(bytes.Clone(whole)))
			return func() { put(whole) }
		}}
	}
}

// overwritten is a file whose pages but the first have another one's bytes.
func overwritten(whole []byte) []byte {
	const page = 32 << 10
	for at := page; at+page <= len(whole); at += page {
		for i := range 512 {
			whole[at+i] ^= 0x55
		}
	}
	return whole
}
