package cookbook_test

import "testing"

// How long each question takes in process over the embedded data, from the text
// of the question to the answer as JSON.
func BenchmarkCookbook(b *testing.B) {
	e := engine(b, embedded)
	for _, q := range questions(b) {
		b.Run(q.Name, func(b *testing.B) {
			var size int
			for b.Loop() {
				size = len(ask(b, e, q.Query, nil))
			}
			b.ReportMetric(float64(size), "bytes")
		})
	}
}
