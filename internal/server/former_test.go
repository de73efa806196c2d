package server

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/seed-51aee618/cursus/internal/history"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/synth"
)

const (
	asksPeople = "/graphql?query=%7Bpeople%7Bnodes%7Bname%7D%7D%7D"
	ada        = `{"data":{"people":{"nodes":[{"name":"Ada"}]}}}`
	adaBob     = `{"data":{"people":{"nodes":[{"name":"Ada"},{"name":"Bob"}]}}}`
	adaCy      = `{"data":{"people":{"nodes":[{"name":"Ada"},{"name":"Cy"}]}}}`
)

// A URL that names a version is answered from that alone, by GET, by POST and as a
// table; what is named by its hash may be kept for ever.
func TestAsKnownAt(t *testing.T) {
	t.Parallel()
	s := pastStore(t)
	versions, err := s.Versions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	site := New(newest(t, s), Options{Past: s, KeptAnswers: -1})
	one, two, three := versions[2].Dataset, versions[1].Dataset, versions[0].Dataset
	const post = `{"query": "{people{nodes{name}}}"}`
	for _, c := range []struct{ method, target, body, want, version, cached string }{
		{"GET", asksPeople, "", adaCy, three, keptShortly},
		{"GET", asksPeople + "&asKnownAt=1", "", ada, one, keptShortly},
		{"GET", asksPeople + "&asKnownAt=2026-02-01", "", adaBob, two, keptShortly},
		{"GET", asksPeople + "&asKnownAt=2026-02-01T11:59:59Z", "", ada, one, keptShortly},
		{"GET", asksPeople + "&as%4BnownAt=2", "", adaBob, two, keptShortly},
		{"GET", asksPeople + "&asKnownAt=3", "", adaCy, three, keptShortly},
		{"GET", asksPeople + "&asKnownAt=" + two, "", adaBob, two, unchanging},
		{"GET", asksPeople + "&v=" + two, "", adaBob, two, unchanging},
		{"GET", asksPeople + "&v=" + three, "", adaCy, three, unchanging},
		{"POST", "/graphql?asKnownAt=1", post, ada, one, notKept},
		{"GET", asksPeople + "&format=csv&asKnownAt=1", "", "name\r\nAda\r\n", one, keptShortly},
		{"GET", "/data/people.csv?name=Bob&asKnownAt=2", "", "person:bob,", two, "no-cache"},
		{"GET", "/data/people.csv?v=" + one, "", "person:ada,", one, unchanging},
		{"GET", "/data/?asKnownAt=1", "", `"/data/terms.csv?v=` + one + `"`, one, "no-cache"},
		{"GET", "/data/?v=" + three, "", `"/data/datapackage.json?v=` + three + `"`, three, "no-cache"},
		{"GET", "/data/", "", `"/data/terms.csv"`, three, "no-cache"},
		{"GET", "/data/datapackage.json?asKnownAt=2026-01-01", "", `"path": "terms.csv?v=` + one + `"`, one, "no-cache"},
	} {
		r := ask(t, site, c.method, c.target, c.body, "Content-Type: application/json")
		if got := r.header.Get(versionHeader); r.status != http.StatusOK || !strings.Contains(r.body, c.want) || got != c.version {
			t.Errorf("%s %s: %d %s of %s; want %s of %s", c.method, c.target, r.status, r.body, got, c.want, c.version)
		}
		if got := r.header.Get("Cache-Control"); got != c.cached {
			t.Errorf("%s %s: Cache-Control %s; want %s", c.method, c.target, got, c.cached)
		}
	}
}

