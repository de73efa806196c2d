package server

import (
	"context"
	"net/http"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/propagation"
	semconv "go.opentelemetry.io/otel/semconv/v1.43.0"
	"go.opentelemetry.io/otel/trace"
	"go.opentelemetry.io/otel/trace/noop"
)

// traceScope names this package in traces, as OpenTelemetry asks.
const traceScope = "github.com/seed-51aee618/cursus/internal/server"

// Attributes for which OpenTelemetry has no name.
const (
	documentKey = attribute.Key("cursus.document.sha256")
	outcomeKey  = attribute.Key("cursus.outcome")
	costKey     = attribute.Key("cursus.cost")
)

// Parts of answering that have a span of their own.
const (
	stepParse    = "graphql.parse"
	stepValidate = "graphql.validate"
	stepExecute  = "graphql.execute"
	stepEncode   = "graphql.encode"
)

// startSpan begins the span of a request, within the trace that its traceparent
// header names (W3C Trace Context).
func (s *Server) startSpan(ctx context.Context, r *http.Request) (context.Context, trace.Span) {
	if s.options.Traces == nil {
		return ctx, noop.Span{}
	}
	ctx = propagation.TraceContext{}.Extract(ctx, propagation.HeaderCarrier(r.Header))
	return s.options.Traces.Tracer(traceScope).Start(ctx, methodClass(r.Method), trace.WithSpanKind(trace.SpanKindServer))
}

// endSpan ends it with what is known by then. The URL's query is left out, since
// questions stand in it.
func endSpan(span trace.Span, n *note, method string, status int) {
	if span.IsRecording() {
		span.SetName(methodClass(method) + " " + routeLabel(n.route))
		span.SetAttributes(
			semconv.HTTPRequestMethodKey.String(methodClass(method)),
			semconv.HTTPRoute(routeLabel(n.route)),
			semconv.HTTPResponseStatusCode(status),
			semconv.HTTPResponseHeader("x-request-id", n.id),
		)
		if status >= http.StatusInternalServerError {
			span.SetStatus(codes.Error, http.StatusText(status))
		}
	}
	span.End()
}

// describe tells the span which operation it was and what came of it.
func describe(span trace.Span, a Answer) {
	if !span.IsRecording() {
		return
	}
	span.SetAttributes(outcomeKey.String(a.result()))
	if a.asked.document != nil {
		span.SetAttributes(documentKey.String(a.asked.document.hash))
	}
	if a.asked.operation != nil {
		span.SetAttributes(semconv.GraphQLOperationTypeKey.String(string(a.asked.operation.Operation)), costKey.Int(a.asked.cost.Requested))
	}
	if a.Operation != "" {
		span.SetAttributes(semconv.GraphQLOperationName(cut(a.Operation)))
	}
}

// describeKept tells the span that the answer was kept, and of which operation.
func describeKept(span trace.Span, a *keptEntry) {
	if !span.IsRecording() {
		return
	}
	span.SetAttributes(outcomeKey.String(keptOutcome))
	if a.operation != "" {
		span.SetAttributes(semconv.GraphQLOperationName(a.operation))
	}
}

// step begins the span of one part of answering, when the request has one.
func step(ctx context.Context, name string) trace.Span {
	whole := trace.SpanFromContext(ctx)
	if !whole.IsRecording() {
		return noop.Span{}
	}
	_, span := whole.TracerProvider().Tracer(traceScope).Start(ctx, name)
	return span
}
