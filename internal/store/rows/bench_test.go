package rows_test

import (
	"flag"
	"testing"

	"github.com/seed-51aee618/cursus/internal/store/rows"
	"github.com/seed-51aee618/cursus/internal/synth"
)

var terms = flag.Int("terms", 10_000, "number of terms that benchmarks keep")

func BenchmarkRows(b *testing.B) {
	r := synth.Records(synth.Options{Terms: *terms, Seed: 1})
	size := 0
	for b.Loop() {
		for _, t := range rows.Tables(r) {
			for row := range t.Rows() {
				for _, cell := range row {
					s, _ := cell.(string)
					size += len(s)
				}
			}
		}
	}
	b.ReportMetric(float64(size)/float64(b.N)/float64(*terms), "B/term")
}
