package follow_test

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/seed-51aee618/cursus/data"
	"github.com/seed-51aee618/cursus/internal/follow"
	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/server"
	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/sqlite"
)

var (
	soakFor  = flag.Duration("soak", 2*time.Second, "how long TestFollowUnderLoad reloads and asks")
	soakRate = flag.Duration("every", 250*time.Millisecond, "how often it writes a new version")
)

// While a new version is written again and again, a server that follows the
// store answers without an error, each answer from one version. It takes no more
// and more memory, leaves no goroutine behind, and reloads disturb it little.
func TestFollowUnderLoad(t *testing.T) {
	path := filepath.Join(t.TempDir(), "offices.db")
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{Write: true, Poll: 20 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	records, err := ingest.Load(data.Files(), nil)
	if err != nil {
		t.Fatal(err)
	}
	writeVersion(t, s, records, 0)
	ctx, stop := context.WithCancel(t.Context())
	site := &swaps{Server: server.New(nil, server.Options{})}
	from := follow.Store(s)
	g, state, err := from.Load(ctx)
	if err != nil {
		t.Fatal(err)
	}
	site.SwapVersion(g, state.Version)
	var running sync.WaitGroup
	running.Go(func() { follow.Run(ctx, from, state, site, nil, slog.New(slog.DiscardHandler)) })
	steady := askFor(t, site, *soakFor/4)
	heapBefore, before := heap(), runtime.NumGoroutine()
	written := int64(1)
	writing := time.NewTicker(*soakRate)
	running.Go(func() {
		defer writing.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-writing.C:
				writeVersion(t, s, records, written)
				written++
			}
		}
	})
	reloading := askFor(t, site, *soakFor)
	heapAfter, after := heap(), runtime.NumGoroutine()
	for late := time.Now().Add(time.Minute); site.swapped.Load() < 2 && time.Now().Before(late); {
		time.Sleep(*soakRate) // a busy machine takes its time to write one
	}
	stop()
	running.Wait()
	if site.swapped.Load() < 2 || site.failed.Load() > 0 {
		t.Errorf("%d versions written, %d swapped in, %d failures; want swaps and no failure", written, site.swapped.Load(), site.failed.Load())
	}
	if after > before+5 {
		t.Errorf("%d goroutines after %d", after, before)
	}
	if heapAfter > 2*heapBefore+64<<20 {
		t.Errorf("heap %d MiB after %d MiB", heapAfter>>20, heapBefore>>20)
	}
	t.Logf("%s: %d versions written, %d swapped in; %d requests, p99 %s; before, %d requests, p99 %s; heap %d MiB, before %d MiB; goroutines %d, before %d",
		*soakFor, written, site.swapped.Load(), len(reloading), percentile99(reloading), len(steady), percentile99(steady),
		heapAfter>>20, heapBefore>>20, after, before)
}

// swaps counts what follow does to a server.
type swaps struct {
	*server.Server

	swapped, failed atomic.Int64
}

func (s *swaps) Swap(g *office.Graph, at follow.State) {
	s.swapped.Add(1)
	s.SwapVersion(g, at.Version)
}
func (s *swaps) Failed(error) { s.failed.Add(1) }

func writeVersion(t *testing.T, s store.Store, r office.Records, base int64) {
	r.Version = fmt.Sprintf("version%d", base+1)
	if _, err := s.Replace(context.WithoutCancel(t.Context()), base, store.Load{Records: r, At: time.Unix(base, 0)}); err != nil {
		t.Error(err)
	}
	if _, err := s.Prune(context.WithoutCancel(t.Context()), 3); err != nil {
		t.Error(err)
	}
}

// askFor lets eight clients ask the cookbook's questions for some time, with a
// pause after each, and returns how long the answers took.
func askFor(t *testing.T, h http.Handler, d time.Duration) []time.Duration {
	t.Helper()
	files, err := filepath.Glob("../../docs/cookbook/*.graphql")
	if err != nil || len(files) == 0 {
		t.Fatal("no questions", err)
	}
	var paths []string
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, "/graphql?query="+url.QueryEscape(string(text)))
	}
	at := httptest.NewServer(h)
	defer at.Close()
	var took []time.Duration
	var mutex sync.Mutex
	var clients sync.WaitGroup
	end := time.Now().Add(d)
	for seed := range 8 {
		clients.Go(func() {
			random := rand.New(rand.NewPCG(uint64(seed), 1))
			for time.Now().Before(end) {
				began := time.Now()
				if err := ask(at.URL + paths[random.IntN(len(paths))]); err != nil {
					t.Error(err)
					return
				}
				mutex.Lock()
				took = append(took, time.Since(began))
				mutex.Unlock()
				time.Sleep(20 * time.Millisecond)
			}
		})
	}
	clients.Wait()
	http.DefaultClient.CloseIdleConnections()
	return took
}

func ask(address string) error {
	answer, err := http.Get(address)
	if err != nil {
		return err
	}
	text, err := io.ReadAll(answer.Body)
	_ = answer.Body.Close() // it was read
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("%d: %.200s", answer.StatusCode, text)
	}
	return err
}

func percentile99(took []time.Duration) time.Duration {
	slices.Sort(took)
	return took[len(took)*99/100]
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
