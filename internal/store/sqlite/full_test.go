//go:build linux

package sqlite_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/sqlite"
	"github.com/seed-51aee618/cursus/internal/synth"
)

// onSmallDisk tells a test binary that a folder is on a small disk.
const onSmallDisk = "CURSUS_SQLITE_SMALL_DISK"

// On a disk of 64 MB that another file fills, a write fails and says what to do,
// whatever it was at when room ran out; once the file is gone, it works. A child
// process has the disk, mounted for it alone.
func TestFullDisk(t *testing.T) {
	if folder := os.Getenv(onSmallDisk); folder != "" {
		fillDisk(t, folder)
		return
	}
	const mount = `mount -t tmpfs -o size=64m none "$0" && exec "$@"`
	folder := t.TempDir()
	unshare := []string{"--mount", "/bin/sh", "-c", mount, folder}
	if text, err := exec.CommandContext(t.Context(), "unshare", append(unshare, "true")...).CombinedOutput(); err != nil {
		t.Skipf("no small disk can be mounted here: %v %s", err, text)
	}
	child := exec.CommandContext(t.Context(), "unshare", append(unshare, os.Args[0], "-test.run=^TestFullDisk$", "-test.v")...) //nolint:gosec // this program
	child.Env = append(os.Environ(), onSmallDisk+"="+folder)
	text, err := child.CombinedOutput()
	t.Logf("%s", text)
	if err != nil || !strings.Contains(string(text), "wrote it after all") {
		t.Error(err)
	}
}

func fillDisk(t *testing.T, folder string) {
	path, ballast := filepath.Join(folder, "offices.db"), filepath.Join(folder, "ballast")
	s := openFor(t, path, sqlite.Options{Write: true})
	write(t, s, 0)
	big := store.Load{Records: synth.Records(synth.Options{Terms: 10_000, Seed: 9})}
	for room := 0; room < 20; room += 3 {
		if err := os.WriteFile(ballast, make([]byte, (62-room)<<20), 0o600); err != nil {
			t.Fatal(err)
		}
		v, err := s.Replace(t.Context(), 1, big)
		if err == nil && room > 0 {
			break // there is enough
		}
		t.Logf("%d MiB free: %v", room+2, err)
		if !errors.Is(err, store.ErrFull) {
			t.Fatalf("with %d MiB free Replace gives %+v, %v; want %v", room+2, v, err, store.ErrFull)
		}
		reader := openFor(t, path, sqlite.Options{})
		if r, v, err := reader.Load(t.Context(), 0); err != nil || v.Number != 1 || len(r.Terms) != 200 {
			t.Fatalf("with %d MiB free Load gives %+v, %v; want version 1", room+2, v, err)
		}
	}
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	if v := mustVersion(t, s); v == 1 {
		if _, err := s.Replace(t.Context(), 1, big); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Check(t.Context()); err != nil {
		t.Fatal(err)
	}
	fmt.Println("wrote it after all")
}
