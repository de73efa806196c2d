package postgres_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/postgres"
	"github.com/seed-51aee618/cursus/internal/store/postgres/pgtest"
	"github.com/seed-51aee618/cursus/internal/store/storetest"
)

// faults are what can go wrong with a database. Those of its files and of its
// disk have a server of their own.
var faults = map[string]func(*testing.T) storetest.Fault{
	"newer program": statements("INSERT INTO cursus.migrations (version_id, is_applied) VALUES (99, true)",
		"DELETE FROM cursus.migrations WHERE version_id = 99"),
	"other program": statements("ALTER SCHEMA cursus RENAME TO away; CREATE SCHEMA cursus; CREATE TABLE cursus.versions (a int)",
		"DROP SCHEMA cursus CASCADE; ALTER SCHEMA away RENAME TO cursus"),
	"not to be written": readOnly,
	"no room":           smallDisk,
	"content changed":   statements(turnBit, turnBit),
	"content gone": statements("CREATE TABLE away AS SELECT * FROM cursus.snapshots WHERE version = 2; DELETE FROM cursus.snapshots WHERE version = 2",
		"INSERT INTO cursus.snapshots SELECT * FROM away"),
	"row changed": statements("UPDATE cursus.terms SET ordinal = coalesce(ordinal, '') || '~' WHERE id = (SELECT min(id) FROM cursus.terms)",
		"UPDATE cursus.terms SET ordinal = nullif(rtrim(ordinal, '~'), '') WHERE id = (SELECT min(id) FROM cursus.terms)"),
	"row gone": statements("CREATE TABLE away AS SELECT * FROM cursus.people; DELETE FROM cursus.people WHERE id = (SELECT min(id) FROM cursus.people)",
		"DELETE FROM cursus.people; INSERT INTO cursus.people SELECT * FROM away"),
	"file cut off":     rewritten(func([]byte) []byte { return nil }),
	"file overwritten": rewritten(overwritten),
}

const turnBit = "UPDATE cursus.snapshots SET content = set_byte(content, length(content) / 2, get_byte(content, length(content) / 2) # 1) WHERE version = 2"

func statements(spoil, mend string) func(*testing.T) storetest.Fault {
	return func(t *testing.T) storetest.Fault {
		t.Helper()
		address := newDatabase(t)
		return storetest.Fault{Address: address, Spoil: func() func() {
			exec(t, address, spoil)
			return func() { exec(t, address, mend) }
		}}
	}
}

// readOnly lets nobody write in a database, as if it were a standby.
func readOnly(t *testing.T) storetest.Fault {
	t.Helper()
	address := newDatabase(t)
	set := func(value string) { exec(t, shared.URL("postgres"), "ALTER DATABASE "+nameOf(t, address)+value) }
	return storetest.Fault{
		Address: address,
		Spoil: func() func() {
			set(" SET default_transaction_read_only = on")
			if _, err := open(t.Context(), address); !errors.Is(err, store.ErrReadOnly) {
				t.Errorf("Open for writing: %v; want %v", err, store.ErrReadOnly)
			}
			return func() { set(" RESET default_transaction_read_only") }
		},
		Open: func(ctx context.Context, address string) (store.Store, error) {
			return postgres.Open(ctx, address, postgres.Options{})
		},
	}
}

// nameOf is the database of an address.
func nameOf(t *testing.T, address string) string {
	t.Helper()
	config, err := pgx.ParseConfig(address)
	if err != nil {
		t.Fatal(err)
	}
	return pgx.Identifier{config.Database}.Sanitize()
}

// smallDisk is a disk that a database moves to, and off again when it is full.
func smallDisk(t *testing.T) storetest.Fault {
	t.Helper()
	if err := pgtest.MayHaveDisk(); err != nil {
		t.Skip(err)
	}
	own := ownServer(t, func() (*pgtest.Server, error) { return pgtest.StartWithDisk(24) })
	admin := own.URL("postgres")
	exec(t, admin, "CREATE DATABASE offices")
	exec(t, admin, "CREATE TABLESPACE small LOCATION '"+own.Disk()+"'")
	return storetest.Fault{Address: own.URL("offices"), Spoil: func() func() {
		exec(t, admin, "ALTER DATABASE offices SET TABLESPACE small")
		return func() { exec(t, admin, "ALTER DATABASE offices SET TABLESPACE pg_default") }
	}}
}

// ownServer is a server of one test.
func ownServer(t *testing.T, start func() (*pgtest.Server, error)) *pgtest.Server {
	t.Helper()
	if pgtest.IsAbsent() {
		t.Skip(pgtest.Absent)
	}
	s, err := start()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Stop(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// rewritten is a fault of the bytes of the file that holds the contents.
func rewritten(spoil func([]byte) []byte) func(*testing.T) storetest.Fault {
	return func(t *testing.T) storetest.Fault {
		t.Helper()
		own := ownServer(t, func() (*pgtest.Server, error) { return pgtest.Start() })
		exec(t, own.URL("postgres"), "CREATE DATABASE offices")
		address := own.URL("offices")
		return storetest.Fault{Address: address, Spoil: func() func() {
			var file string
			const toast = "SELECT pg_relation_filepath(reltoastrelid) FROM pg_class WHERE oid = 'cursus.snapshots'::regclass"
			if err := connect(t, address).QueryRow(t.Context(), toast).Scan(&file); err != nil {
				t.Fatal(err)
			}
			var whole []byte
			rewrite := func(content func([]byte) []byte) {
				err := own.Restart(func(data string) (err error) {
					path := filepath.Join(data, file)
					if whole, err = os.ReadFile(path); err != nil {
						return err
					}
					return os.WriteFile(path, content(bytes.Clone(whole)), 0o600)
				})
				if err != nil {
					t.Fatal(err)
				}
			}
			rewrite(spoil)
			sound := whole
			return func() { rewrite(func([]byte) []byte { return sound }) }
		}}
	}
}

// overwritten is a file of pages in each of which some bytes are others. The
// server's checksums tell them.
func overwritten(whole []byte) []byte {
	const page = 8 << 10
	for at := page / 2; at < len(whole); at += page {
		whole[at] ^= 0x55
	}
	return whole
}
