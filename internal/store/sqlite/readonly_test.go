//go:build unix

package sqlite_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/sqlite"
)

// onReadOnly tells a test binary to be a user who may not write in a folder.
const onReadOnly = "CURSUS_SQLITE_READONLY"

// In a folder that cannot be written a store is read as it is, and writing to it
// fails and says what to do. Root may write everywhere, so a child without its
// rights tries.
func TestReadOnlyFolder(t *testing.T) {
	if path := os.Getenv(onReadOnly); path != "" {
		tryReadOnly(t, path)
		return
	}
	folder, err := os.MkdirTemp("", "cursus-read-only-") //nolint:usetesting // another user cannot enter t.TempDir
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = os.Chmod(folder, 0o700)
		_ = os.RemoveAll(folder)
	})
	path := filepath.Join(folder, "offices.db")
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{Write: true})
	if err != nil {
		t.Fatal(err)
	}
	write(t, s, 0)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for file, mode := range map[string]os.FileMode{path: 0o444, folder: 0o555} {
		if err := os.Chmod(file, mode); err != nil {
			t.Fatal(err)
		}
	}
	binary := os.Args[0]
	if os.Getuid() == 0 {
		binary = copied(t)
	}
	child := exec.CommandContext(t.Context(), binary, "-test.run=^TestReadOnlyFolder$", "-test.v")
	child.Env = append(os.Environ(), onReadOnly+"="+path)
	child.Dir = "/"
	if os.Getuid() == 0 {
		child.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	if text, err := child.CombinedOutput(); err != nil || !strings.Contains(string(text), "read it all the same") {
		t.Errorf("%v\n%s", err, text)
	}
}

// copied is the test binary where anybody can run it.
func copied(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	folder, err := os.MkdirTemp("", "cursus-binary-") //nolint:usetesting // another user cannot enter t.TempDir
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(folder) })
	name := filepath.Join(folder, "test")
	if err := errors.Join(os.Chmod(folder, 0o755), os.WriteFile(name, text, 0o755)); err != nil {
		t.Fatal(err)
	}
	return name
}

func tryReadOnly(t *testing.T, path string) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{Write: true})
	if err == nil {
		_, err = s.Replace(t.Context(), 1, load(1))
	}
	if !errors.Is(err, store.ErrReadOnly) {
		t.Errorf("writing: %v; want %v", err, store.ErrReadOnly)
	}
	if _, err := sqlite.Open(t.Context(), filepath.Join(filepath.Dir(path), "new.db"), sqlite.Options{Write: true}); !errors.Is(err, store.ErrReadOnly) {
		t.Errorf("a new store: %v; want %v", err, store.ErrReadOnly)
	}
	reader, err := sqlite.Open(t.Context(), path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = reader.Close() }()
	r, v, err := reader.Load(t.Context(), 0)
	if err != nil || v.Number != 1 || len(r.Terms) != 200 {
		t.Fatalf("reading: %+v, %v", v, err)
	}
	fmt.Println("read it all the same")
}
