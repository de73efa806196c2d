package sqlite_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/sqlite"
	"github.com/seed-51aee618/cursus/internal/synth"
)

// written is a store of one version, closed.
func written(t *testing.T) string {
	t.Helper()
	path := newFile(t)
	s := openFor(t, path, sqlite.Options{Write: true})
	write(t, s, 0)
	return path
}

func openFor(t *testing.T, path string, o sqlite.Options) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func write(t *testing.T, s *sqlite.Store, base int64) {
	t.Helper()
	if _, err := s.Replace(t.Context(), base, load(base)); err != nil {
		t.Fatal(err)
	}
}

func load(base int64) store.Load {
	return store.Load{Records: synth.Records(synth.Options{Terms: 200, Seed: uint64(base)}), At: time.Unix(base, 0)}
}

// A file cut off or with bytes overwritten is either read right or refused with
// an error that says so, and a check finds it.
func TestDamage(t *testing.T) {
	t.Parallel()
	path := written(t)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	refused := 0
	for i := range 120 {
		damaged := bytes.Clone(whole)
		if i%2 == 0 {
			damaged = damaged[:random.IntN(len(damaged))]
		} else {
			at := random.IntN(len(damaged) - 64)
			for j := range 64 {
				damaged[at+j] ^= byte(1 + random.IntN(255))
			}
		}
		other := filepath.Join(t.TempDir(), "offices.db")
		if err := os.WriteFile(other, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := sqlite.Open(t.Context(), other, sqlite.Options{})
		if err == nil {
			r, v, failed := s.Load(t.Context(), 0)
			if failed == nil && (v.Number != 1 || r.Version != load(0).Records.Version || len(r.Terms) != 200) {
				t.Errorf("damage %d: Load gives version %+v with %d terms", i, v, len(r.Terms))
			}
			if err = failed; err == nil {
				err = s.Check(t.Context()) // a table of records may be damaged alone
			}
			_ = s.Close()
		}
		if err != nil {
			refused++
			if !isTold(err) {
				t.Errorf("damage %d: %v; want an error that says what to do", i, err)
			}
		}
	}
	if refused < 60 {
		t.Errorf("%d of 120 damaged files were refused; want at least all that were cut off", refused)
	}
}

func isTold(err error) bool {
	for _, kind := range store.Errors() {
		if errors.Is(err, kind) {
			return true
		}
	}
	return false
}

// What is no file, or is not there, is told.
func TestNoFile(t *testing.T) {
	t.Parallel()
	for _, mode := range []bool{true, false} {
		if _, err := sqlite.Open(t.Context(), t.TempDir(), sqlite.Options{Write: mode}); !errors.Is(err, store.ErrForeign) {
			t.Errorf("Open of a folder, write %t: %v; want %v", mode, err, store.ErrForeign)
		}
	}
	if _, err := sqlite.Open(t.Context(), newFile(t), sqlite.Options{}); !errors.Is(err, store.ErrMissing) {
		t.Errorf("Open of no file: %v; want %v", err, store.ErrMissing)
	}
}

// A backup is a store as it was at one moment, though others write; a restored
// store is the backup.
func TestBackup(t *testing.T) {
	t.Parallel()
	path := written(t)
	s, reader := openFor(t, path, sqlite.Options{Write: true}), openFor(t, path, sqlite.Options{})
	writing := make(chan struct{})
	go func() {
		defer close(writing)
		for base := range int64(5) {
			if _, err := s.Replace(t.Context(), base+1, load(base+1)); err != nil {
				t.Error(err)
			}
		}
	}()
	var copies []string
	for range 3 {
		copies = append(copies, newFile(t))
		if err := reader.Backup(t.Context(), copies[len(copies)-1]); err != nil {
			t.Fatal(err)
		}
	}
	<-writing
	for _, copied := range copies {
		c := openFor(t, copied, sqlite.Options{})
		if err := c.Check(t.Context()); err != nil {
			t.Error(err)
		}
		want, err := c.Version(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Restore(t.Context(), copied); err != nil {
			t.Fatal(err)
		}
		if got, err := reader.Version(t.Context()); err != nil || !got.Is(want) {
			t.Errorf("restored, the newest version is %+v, %v; want %+v", got, err, want)
		}
		if err := reader.Check(t.Context()); err != nil {
			t.Error(err)
		}
	}
	write(t, s, mustVersion(t, s))
}

func mustVersion(t *testing.T, s *sqlite.Store) int64 {
	t.Helper()
	v, err := s.Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return v.Number
}
