package export_test

import (
	"io"
	"os"
	"runtime"
	"strconv"
	"testing"

	"github.com/seed-51aee618/cursus/internal/export"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/synth"
	"github.com/seed-51aee618/cursus/internal/table"
)

// BenchmarkTerms writes the table of terms in each format, over 10,000 terms or
// as many as CURSUS_SCALE says, and reports the rows written in a second and
// the most memory that was in use while writing, beside the graph:
//
//	CURSUS_SCALE=1000000 GOMAXPROCS=1 go test -run '^$' -bench Terms ./internal/export
func BenchmarkTerms(b *testing.B) {
	n := 10_000
	if text := os.Getenv("CURSUS_SCALE"); text != "" {
		var err error
		if n, err = strconv.Atoi(text); err != nil {
			b.Fatalf("CURSUS_SCALE is %q; give a number of terms", text)
		}
	}
	g, err := office.NewGraph(synth.Records(synth.Options{Terms: n}))
	if err != nil {
		b.Fatal(err)
	}
	terms, err := export.Table(g, "terms", nil)
	if err != nil {
		b.Fatal(err)
	}
	for _, f := range table.Formats() {
		b.Run(string(f), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := table.Write(io.Discard, f, terms, table.CSVOptions{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "rows/s")
			var w watcher
			before := inUse()
			if err := table.Write(&w, f, terms, table.CSVOptions{}); err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(w.written)/float64(n), "B/row")
			b.ReportMetric(float64(w.most-before)/(1<<20), "MiB-held")
		})
	}
}

// A watcher counts what is written, and looks at the memory in use each time
// that has doubled.
type watcher struct {
	written, looked, most int64
}

func (w *watcher) Write(p []byte) (int, error) {
	w.written += int64(len(p))
	if w.written > max(1<<20, 2*w.looked) {
		w.looked = w.written
		w.most = max(w.most, inUse())
	}
	return len(p), nil
}

// inUse is what is in use once garbage is left out.
func inUse() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
