package synth_test

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/synth"
	"github.com/seed-51aee618/cursus/internal/when"
)

// sizes are how many terms the graphs of a benchmark have: 10,000, or what
// CURSUS_SCALE says, with commas between:
//
//	CURSUS_SCALE=10000,300000 go test -run '^$' -bench . ./internal/synth
func sizes(b *testing.B) []int {
	b.Helper()
	text := os.Getenv("CURSUS_SCALE")
	if text == "" {
		return []int{10_000}
	}
	var sizes []int
	for number := range strings.SplitSeq(text, ",") {
		terms, err := strconv.Atoi(number)
		if err != nil {
			b.Fatalf("CURSUS_SCALE is %q; give numbers of terms", text)
		}
		sizes = append(sizes, terms)
	}
	return sizes
}

// BenchmarkNewGraph makes a graph of records and reports what it holds in memory,
// once they are gone, and the processors' time that making it took. From the second
// time on two are in memory.
func BenchmarkNewGraph(b *testing.B) {
	for _, terms := range sizes(b) {
		b.Run(fmt.Sprintf("terms=%d", terms), func(b *testing.B) {
			b.ReportAllocs()
			before := heap()
			var g *office.Graph
			var took time.Duration
			for b.Loop() {
				b.StopTimer()
				r := synth.Records(synth.Options{Terms: terms})
				runtime.GC() // what is left of making them is no part of this
				b.StartTimer()
				began := spent(b)
				g = graphOf(b, r)
				took += spent(b) - began
			}
			b.ReportMetric(took.Seconds()*1e3/float64(b.N), "cpu-ms/op")
			b.ReportMetric(float64(heap()-before)/float64(terms), "B/term")
			runtime.KeepAlive(g)
		})
	}
}

// spent is the processors' time of this process.
func spent(b *testing.B) time.Duration {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// heap is what is in use, garbage left out.
func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// BenchmarkQuestions asks one graph of each size everything that goes through
// much of it. On a machine that others use the quickest of many says most.
func BenchmarkQuestions(b *testing.B) {
	asks := questions(b)
	for _, terms := range sizes(b) {
		b.Run(fmt.Sprintf("terms=%d", terms), func(b *testing.B) {
			g := graphOf(b, synth.Records(synth.Options{Terms: terms}))
			for _, q := range asks {
				b.Run(q.name, func(b *testing.B) {
					b.ReportAllocs()
					var took []time.Duration
					var found int
					for b.Loop() {
						began := time.Now()
						n, err := q.ask(b.Context(), g)
						if err != nil {
							b.Fatal(err)
						}
						found = n
						took = append(took, time.Since(began))
					}
					slices.Sort(took)
					b.ReportMetric(float64(found), "found")
					b.ReportMetric(float64(took[0].Microseconds()), "least-µs")
					b.ReportMetric(float64(took[len(took)/2].Microseconds()), "median-µs")
				})
			}
		})
	}
}

// A question says how many it found.
type question struct {
	name string
	ask  func(ctx context.Context, g *office.Graph) (found int, err error)
}

func questions(b *testing.B) []question {
	b.Helper()
	on, err := when.ParseEDTF("1998-06-01")
	if err != nil {
		b.Fatal(err)
	}
	secretary, politburo := office.PostTypeID("post-type:party-committee-secretary"), office.BodyID("body:politburo")
	secretaries := &office.TermFilter{Post: &office.PostFilter{Type: &secretary}}
	sitting := &office.TermFilter{Body: &office.BodyFilter{PartOf: &politburo}}
	few := relay.Page{First: new(int32(1))}
	next := office.TransitionQuestion{
		Of: secretaries, Direction: office.NextSpell, By: office.TransitionByPostType, MergeReelections: true,
	}
	asked := 0
	return []question{
		{"headline", func(ctx context.Context, g *office.Graph) (int, error) {
			q := headline()
			asked++
			q.Steps[0].As = strconv.Itoa(asked) // so that it is another question, which nobody remembers
			return count(g.Careers(ctx, q, relay.Page{First: new(int32(relay.Max))}))
		}},
		{"headline again", func(ctx context.Context, g *office.Graph) (int, error) {
			return count(g.Careers(ctx, headline(), relay.Page{First: new(int32(relay.Max))}))
		}},
		{"search for one", func(_ context.Context, g *office.Graph) (int, error) {
			return count(g.Search("person 000042", nil, relay.Page{}))
		}},
		{"search for all", func(_ context.Context, g *office.Graph) (int, error) {
			return count(g.Search("person", nil, relay.Page{}))
		}},
		{"holders of all posts", func(_ context.Context, g *office.Graph) (int, error) {
			return count(g.Holders(on, when.Sometime, when.Stated, nil, when.Possible, relay.Page{}))
		}},
		{"holders in a Politburo", func(_ context.Context, g *office.Graph) (int, error) {
			return count(g.Holders(on, when.Sometime, when.Stated, sitting, when.Possible, relay.Page{}))
		}},
		{"first of all terms", func(_ context.Context, g *office.Graph) (int, error) { return count(g.Terms(nil, nil, few)) }},
		{"first of all people", func(_ context.Context, g *office.Graph) (int, error) { return count(g.People(nil, nil, few)) }},
		{"tenures of secretaries", func(ctx context.Context, g *office.Graph) (int, error) {
			return count(g.Tenures(ctx, secretaries, nil, true, relay.Page{}))
		}},
		{"tenures of all", func(ctx context.Context, g *office.Graph) (int, error) {
			return count(g.Tenures(ctx, nil, nil, true, relay.Page{}))
		}},
		{"what secretaries took up next", func(ctx context.Context, g *office.Graph) (int, error) {
			return count(g.Transitions(ctx, next, relay.Page{}))
		}},
	}
}

// count is how many a list has in all.
func count[C interface{ TotalCount() int32 }](list C, err error) (int, error) {
	if err != nil {
		return 0, err
	}
	return int(list.TotalCount()), nil
}
