package main

import (
	"context"
	"fmt"
	"log/slog"
	"net/url"
	"time"

	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/sdk/resource"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	semconv "go.opentelemetry.io/otel/semconv/v1.43.0"
	"go.opentelemetry.io/otel/trace"
)

// traces returns what takes spans to the collector, nil when there is none, and
// what sends the last of them. The variables that OpenTelemetry defines say the
// rest: headers and certificates, the service's name, which traces to keep.
func (e endpoint) traces(ctx context.Context, log *slog.Logger) (trace.TracerProvider, func(context.Context) error, error) {
	if e == "" {
		return nil, func(context.Context) error { return nil }, nil
	}
	target, err := url.JoinPath(string(e), "v1", "traces")
	if err != nil {
		return nil, nil, fmt.Errorf("--otlp %s: %w", e, err)
	}
	exporter, err := otlptracehttp.New(ctx, otlptracehttp.WithEndpointURL(target))
	if err != nil {
		return nil, nil, fmt.Errorf("--otlp %s: %w", e, err)
	}
	self, err := resource.New(ctx, resource.WithTelemetrySDK(),
		resource.WithAttributes(semconv.ServiceName("cursus"), semconv.ServiceVersion(thisBuild().Version)),
		resource.WithFromEnv())
	if err != nil {
		return nil, nil, fmt.Errorf("OTEL_RESOURCE_ATTRIBUTES: %w", err)
	}
	provider := sdktrace.NewTracerProvider(sdktrace.WithBatcher(patientExporter{exporter, log}), sdktrace.WithResource(self))
	return provider, provider.Shutdown, nil
}

// A patientExporter tells the log when spans are lost. Requests are answered all
// the same.
type patientExporter struct {
	sdktrace.SpanExporter

	log *slog.Logger
}

// ExportSpans sends spans to the collector.
func (p patientExporter) ExportSpans(ctx context.Context, spans []sdktrace.ReadOnlySpan) error {
	if err := p.SpanExporter.ExportSpans(ctx, spans); err != nil {
		p.log.WarnContext(ctx, "spans lost", "spans", len(spans), "error", err)
	}
	return nil
}

// lastSpans is how long the collector may take for the spans of the last
// requests when the server stops.
const lastSpans = 3 * time.Second

// flushWithin sends the last spans, or gives up.
func flushWithin(limit time.Duration, flush func(context.Context) error) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	_ = flush(ctx) // the log has what is lost
}
