package server

import (
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics count what a server does. Their labels have few values, none of which
// a client can choose: no text of a document, no name that it made up.
type metrics struct {
	registry *prometheus.Registry

	requests *prometheus.CounterVec   // by route, method and status
	sent     *prometheus.HistogramVec // bytes of body, by route
	lasted   *prometheus.HistogramVec // seconds, by route
	inFlight prometheus.Gauge
	refusals *prometheus.CounterVec // by code

	graphqlMetrics

	reloadFailures prometheus.Counter
	formerReads    prometheus.Counter
}

func newMetrics() *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: counters("http_requests_total", "HTTP requests answered; 304 is an answer that the client had.", "route", "method", "status"),
		sent: histograms("http_response_bytes", "Bytes of an answer's body, as they were sent.",
			prometheus.ExponentialBuckets(256, 4, 9), "route"),
		lasted: histograms("http_request_duration_seconds", "Time from a request's header to the last byte of its answer.",
			durations(), "route"),
		inFlight: prometheus.NewGauge(prometheus.GaugeOpts{
			Namespace: "cursus", Name: "http_requests_in_flight", Help: "HTTP requests that are being answered.",
		}),
		refusals: counters("refusals_total", "Requests that were not executed, by the code they were told.", "code"),
		reloadFailures: prometheus.NewCounter(prometheus.CounterOpts{
			Namespace: "cursus", Name: "dataset_reload_failures_total", Help: "Newer data sets that could not be used.",
		}),
		formerReads: prometheus.NewCounter(prometheus.CounterOpts{
			Namespace: "cursus", Name: "former_versions_read_total", Help: "Former versions of the data set read from the store, to answer from or to compare.",
		}),
		graphqlMetrics: newGraphqlMetrics(),
	}
	m.registry.MustRegister(m.requests, m.sent, m.lasted, m.inFlight, m.refusals, m.reloadFailures, m.formerReads,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	m.registry.MustRegister(m.collectors()...)
	return m
}

// durations are bounds in seconds, from what a small answer takes to the longest
// that one may.
func durations() []float64 {
	return []float64{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10}
}

func counters(name, help string, labels ...string) *prometheus.CounterVec {
	return prometheus.NewCounterVec(prometheus.CounterOpts{Namespace: "cursus", Name: name, Help: help}, labels)
}

func histograms(name, help string, buckets []float64, labels ...string) *prometheus.HistogramVec {
	return prometheus.NewHistogramVec(prometheus.HistogramOpts{Namespace: "cursus", Name: name, Help: help, Buckets: buckets}, labels)
}

// answered counts one request by what was sent.
func (m *metrics) answered(pattern, method string, sent *watched, took time.Duration) {
	route := routeLabel(pattern)
	m.requests.WithLabelValues(route, methodClass(method), strconv.Itoa(sent.status)).Inc()
	m.sent.WithLabelValues(route).Observe(float64(sent.bytes))
	m.lasted.WithLabelValues(route).Observe(took.Seconds())
}

// refused counts one request that is not executed. Codes are the program's own.
func (m *metrics) refused(code string) { m.refusals.WithLabelValues(code).Inc() }

// routeLabel is a pattern of the routes without its method, as people write it.
func routeLabel(pattern string) string {
	if pattern == "" {
		return "none"
	}
	if _, path, ok := strings.Cut(pattern, " "); ok {
		pattern = path
	}
	return strings.TrimSuffix(pattern, "{$}")
}

// methodClass is the method, of those that mean something here.
func methodClass(method string) string {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodOptions:
		return method
	default:
		return "OTHER"
	}
}

// Metrics tells in the format of Prometheus what the server has done.
func (s *Server) Metrics() http.Handler {
	return promhttp.HandlerFor(s.metrics.registry, promhttp.HandlerOpts{
		ErrorLog:           slog.NewLogLogger(s.options.Log.Handler(), slog.LevelError),
		DisableCompression: true, // it is the site's, or none
		CoalesceGather:     true,
	})
}
