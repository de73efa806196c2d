package server

import (
	"flag"
	"io"
	"math/rand/v2"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"go.uber.org/goleak"
)

var soakFor = flag.Duration("soak", time.Second, "how long TestSoak keeps its connections busy")

const soakConnections = 64

// Sixty-four connections ask the cookbook's questions, for pages and tables, and
// one request in a hundred is wrong. While they do, the graph is swapped again
// and again. No answer is other than it should be, and nothing is left behind.
func TestSoak(t *testing.T) {
	before := goleak.IgnoreCurrent()
	t.Cleanup(func() { goleak.VerifyNone(t, before) }) // after the server is closed
	s := New(embedded(), Options{Executions: soakConnections})
	at := live(t, s)
	good, wrong := soakRequests(t)
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: soakConnections}}
	stop := time.After(*soakFor)
	done := make(chan struct{})
	var asked, refused atomic.Int64
	var clients sync.WaitGroup
	for seed := range soakConnections {
		clients.Go(func() {
			r := rand.New(rand.NewPCG(uint64(seed), 1))
			for i := seed; !over(done); i++ {
				path, want := good[r.IntN(len(good))], http.StatusOK
				if i%100 == 0 {
					path, want = wrong[r.IntN(len(wrong))], http.StatusBadRequest
					refused.Add(1)
				}
				asked.Add(1)
				if got, err := statusOf(client, at+path); err != nil || got != want {
					t.Errorf("%.120s: %d, %v; want %d", path, got, err, want)
					return
				}
			}
		})
	}
	for swapping := true; swapping; {
		select {
		case <-stop:
			swapping = false
		case <-time.After(100 * time.Millisecond):
			s.Swap(embedded())
		}
	}
	close(done)
	clients.Wait()
	client.CloseIdleConnections()
	t.Logf("%d requests, %d of them wrong, over %d connections in %s", asked.Load(), refused.Load(), soakConnections, *soakFor)
	if refused.Load() == 0 {
		t.Error("nothing wrong was asked")
	}
}

func over(done <-chan struct{}) bool {
	select {
	case <-done:
		return true
	default:
		return false
	}
}

// soakRequests are paths of every kind that answers, and of requests that are
// refused.
func soakRequests(t *testing.T) (good, wrong []string) {
	t.Helper()
	files, err := filepath.Glob("../../docs/cookbook/*.graphql")
	if err != nil || len(files) == 0 {
		t.Fatal("no questions", err)
	}
	for _, file := range files {
		query, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		good = append(good, "/graphql?query="+url.QueryEscape(string(query)))
	}
	good = append(good, "/", "/readyz", "/schema.graphql", "/cookbook.json", "/data/", "/data/people.csv", "/data/posts.ndjson",
		"/graphql?format=csv&query="+url.QueryEscape(`{people(first: 50) {nodes {name birth {edtf}}}}`))
	return good, []string{
		"/graphql?query=" + url.QueryEscape("{nothing}"),
		"/graphql?query=" + url.QueryEscape("{people(first: 1"),
		"/graphql?query=" + url.QueryEscape(strings.Repeat("{node(id: 1) ", 30)),
		"/data/terms.csv?colour=red",
		"/graphql?query=%7Bdataset%7Bversion%7D%7D&variables=7",
	}
}

// statusOf asks and reads the whole answer.
func statusOf(client *http.Client, address string) (int, error) {
	request, err := http.NewRequest(http.MethodGet, address, http.NoBody)
	if err != nil {
		return 0, err
	}
	request.Header.Set("Accept", "application/graphql-response+json, */*;q=0.1")
	answer, err := client.Do(request)
	if err != nil {
		return 0, err
	}
	_, err = io.Copy(io.Discard, answer.Body)
	_ = answer.Body.Close() // it was read
	return answer.StatusCode, err
}