// What cannot be answered says so, which parameter it is about and what there is.
func TestNoSuchVersion(t *testing.T) {
	t.Parallel()
	s := pastStore(t)
	if _, err := s.Prune(t.Context(), 2); err != nil {
		t.Fatal(err)
	}
	g := newest(t, s)
	kept, without := New(g, Options{Past: s}), New(g, Options{})
	onlyNewest := New(g, Options{Past: s, FormerVersions: -1})
	for _, c := range []struct {
		site   *Server
		asks   string
		status int
		words  string
	}{
		{kept, "asKnownAt=", 400, "BAD_REQUEST asKnownAt is empty"},
		{kept, "asKnownAt=1&asKnownAt=2", 400, "BAD_REQUEST asKnownAt"},
		{kept, "asKnownAt=1&v=1", 400, "BAD_REQUEST give one of them"},
		{kept, "asKnownAt=%zz", 400, "BAD_REQUEST not percent-encoded properly"},
		{kept, "asKnownAt=1;x", 400, "BAD_REQUEST not percent-encoded properly"},
		{kept, "asKnownAt=2026-03-01T12:00:00+01:00", 400, "BAD_USER_INPUT + is written %2B"},
		{kept, "asKnownAt=yesterday", 400, "BAD_USER_INPUT asKnownAt: give the number 2026-11-22"},
		{kept, "asKnownAt=2026-02-30", 400, "BAD_USER_INPUT asKnownAt"},
		{kept, "asKnownAt=4", 404, "UNKNOWN_DATASET_VERSION asKnownAt: there is no such version; those kept are 3, 2"},
		{kept, "asKnownAt=2025-12-31", 404, "UNKNOWN_DATASET_VERSION kept are 3, 2"},
		{kept, "asKnownAt=1", 410, "DATASET_VERSION_PRUNED asKnownAt: version 1 is no longer kept; those kept are 3, 2"},
		{kept, "v=0123456789abcdef", 409, "OTHER_DATASET_VERSION " + g.Version() + " kept are 3, 2"},
		{kept, "v=e312d8743b49ae50", 409, "OTHER_DATASET_VERSION " + g.Version() + " kept are 3, 2"},
		{without, "asKnownAt=1", 404, "UNKNOWN_DATASET_VERSION asKnownAt: this server knows " + g.Version() + " alone"},
		{without, "asKnownAt=2999-01-01", 404, "UNKNOWN_DATASET_VERSION alone"},
		{onlyNewest, "asKnownAt=2", 404, "UNKNOWN_DATASET_VERSION asKnownAt: newest version alone"},
	} {
		for _, path := range []string{asksPeople + "&", "/data/terms.csv?"} {
			r := ask(t, c.site, "GET", path+c.asks, "")
			for word := range strings.FieldsSeq(c.words) {
				if r.status != c.status || !strings.Contains(r.body, word) || r.header.Get("Cache-Control") != notKept {
					t.Errorf("%s%s: %d %s; want %d and %q", path, c.asks, r.status, r.body, c.status, word)
				}
			}
			if strings.Contains(r.body, "yesterday") || strings.Contains(r.body, "0123456789abcdef") {
				t.Errorf("%s: %s; want no echo", c.asks, r.body)
			}
		}
	}
	if r := ask(t, without, "GET", asksPeople+"&asKnownAt="+g.Version(), ""); r.body != adaCy+"\n" {
		t.Errorf("the data set that is served, without a store: %d %s; want its answer", r.status, r.body)
	}
}

// Whoever lets a former version be read is charged for it by its size, be it to
// answer from or to compare; who comes after, for nothing but the request.
func TestReadingTheFormerIsCharged(t *testing.T) {
	t.Parallel()
	s := pastStore(t)
	invented := synth.Records(synth.Options{Terms: 5000, Seed: 1})
	for i, r := range []office.Records{invented, recordsOf(t, states[0])} {
		write(t, s, r, time.Date(2026, 4, 1+i, 0, 0, 0, 0, time.UTC))
	}
	site := New(newest(t, s), Options{Past: s, Rate: 60})
	left := func(remote, target string) int {
		t.Helper()
		r := httptest.NewRequestWithContext(t.Context(), "GET", target, nil)
		r.RemoteAddr = remote
		w := httptest.NewRecorder()
		site.ServeHTTP(w, r)
		w = httptest.NewRecorder()
		r = r.Clone(t.Context())
		site.ServeHTTP(w, r)
		var n int
		if _, err := fmt.Sscanf(w.Header().Get(rateHeader), `"client";r=%d`, &n); err != nil {
			t.Fatal(w.Code, w.Header(), w.Body)
		}
		return n
	}
	for remote, target := range map[string]string{
		"192.0.2.1:9": asksPeople + "&asKnownAt=4",
		"192.0.2.2:9": asked(`{changedSince(version:"4"){totalCount}}`, ""),
	} {
		if got, want := left(remote, target), 60-2-5; got < want-1 || got > want+1 { // they come back one by one
			t.Errorf("after two of %s %d requests are left; want about %d", target, got, want)
		}
	}
	if got := scrape(t, site)["cursus_former_versions_read_total"]; got != "2" {
		t.Errorf("%s former versions read; want 2", got)
	}
}

