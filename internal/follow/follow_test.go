package follow_test

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-51aee618/cursus/internal/follow"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/sqlite"
)

// A target says what it was told.
type target chan string

func (t target) Swap(g *office.Graph, _ follow.State) { t <- "swap " + g.Version() }
func (t target) Failed(err error)                     { t <- "failed: " + err.Error() }
func (t target) Settled()                             { t <- "settled" }

func (t target) expect(tt *testing.T, want string) {
	tt.Helper()
	select {
	case got := <-t:
		if !strings.Contains(got, want) {
			tt.Fatalf("%s; want %s", got, want)
		}
	case <-time.After(time.Minute):
		tt.Fatalf("nothing; want %s", want)
	}
}

// Each version of a store is swapped in. One that makes no graph leaves the one
// before, and so does a store that cannot be read, until they are mended.
func TestStore(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "offices.db")
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{Write: true, Poll: 10 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	write := func(base int64, r office.Records) {
		t.Helper()
		if _, err := s.Replace(t.Context(), base, store.Load{Records: r, At: time.Unix(base, 0)}); err != nil {
			t.Fatal(err)
		}
	}
	write(0, office.Records{Version: "one"})
	from := follow.Store(s)
	_, served, err := from.Load(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	told, again := make(target), make(chan struct{})
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		follow.Run(ctx, from, served, told, again, slog.New(slog.DiscardHandler))
	}()
	told.expect(t, "settled")
	write(1, office.Records{Version: "two"})
	told.expect(t, "swap two")
	write(2, office.Records{Version: "three", People: []office.PersonRecord{{}}})
	told.expect(t, "failed: records do not make a graph")
	write(3, office.Records{Version: "four"})
	told.expect(t, "swap four")
	again <- struct{}{}
	told.expect(t, "swap four")
	if err := os.Rename(path, path+"-away"); err != nil {
		t.Fatal(err)
	}
	told.expect(t, "failed: ")
	if err := os.Rename(path+"-away", path); err != nil {
		t.Fatal(err)
	}
	told.expect(t, "settled")
	cancel()
	<-ended
}

// A folder is loaded again when its files were left alone for a while.
func TestFolder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		folder := t.TempDir()
		put := func(name, text string) {
			t.Helper()
			if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		put("a.txt", "one")
		broken := errors.New("broken")
		read := func(context.Context) (office.Records, error) {
			text, err := os.ReadFile(filepath.Join(folder, "a.txt"))
			if string(text) == "broken" {
				err = broken
			}
			return office.Records{Version: string(text)}, err
		}
		from := follow.Folder(os.DirFS(folder), time.Second, read)
		_, served, err := from.Load(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		told := make(target, 100)
		go follow.Run(ctx, from, served, told, nil, slog.New(slog.DiscardHandler))
		time.Sleep(time.Second / 2) // so that files are written between two looks
		var got []string
		for i, text := range []string{"one", "two and", "two and a", "two and a half", "broken", "three, and more"} {
			if i > 0 {
				put("a.txt", text)
			}
			if text == "two and" || text == "two and a" {
				time.Sleep(time.Second) // it is still being written
				continue
			}
			time.Sleep(5 * time.Second)
		}
		cancel()
		synctest.Wait()
		close(told)
		for word := range told {
			got = append(got, word)
		}
		want := []string{"settled", "swap two and a half", "failed: broken", "swap three, and more"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("told (-want +got):\n%s", diff)
		}
	})
}
