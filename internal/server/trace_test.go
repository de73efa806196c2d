package server

import (
	"net/http"
	"strings"
	"testing"

	"go.opentelemetry.io/otel/attribute"
	sdktrace "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
)

const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

// spansOf answers one request and returns its spans by name.
func spansOf(t *testing.T, body string) map[string]tracetest.SpanStub {
	t.Helper()
	kept := tracetest.NewInMemoryExporter()
	s := New(village(), Options{Traces: sdktrace.NewTracerProvider(sdktrace.WithSyncer(kept))})
	ask(t, s, http.MethodPost, "/graphql?secretword=1", body, "Content-Type: application/json", "Traceparent: "+traceparent, "X-Request-Id: mine")
	spans := map[string]tracetest.SpanStub{}
	for _, span := range kept.GetSpans() {
		spans[span.Name] = span
	}
	return spans
}

// A request's span belongs to its caller's trace, and has its parts below it.
func TestTrace(t *testing.T) {
	t.Parallel()
	const query = `query Mine { search(text: \"secretword\") { totalCount } }`
	spans := spansOf(t, `{"query":"`+query+`"}`)
	whole, ok := spans["POST /graphql"]
	if !ok || whole.Parent.SpanID().String() != "b7ad6b7169203331" || whole.SpanContext.TraceID().String() != "0af7651916cd43dd8448eb211c80319c" {
		t.Errorf("the span of the request is %v; want one below the traceparent", whole.SpanContext)
	}
	for _, part := range []string{stepParse, stepValidate, stepExecute, stepEncode} {
		if spans[part].Parent.SpanID() != whole.SpanContext.SpanID() {
			t.Errorf("%s is not below the request's span", part)
		}
	}
	known := attribute.NewSet(whole.Attributes...)
	for key, want := range map[attribute.Key]string{
		"graphql.operation.name":            "Mine",
		"graphql.operation.type":            "query",
		"cursus.document.sha256":            hashOf(strings.ReplaceAll(query, `\`, "")),
		"cursus.outcome":                    "ok",
		"http.request.method":               "POST",
		"http.route":                        "/graphql",
		"http.response.status_code":         "200",
		"http.response.header.x-request-id": `["mine"]`,
	} {
		if got, _ := known.Value(key); got.String() != want {
			t.Errorf("%s is %q; want %q", key, got.String(), want)
		}
	}
	for name, span := range spans {
		for _, a := range span.Attributes {
			if strings.Contains(a.Value.String(), "secretword") {
				t.Errorf("%s of %s tells what was asked", a.Key, name)
			}
		}
	}
}

// A refused document has spans as far as it came.
func TestTraceOfRefused(t *testing.T) {
	t.Parallel()
	spans := spansOf(t, `{"query":"{"}`)
	known := attribute.NewSet(spans["POST /graphql"].Attributes...)
	if got, _ := known.Value("cursus.outcome"); got.AsString() != "rejected" {
		t.Errorf("outcome %q; want rejected", got.AsString())
	}
	if _, executed := spans[stepExecute]; executed || spans[stepParse].Name == "" {
		t.Errorf("spans %v; want that of parsing and none of executing", spans)
	}
}