// A store that cannot be read makes former versions unavailable, and nothing else.
func TestStoreAway(t *testing.T) {
	t.Parallel()
	s := pastStore(t)
	var log strings.Builder
	site := New(newest(t, s), Options{Past: s, Log: logTo(&log)})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if r := ask(t, site, "GET", asksPeople+"&asKnownAt=1", ""); r.status != http.StatusServiceUnavailable || !strings.Contains(r.body, "HISTORY_UNAVAILABLE") || r.header.Get("Retry-After") == "" {
		t.Errorf("asKnownAt: %d %s; want 503", r.status, r.body)
	}
	if r := ask(t, site, "GET", asked("{versions{totalCount}}", ""), ""); !strings.Contains(r.body, "HISTORY_UNAVAILABLE") || strings.Contains(r.body, "closed") {
		t.Errorf("versions: %d %s; want HISTORY_UNAVAILABLE and no cause", r.status, r.body)
	}
	if r := ask(t, site, "GET", asksPeople, ""); r.status != http.StatusOK {
		t.Errorf("the newest: %d; want the answer", r.status)
	}
	if !strings.Contains(log.String(), "closed") {
		t.Errorf("the log has no cause: %s", log.String())
	}
}

// What the store says besides the graph is kept by nobody.
func TestThePastIsNotKept(t *testing.T) {
	t.Parallel()
	s := pastStore(t)
	g := newest(t, s)
	site := New(g, Options{Past: s})
	target := asked("query ($no: Boolean = false) { ...f @include(if: $no) dataset { version } versions { nodes { number kept } } } fragment f on Query { changedSince(version: \"1\") { totalCount } }", "")
	for range 4 {
		r := ask(t, site, "GET", target+"&v="+g.Version(), "")
		if r.header.Get("Cache-Control") != notKept || r.header.Get("Etag") != "" || strings.Count(r.body, `"kept":true`) != 3 {
			t.Fatalf("%d %v %s; want three kept versions, and that nobody keeps the answer", r.status, r.header, r.body)
		}
	}
	if _, err := s.Prune(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	if r := ask(t, site, "GET", target+"&v="+g.Version(), ""); strings.Count(r.body, `"kept":true`) != 1 {
		t.Errorf("after pruning: %s; want one kept version", r.body)
	}
	if r := ask(t, site, "GET", asked(`{changedSince(version:"2"){totalCount}}`, ""), ""); !strings.Contains(r.body, "DATASET_VERSION_PRUNED") || !strings.Contains(r.body, "version: version 2 is no longer kept; those kept are 3") {
		t.Errorf("edits since a pruned version: %s", r.body)
	}
	write(t, s, recordsOf(t, states[0]), time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC))
	if r := ask(t, site, "GET", asked("{versions{totalCount}}", ""), ""); !strings.Contains(r.body, `"totalCount":3`) {
		t.Errorf("a newer version that is not served yet: %s; want it unknown", r.body)
	}
}

