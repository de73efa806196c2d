package synth_test

import (
	"fmt"
	"os"
	"runtime"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/synth"
	"github.com/seed-51aee618/cursus/internal/when"
)

// atScale runs a benchmark over 10,000 terms, and over as many as CURSUS_SCALE
// says, if it is set:
//
//	CURSUS_SCALE=300000 go test -run '^$' -bench . ./internal/synth
func atScale(b *testing.B, run func(b *testing.B, r office.Records)) {
	b.Helper()
	sizes := []int{10_000}
	if text := os.Getenv("CURSUS_SCALE"); text != "" {
		terms, err := strconv.Atoi(text)
		if err != nil {
			b.Fatalf("CURSUS_SCALE is %q; give a number of terms", text)
		}
		sizes = append(sizes, terms)
	}
	for _, terms := range sizes {
		b.Run(fmt.Sprintf("terms=%d", terms), func(b *testing.B) {
			b.ReportAllocs()
			run(b, synth.Records(synth.Options{Terms: terms}))
		})
	}
}

// BenchmarkHeadline asks for the whole answer and the largest page of it. On a
// machine that others use the quickest question says most.
func BenchmarkHeadline(b *testing.B) {
	atScale(b, func(b *testing.B, r office.Records) {
		g := graphOf(b, r)
		var answer *office.CareerConnection
		var took []time.Duration
		for b.Loop() {
			began := time.Now()
			answer = ask(b, g)
			took = append(took, time.Since(began))
		}
		slices.Sort(took)
		b.ReportMetric(float64(answer.TotalCount()), "matches")
		b.ReportMetric(float64(took[0].Microseconds()), "least-µs")
		b.ReportMetric(float64(took[len(took)/2].Microseconds()), "median-µs")
	})
}

// BenchmarkNewGraph also reports what a graph holds in memory, its records
// included.
func BenchmarkNewGraph(b *testing.B) {
	atScale(b, func(b *testing.B, r office.Records) {
		for b.Loop() {
			graphOf(b, r)
		}
		b.ReportMetric(float64(held(b, len(r.Terms)))/float64(len(r.Terms)), "B/term")
	})
}

// held is the memory that a graph of so many terms holds.
func held(b *testing.B, terms int) int64 {
	b.Helper()
	before := heap()
	g := graphOf(b, synth.Records(synth.Options{Terms: terms}))
	after := heap()
	runtime.KeepAlive(g)
	return after - before
}

// heap is what is in use, garbage left out.
func heap() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// BenchmarkSearch asks for a name that one person has, and for one that all
// people have.
func BenchmarkSearch(b *testing.B) {
	for _, text := range []string{"person 000042", "person"} {
		b.Run(text, func(b *testing.B) {
			atScale(b, func(b *testing.B, r office.Records) {
				g := graphOf(b, r)
				for b.Loop() {
					if _, err := g.Search(text, nil, relay.Page{}); err != nil {
						b.Fatal(err)
					}
				}
			})
		})
	}
}

// BenchmarkHolders asks who held any post on a day, and who sat in a Politburo.
func BenchmarkHolders(b *testing.B) {
	on, err := when.ParseEDTF("1998-06-01")
	if err != nil {
		b.Fatal(err)
	}
	politburo := office.BodyID("body:politburo")
	for name, filter := range map[string]*office.TermFilter{
		"all":       nil,
		"politburo": {Body: &office.BodyFilter{PartOf: &politburo}},
	} {
		b.Run(name, func(b *testing.B) {
			atScale(b, func(b *testing.B, r office.Records) {
				g := graphOf(b, r)
				for b.Loop() {
					if _, err := g.Holders(on, when.Sometime, when.Stated, filter, when.Possible, relay.Page{}); err != nil {
						b.Fatal(err)
					}
				}
			})
		})
	}
}
