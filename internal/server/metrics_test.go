package server

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/seed-51aee618/cursus/docs/cookbook"
)

// scrape returns the value of each metric, by its name with labels.
func scrape(t *testing.T, s *Server) map[string]string {
	t.Helper()
	values := map[string]string{}
	for line := range strings.Lines(ask(t, s.Metrics(), http.MethodGet, "/metrics", "").body) {
		if name, value, ok := strings.Cut(strings.TrimSpace(line), "} "); ok {
			values[name+"}"] = value
		} else if name, value, ok := strings.Cut(strings.TrimSpace(line), " "); ok && name != "#" {
			values[name] = value
		}
	}
	return values
}

// After requests that are known, the metrics say just that.
func TestMetrics(t *testing.T) {
	t.Parallel()
	questions, err := cookbook.Questions()
	if err != nil {
		t.Fatal(err)
	}
	s := New(village(), Options{Build: Build{"v1", "abc", "go9"}})
	get := func(query string, headers ...string) reply {
		return ask(t, s, "GET", "/graphql?"+query, "", headers...)
	}
	etag := get("query={__typename}").header.Get("Etag")
	get("query={__typename}", "If-None-Match: "+etag)
	get("query=query+Sly{posts{nodes{id}}}")
	get("query={secretword}")
	get("query={")
	get(`query={node(id:"post:x"){id}}`)
	get("documentId=" + questions[0].Name)
	get("documentId=nobodys")
	ask(t, s, "DELETE", "/graphql", "")
	ask(t, s, "GET", "/nowhere/secretword", "")
	ask(t, s, "SECRETWORD", "/", "")
	ask(t, s, "GET", "/data/terms.csv", "")
	ask(t, s, "GET", "/", "")
	s.ReloadFailed(time.Now(), "for a test")

	got := scrape(t, s)
	for name, want := range map[string]string{
		`cursus_http_requests_total{method="GET",route="/graphql",status="200"}`:    "6",
		`cursus_http_requests_total{method="GET",route="/graphql",status="304"}`:    "1",
		`cursus_http_requests_total{method="GET",route="/graphql",status="404"}`:    "1",
		`cursus_http_requests_total{method="OTHER",route="/graphql",status="405"}`:  "1",
		`cursus_http_requests_total{method="GET",route="none",status="404"}`:        "1",
		`cursus_http_requests_total{method="OTHER",route="none",status="405"}`:      "1",
		`cursus_http_requests_total{method="GET",route="/data/",status="200"}`:      "1",
		`cursus_http_requests_total{method="GET",route="/",status="200"}`:           "1",
		`cursus_http_request_duration_seconds_count{route="/graphql"}`:              "9",
		`cursus_http_response_bytes_count{route="/graphql"}`:                        "9",
		`cursus_http_requests_in_flight`:                                            "0",
		`cursus_refusals_total{code="GRAPHQL_VALIDATION_FAILED"}`:                   "1",
		`cursus_refusals_total{code="GRAPHQL_PARSE_FAILED"}`:                        "1",
		`cursus_refusals_total{code="PERSISTED_QUERY_NOT_FOUND"}`:                   "1",
		`cursus_refusals_total{code="METHOD_NOT_ALLOWED"}`:                          "2",
		`cursus_graphql_operations_total{document="other",outcome="ok"}`:            "3",
		`cursus_graphql_operations_total{document="other",outcome="rejected"}`:      "2",
		`cursus_graphql_operations_total{document="01-in-office",outcome="errors"}`: "1",
		`cursus_graphql_operation_duration_seconds_count{document="other"}`:         "5",
		`cursus_graphql_operation_cost_count`:                                       "4",
		`cursus_dataset_info{version="` + village().Version() + `"}`:                "1",
		`cursus_dataset_terms`:                                    "1",
		`cursus_dataset_reload_failures_total`:                    "1",
		`cursus_dataset_reload_failed`:                            "1",
		`cursus_build_info{go="go9",revision="abc",version="v1"}`: "1",
	} {
		if got[name] != want {
			t.Errorf("%s is %q; want %s", name, got[name], want)
		}
	}
	for name := range got {
		if strings.Contains(name, "Sly") || strings.Contains(strings.ToLower(name), "secretword") || strings.Contains(name, "posts") {
			t.Errorf("%s tells what was asked", name)
		}
	}
}

// A server that swaps graphs tells of the newest alone.
func TestMetricsOfSwappedGraphs(t *testing.T) {
	t.Parallel()
	s := New(nil, Options{})
	if got := scrape(t, s); got["cursus_dataset_terms"] != "" || got["cursus_http_requests_in_flight"] != "0" {
		t.Errorf("without data the metrics are %v; want those of requests and no terms", got)
	}
	s.Swap(village())
	s.Swap(embedded())
	s.ReloadFailed(time.Now(), "for a test")
	s.Settled()
	if got := scrape(t, s); got["cursus_dataset_reload_failed"] != "0" || got["cursus_dataset_reload_failures_total"] != "1" {
		t.Errorf("after a failure that is over the metrics are %v; want it counted and over", got)
	}
	versions := 0
	for name := range scrape(t, s) {
		if strings.HasPrefix(name, "cursus_dataset_info") {
			versions++
		}
	}
	if versions != 1 {
		t.Errorf("%d data sets are served; want 1", versions)
	}
}

// Metrics are nobody's business unless they are made everybody's.
func TestMetricsRoute(t *testing.T) {
	t.Parallel()
	for _, wanted := range []bool{false, true} {
		r := ask(t, New(village(), Options{ServeMetrics: wanted}), "GET", "/metrics", "")
		if shown := r.status == http.StatusOK && strings.Contains(r.body, "cursus_dataset_terms 1"); shown != wanted {
			t.Errorf("ServeMetrics %t: %d %.50q", wanted, r.status, r.body)
		}
	}
}

// What a request costs beside its answer; the base is the same request without
// id, note, metrics and log line.
func BenchmarkObserved(b *testing.B) {
	s := New(village(), Options{})
	inner := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		noted(r.Context()).route = "/graphql"
		w.WriteHeader(http.StatusOK)
	})
	r := httptest.NewRequestWithContext(b.Context(), http.MethodGet, "/graphql", http.NoBody)
	r.Header.Set(requestIDHeader, "given")
	for name, h := range map[string]http.Handler{"observed": s.observed(inner), "bare": inner} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			w := discarded{http.Header{}}
			for b.Loop() {
				h.ServeHTTP(w, r)
			}
		})
	}
	b.Run("operation", func(b *testing.B) {
		a := Answer{asked: admission{document: &document{hash: "x"}}}
		b.ReportAllocs()
		for b.Loop() {
			s.metrics.operation(a, time.Millisecond)
		}
	})
}

type discarded struct{ header http.Header }

func (d discarded) Header() http.Header             { return d.header }
func (discarded) Write(content []byte) (int, error) { return len(content), nil }
func (discarded) WriteHeader(int)                   {}