// Two versions can have one data set, when a later program read more in the same
// files: each is itself.
func TestOneDatasetTwice(t *testing.T) {
	t.Parallel()
	s := pastStore(t)
	later := recordsOf(t, states[1])
	later.Version = newest(t, s).Version()
	site := New(nil, Options{Past: s})
	site.SwapVersion(newest(t, s), 3)
	if v := write(t, s, later, time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC)); v.Number != 4 {
		t.Fatalf("written as %d; want 4", v.Number)
	}
	expect := func(target, want string) {
		t.Helper()
		if r := ask(t, site, "GET", target, ""); !strings.Contains(r.body, want) {
			t.Errorf("%s: %s; want %s", target, r.body, want)
		}
	}
	expect(asked("{versions(first:1){nodes{number}}}", ""), `[{"number":3}]`)
	expect(asksPeople+"&asKnownAt=4", "UNKNOWN_DATASET_VERSION")
	was := ask(t, site, "GET", asksPeople, "").header.Get("Etag")
	site.SwapVersion(newest(t, s), 4)
	for _, target := range []string{asksPeople + "&", asksPeople + "&format=csv&", "/data/people.csv?"} {
		now, then := ask(t, site, "GET", target, ""), ask(t, site, "GET", target+"asKnownAt=3", "")
		if tag := now.header.Get("Etag"); tag == then.header.Get("Etag") || tag == was {
			t.Errorf("%s has one ETag in both versions: %s", target, tag)
		}
	}
	expect(asked("{versions(first:1){nodes{number}}}", ""), `[{"number":4}]`)
	expect(asksPeople, adaBob)
	expect(asksPeople+"&asKnownAt=3", adaCy)
	expect(asked(`{changedSince(version:"3",kind:PERSON){nodes{id,kind}}}`, ""), `[{"id":"person:bob","kind":"ADDED"},{"id":"person:cy","kind":"REMOVED"}]`)
}

// While versions are written, swapped in and pruned, every answer is of one
// version as a whole, the one that was asked for, or says that it is not there.
func TestPastUnderLoad(t *testing.T) {
	t.Parallel()
	s := pastStore(t)
	site := New(newest(t, s), Options{Past: s, FormerVersions: 2})
	people := map[string]int{} // by data set
	for _, state := range states {
		r := recordsOf(t, state)
		people[r.Version] = len(r.People)
	}
	var lots sync.WaitGroup
	done := make(chan struct{})
	var asked, answered, gone atomic.Int64
	for worker := range 6 {
		lots.Go(func() {
			for i := worker; ; i++ {
				select {
				case <-done:
					return
				default:
				}
				asked.Add(1)
				number := i%12 + 1
				r := ask(t, site, "POST", fmt.Sprintf("/graphql?asKnownAt=%d", number), fmt.Sprintf(
					`{"query": "{people{totalCount}dataset{version}versions(first:1){nodes{number,dataset}}changedSince(version:\"%d\"){totalCount}}"}`, number), "Content-Type: application/json")
				var answer struct {
					Data struct {
						People   struct{ TotalCount int }
						Dataset  struct{ Version string }
						Versions struct {
							Nodes []struct {
								Number  int
								Dataset string
							}
						}
					}
					Errors []struct{ Message string }
				}
				if err := json.Unmarshal([]byte(r.body), &answer); err != nil {
					t.Errorf("%d %s: %v", r.status, r.body, err)
				}
				switch d := answer.Data; {
				case r.status == http.StatusNotFound || r.status == http.StatusGone:
					gone.Add(1)
				case r.status != http.StatusOK || len(answer.Errors) > 0:
					t.Errorf("asKnownAt=%d: %d %s", number, r.status, r.body)
				case d.Versions.Nodes[0].Number != number || d.Versions.Nodes[0].Dataset != d.Dataset.Version ||
					d.People.TotalCount != people[d.Dataset.Version] || r.header.Get(versionHeader) != d.Dataset.Version:
					t.Errorf("asKnownAt=%d of %s: %s; want one version, that one", number, r.header.Get(versionHeader), r.body)
				default:
					answered.Add(1)
				}
			}
		})
	}
	for i := range 9 {
		v := write(t, s, recordsOf(t, states[i%3]), time.Date(2026, time.Month(4+i), 1, 0, 0, 0, 0, time.UTC))
		site.SwapVersion(newest(t, s), v.Number)
		if _, err := s.Prune(t.Context(), 4); err != nil {
			t.Error(err)
		}
		time.Sleep(20 * time.Millisecond)
	}
	close(done)
	lots.Wait()
	t.Logf("%d asked, %d answered, %d gone", asked.Load(), answered.Load(), gone.Load())
	if answered.Load() < 20 || gone.Load() < 20 {
		t.Error("want some of both")
	}
}

