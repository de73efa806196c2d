package main

import (
	"context"
	"flag"
	"log/slog"
	"runtime"
	"syscall"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/seed-51aee618/cursus/graph"
	"github.com/seed-51aee618/cursus/internal/server"
	"github.com/seed-51aee618/cursus/internal/synth"
)

var benchTerms = flag.Int("executor-terms", 3000, "how many terms the graph of BenchmarkExecutors has")

// BenchmarkExecutors answers the four questions by gqlgen's executor, by a plan
// within it, by the server's engine and by hand, each with its document known:
//
//	go test -run='^$' -bench=Executors ./internal/benchhttp -args -executor-terms=300000
func BenchmarkExecutors(b *testing.B) {
	g, _, err := graphOf(synth.Records(synth.Options{Terms: *benchTerms}))
	if err != nil {
		b.Fatal(err)
	}
	asks, err := questions(g)
	if err != nil {
		b.Fatal(err)
	}
	schema := graph.Schema(g)
	engine := server.NewEngine(g, slog.New(slog.DiscardHandler))
	for _, q := range asks {
		var buffer []byte
		for _, w := range []struct {
			name   string
			answer func() int
		}{
			{"generated", executing(b, schema.Generated(), q.query)},
			{"planned", executing(b, schema, q.query)},
			{"engine", func() int {
				a := engine.Answer(b.Context(), server.Request{Query: q.query})
				defer a.Release()
				return len(a.Data)
			}},
			{"hand", func() int {
				buffer = q.write(buffer[:0])
				return len(buffer)
			}},
		} {
			b.Run(q.name+"/"+w.name, func(b *testing.B) { perAnswer(b, w.answer) })
		}
	}
}

// executing answers with an executor of gqlgen that keeps documents.
func executing(b *testing.B, schema graphql.ExecutableSchema, query string) func() int {
	e := executor.New(schema)
	e.SetQueryCache(lru.New[*ast.QueryDocument](10))
	return func() int {
		ctx := graphql.StartOperationTrace(context.Background())
		op, wrong := e.CreateOperationContext(ctx, &graphql.RawParams{Query: query})
		if len(wrong) > 0 {
			b.Fatal(wrong)
		}
		respond, ctx := e.DispatchOperation(ctx, op)
		return len(respond(ctx).Data)
	}
}

// perAnswer measures the processor time of an answer, over all threads.
func perAnswer(b *testing.B, answer func() int) {
	bytes := answer()
	runtime.GC()
	b.ReportAllocs()
	before := processorTime(b)
	for b.Loop() {
		if answer() != bytes {
			b.Fatal("another answer")
		}
	}
	b.ReportMetric(float64(processorTime(b)-before)/float64(b.N)/float64(time.Microsecond), "cpu-us/op")
	b.ReportMetric(float64(bytes), "bytes")
}

func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		b.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
