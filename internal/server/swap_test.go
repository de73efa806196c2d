package server

import (
	"encoding/json"
	"net/http"
	"sync"
	"testing"
	"time"

	"github.com/seed-51aee618/cursus/internal/office"
)

// While graphs are swapped, every answer is of one graph as a whole.
func TestSwapUnderLoad(t *testing.T) {
	t.Parallel()
	people := map[string]int{
		embedded().Version(): embedded().Counts().People,
		village().Version():  village().Counts().People,
	}
	s := New(embedded(), Options{})
	done := make(chan struct{})
	var asking sync.WaitGroup
	seen := make([]map[string]int, 4)
	for i := range seen {
		seen[i] = make(map[string]int)
		asking.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				var d struct {
					People  struct{ TotalCount int }
					Dataset struct{ Version string }
				}
				r := postQuery(t, s, "{ people { totalCount } dataset { version } }", &d)
				seen[i][d.Dataset.Version]++
				if header := r.header.Get("X-Dataset-Version"); header != d.Dataset.Version || d.People.TotalCount != people[header] {
					t.Errorf("header %s, version %s, people %d; want one graph", header, d.Dataset.Version, d.People.TotalCount)
				}
			}
		})
	}
	for i := range 20 {
		s.Swap([]*office.Graph{village(), embedded()}[i%2])
		time.Sleep(5 * time.Millisecond)
	}
	close(done)
	asking.Wait()
	total := make(map[string]int)
	for _, counts := range seen {
		for version, n := range counts {
			total[version] += n
		}
	}
	if len(total) != 2 {
		t.Errorf("answers by version: %v; want some of both", total)
	}
}

func TestReady(t *testing.T) {
	t.Parallel()
	s := New(nil, Options{})
	expect := func(when string, status int, want readiness) {
		t.Helper()
		r := ask(t, s, "GET", "/readyz", "")
		var got readiness
		if err := json.Unmarshal([]byte(r.body), &got); err != nil {
			t.Fatal(err)
		}
		if r.status != status || got.Ready != want.Ready || got.Version != want.Version ||
			(got.Counts == nil) != (want.Counts == nil) || (got.Failure == nil) != (want.Failure == nil) {
			t.Errorf("%s: %d %+v; want %d %+v", when, r.status, got, status, want)
		}
		if got.Counts != nil && *got.Counts != *want.Counts {
			t.Errorf("%s: counts %+v; want %+v", when, *got.Counts, *want.Counts)
		}
		if got.Failure != nil && *got.Failure != *want.Failure {
			t.Errorf("%s: failure %+v; want %+v", when, *got.Failure, *want.Failure)
		}
	}
	expect("nothing loaded", http.StatusServiceUnavailable, readiness{})
	if r := ask(t, s, "GET", "/healthz", ""); r.status != http.StatusOK {
		t.Errorf("nothing loaded: /healthz is %d; want 200", r.status)
	}
	if r := ask(t, s, "GET", "/graphql?query={__typename}", ""); r.status != http.StatusServiceUnavailable {
		t.Errorf("nothing loaded: /graphql is %d; want 503", r.status)
	}

	of := func(g *office.Graph) readiness {
		counts := readyCounts(g.Counts())
		return readiness{Ready: true, Version: g.Version(), Counts: &counts}
	}
	s.Swap(village())
	expect("loaded", http.StatusOK, of(village()))

	failed := failure{time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC), "posts.csv:3: no"}
	s.ReloadFailed(failed.At, failed.Reason)
	old := of(village())
	old.Failure = &failed
	expect("reload failed", http.StatusOK, old)

	s.Swap(embedded())
	expect("reloaded", http.StatusOK, of(embedded()))
}
