package server

import (
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/seed-51aee618/cursus/docs/cookbook"
	"github.com/seed-51aee618/cursus/graph"
	"github.com/seed-51aee618/cursus/internal/plan"
)

// otherDocument is how metrics name every document that is not the program's own.
const otherDocument = "other"

// graphqlMetrics count operations. A document is named when it is one that the
// program comes with, whatever its operation is called.
type graphqlMetrics struct {
	names map[string]string // of the program's documents, by hash

	operations *prometheus.CounterVec   // by document and outcome
	seconds    *prometheus.HistogramVec // by document
	cost       prometheus.Histogram
	deprecated *prometheus.CounterVec // by schema coordinate
	fallbacks  *prometheus.CounterVec // by reason
}

func newGraphqlMetrics() graphqlMetrics {
	return graphqlMetrics{
		names:      ownDocuments(),
		operations: counters("graphql_operations_total", "GraphQL requests by the document and what came of them; kept are those answered without an execution.", "document", "outcome"),
		seconds:    histograms("graphql_operation_duration_seconds", "Time to parse, validate and execute an operation.", durations(), "document"),
		cost: prometheus.NewHistogram(prometheus.HistogramOpts{
			Namespace: "cursus", Name: "graphql_operation_cost", Help: "What operations are taken to cost before they are executed or refused.",
			Buckets: prometheus.ExponentialBuckets(10, 10, 6),
		}),
		fallbacks:  counters("graphql_fallbacks_total", "Operations that gqlgen's executor answered, at many times the cost, by why no plan did.", "reason"),
		deprecated: counters("graphql_deprecated_uses_total", "Executed operations that ask for a deprecated field or argument.", "coordinate"),
	}
}

func (m graphqlMetrics) collectors() []prometheus.Collector {
	return []prometheus.Collector{m.operations, m.seconds, m.cost, m.deprecated, m.fallbacks}
}

// ownDocuments are the names of the cookbook's questions and of the page's.
func ownDocuments() map[string]string {
	names := map[string]string{}
	add := func(text, name string) {
		names[hashOf(text)] = name
		names[hashOf(strings.TrimSpace(text))] = name
	}
	add(headlineQuery, "headline")
	questions, _ := cookbook.Questions() // embedded files: newFrontEnd tells when they cannot be read
	for _, q := range questions {
		add(q.Query, q.Name)
	}
	return names
}

// operation counts one GraphQL request.
func (m *metrics) operation(a Answer, took time.Duration) {
	name := m.nameOf(a.asked.document)
	m.operations.WithLabelValues(name, a.result()).Inc()
	m.seconds.WithLabelValues(name).Observe(took.Seconds())
	if a.outcome != executed {
		m.refused(a.code())
	}
	if a.asked.operation == nil {
		return
	}
	m.cost.Observe(float64(a.asked.cost.Requested))
	if a.fallback != plan.Planned && a.asked.begun {
		m.fallbacks.WithLabelValues(string(a.fallback)).Inc()
	}
	if a.outcome == executed {
		for _, coordinate := range a.asked.document.deprecated[a.Operation] {
			m.deprecated.WithLabelValues(coordinate).Inc()
		}
	}
}

// keptOutcome is the outcome of a request that was answered without an execution.
const keptOutcome = "kept"

// kept counts one request that was answered without an execution.
func (m graphqlMetrics) kept(a *keptEntry) {
	m.operations.WithLabelValues(a.document, keptOutcome).Inc()
	for _, coordinate := range a.deprecated {
		m.deprecated.WithLabelValues(coordinate).Inc()
	}
}

func (m graphqlMetrics) nameOf(d *document) string {
	if d != nil {
		if name, ok := m.names[d.hash]; ok {
			return name
		}
	}
	return otherDocument
}

// result is the outcome as metrics and spans name it.
func (a Answer) result() string {
	switch {
	case a.outcome == rejected:
		return "rejected"
	case a.outcome == late:
		return "late"
	case a.outcome == broken:
		return "broken"
	case len(a.Errors) > 0:
		return "errors"
	default:
		return "ok"
	}
}

// code is the first error's.
func (a Answer) code() string {
	for _, e := range a.Errors {
		if code, ok := e.Extensions["code"].(string); ok {
			return code
		}
	}
	return graph.CodeInternal
}