// A cursor of what was edited since one version is none of what was edited since
// another, though a record may stand in the same place of both.
func TestCursorsOfOneComparison(t *testing.T) {
	t.Parallel()
	s := pastStore(t)
	site := New(newest(t, s), Options{Past: s})
	const document = `{changedSince(version:"%d",kind:TERM,first:1,after:%s){pageInfo{endCursor}}}`
	var d struct {
		ChangedSince struct{ PageInfo struct{ EndCursor string } }
	}
	askAt(t, site, "", fmt.Sprintf(document, 1, "null"), &d)
	cursor := fmt.Sprintf("%q", d.ChangedSince.PageInfo.EndCursor)
	askAt(t, site, "", fmt.Sprintf(document, 1, cursor), &d)
	if r := ask(t, site, "GET", asked(fmt.Sprintf(document, 2, cursor), ""), ""); !strings.Contains(r.body, "the cursor is of another list") {
		t.Errorf("the cursor of another comparison: %s; want it refused", r.body)
	}
}

// A version that took the number of another, after a backup was restored, is not
// given for that.
func TestRestoredStore(t *testing.T) {
	t.Parallel()
	s := pastStore(t)
	backup := filepath.Join(t.TempDir(), "backup.db")
	if err := s.Backup(t.Context(), backup); err != nil {
		t.Fatal(err)
	}
	for i := range 2 {
		write(t, s, recordsOf(t, states[i]), time.Date(2026, 4, 1+i, 0, 0, 0, 0, time.UTC))
	}
	site := New(newest(t, s), Options{Past: s})
	if r := ask(t, site, "GET", asked("{versions{totalCount}}", ""), ""); !strings.Contains(r.body, `"totalCount":5`) {
		t.Fatal(r.body)
	}
	if err := s.Restore(t.Context(), backup); err != nil {
		t.Fatal(err)
	}
	write(t, s, recordsOf(t, states[1]), time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC))
	if r := ask(t, site, "GET", asksPeople+"&asKnownAt=4", ""); r.status != http.StatusNotFound {
		t.Errorf("another version 4: %d %s; want 404", r.status, r.body)
	}
	if r := ask(t, site, "GET", asksPeople+"&asKnownAt=2", ""); r.body != adaBob+"\n" {
		t.Errorf("a version from before the backup: %d %s; want its answer", r.status, r.body)
	}
}

// A broken store panics when records are read.
type brokenStore struct{ history.Store }

func (brokenStore) Load(context.Context, int64) (office.Records, store.Version, error) {
	panic("a record out of order")
}

// What breaks while a former version is read is our fault, told to who asked and to
// the log, and the end of nothing else.
func TestFormerBreaks(t *testing.T) {
	t.Parallel()
	s := pastStore(t)
	var log strings.Builder
	site := New(newest(t, s), Options{Past: brokenStore{s}, Log: logTo(&log)})
	for target, want := range map[string]string{
		asksPeople + "&asKnownAt=1":                          "INTERNAL_SERVER_ERROR",
		asked(`{changedSince(version:"1"){totalCount}}`, ""): "INTERNAL_SERVER_ERROR",
		asksPeople: adaCy,
	} {
		if r := ask(t, site, "GET", target, ""); !strings.Contains(r.body, want) || strings.Contains(r.body, "order") {
			t.Errorf("%s: %d %s; want %s", target, r.status, r.body, want)
		}
	}
	if !strings.Contains(log.String(), "a record out of order") || !strings.Contains(log.String(), "former_test.go") {
		t.Errorf("the log has no cause: %s", log.String())
	}
}
