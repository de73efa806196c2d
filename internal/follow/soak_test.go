package follow_test

import (
	"bufio"
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
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
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

// soakWriter tells a test binary to be the process that writes to a store.
const soakWriter = "CURSUS_FOLLOW_WRITE"

// While another process writes a new version again and again, a server that follows the
// store answers without an error, each answer from one version. It takes no more
// and more memory, and leaves no goroutine behind. How much reloads disturb it is
// told, not judged: that depends on what else the machine does.
func TestFollowUnderLoad(t *testing.T) {
	if path := os.Getenv(soakWriter); path != "" {
		writeForLines(t, path)
		return
	}
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
	from := noted{follow.Store(s), site}
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
	line := startWriter(t, path)
	running.Go(func() {
		for writing := time.NewTicker(*soakRate); ; {
			select {
			case <-ctx.Done():
				writing.Stop()
				return
			case <-writing.C:
				if _, err := io.WriteString(line, "\n"); err != nil {
					t.Error(err)
					return
				}
				written++
			}
		}
	})
	reloading := askFor(t, site, *soakFor)
	heapAfter, after := heap(), fewestGoroutines(before+5)
	for late := time.Now().Add(time.Minute); site.swapped.Load() < 2 && time.Now().Before(late); {
		time.Sleep(*soakRate) // a busy machine takes its time to write one
	}
	stop()
	running.Wait()
	if err := line.Close(); err != nil {
		t.Error(err)
	}
	if site.swapped.Load() < 2 || site.failed.Load() > 0 {
		t.Errorf("%d versions written, %d swapped in, %d failures; want swaps and no failure", written, site.swapped.Load(), site.failed.Load())
	}
	if after > before+5 {
		t.Errorf("%d goroutines after %d", after, before)
	}
	if heapAfter > 2*heapBefore+64<<20 {
		t.Errorf("heap %d MiB after %d MiB", heapAfter>>20, heapBefore>>20)
	}
	during, between := split(reloading)
	t.Logf("%s: %d versions written, %d swapped in; heap %d MiB, before %d MiB; goroutines %d, before %d",
		*soakFor, written, site.swapped.Load(), heapAfter>>20, heapBefore>>20, after, before)
	t.Logf("p99 %s of %d answers while a version was loaded and swapped in; %s of %d between: %.2f times; %s of %d before",
		percentile99(during), len(during), percentile99(between), len(between),
		float64(percentile99(during))/float64(max(1, percentile99(between))), percentile99(durations(steady)), len(steady))
}

// swaps counts what follow does to a server.
type swaps struct {
	*server.Server

	swapped, failed atomic.Int64
	seams           atomic.Int64 // beginnings and ends of reloads: odd within one
}

// begin says that a version is about to be loaded, which ends when it is served.
func (s *swaps) begin() {
	if n := s.seams.Load(); n%2 == 0 {
		s.seams.CompareAndSwap(n, n+1)
	}
}

func (s *swaps) Swap(g *office.Graph, at follow.State) {
	s.SwapVersion(g, at.Version)
	s.swapped.Add(1)
	if n := s.seams.Load(); n%2 == 1 {
		s.seams.CompareAndSwap(n, n+1)
	}
}

func (s *swaps) Failed(error) { s.failed.Add(1) }

// noted is a source that says when it is loaded.
type noted struct {
	follow.Source

	site *swaps
}

func (n noted) Load(ctx context.Context) (*office.Graph, follow.State, error) {
	n.site.begin()
	return n.Source.Load(ctx)
}

// startWriter starts a process that writes a version for each line it is sent,
// and ends with its input.
func startWriter(t *testing.T, path string) io.WriteCloser {
	t.Helper()
	child := exec.CommandContext(context.WithoutCancel(t.Context()), os.Args[0], "-test.run=^TestFollowUnderLoad$", "-test.timeout=0") //nolint:gosec // this program
	child.Env = append(os.Environ(), soakWriter+"="+path)
	var said strings.Builder
	child.Stdout, child.Stderr = &said, &said
	lines, err := child.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := child.Wait(); err != nil {
			t.Errorf("the writer: %v\n%s", err, said.String())
		}
	})
	return lines
}

func writeForLines(t *testing.T, path string) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{Write: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	records, err := ingest.Load(data.Files(), nil)
	if err != nil {
		t.Fatal(err)
	}
	base := int64(1)
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); base++ {
		writeVersion(t, s, records, base)
	}
}

func writeVersion(t *testing.T, s store.Store, r office.Records, base int64) {
	r.Version = fmt.Sprintf("version%d", base+1)
	if _, err := s.Replace(context.WithoutCancel(t.Context()), base, store.Load{Records: r, At: time.Unix(base, 0)}); err != nil {
		t.Error(err)
	}
	if _, err := s.Prune(context.WithoutCancel(t.Context()), 3); err != nil {
		t.Error(err)
	}
}

// An answer is how long one took, and whether a reload was under way at any time.
type answer struct {
	took   time.Duration
	during bool
}

func split(all []answer) (during, between []time.Duration) {
	for _, a := range all {
		if a.during {
			during = append(during, a.took)
		} else {
			between = append(between, a.took)
		}
	}
	return during, between
}

func durations(all []answer) []time.Duration {
	during, between := split(all)
	return append(during, between...)
}

// askFor lets eight clients ask the cookbook's questions for some time, with a
// pause after each.
func askFor(t *testing.T, site *swaps, d time.Duration) []answer {
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
	at := httptest.NewServer(site)
	defer at.Close()
	var all []answer
	var mutex sync.Mutex
	var clients sync.WaitGroup
	end := time.Now().Add(d)
	for seed := range 8 {
		clients.Go(func() {
			random := rand.New(rand.NewPCG(uint64(seed), 1))
			for time.Now().Before(end) {
				seams, began := site.seams.Load(), time.Now()
				if err := ask(at.URL + paths[random.IntN(len(paths))]); err != nil {
					t.Error(err)
					return
				}
				took := time.Since(began)
				during := seams%2 == 1 || site.seams.Load() != seams
				mutex.Lock()
				all = append(all, answer{took, during})
				mutex.Unlock()
				time.Sleep(20 * time.Millisecond)
			}
		})
	}
	clients.Wait()
	http.DefaultClient.CloseIdleConnections()
	return all
}

func ask(address string) error {
	got, err := http.Get(address)
	if err != nil {
		return err
	}
	text, err := io.ReadAll(got.Body)
	_ = got.Body.Close() // it was read
	if got.StatusCode != http.StatusOK {
		return fmt.Errorf("%d: %.200s", got.StatusCode, text)
	}
	return err
}

func percentile99(took []time.Duration) time.Duration {
	if len(took) == 0 {
		return 0
	}
	slices.Sort(took)
	return took[len(took)*99/100]
}

// fewestGoroutines is how many there are once they are no more than enough, or the
// fewest seen in ten seconds: a reload under way has some of its own.
func fewestGoroutines(enough int) int {
	fewest := runtime.NumGoroutine()
	for late := time.Now().Add(10 * time.Second); fewest > enough && time.Now().Before(late); {
		time.Sleep(time.Millisecond)
		fewest = min(fewest, runtime.NumGoroutine())
	}
	return fewest
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
