package storetest

import (
	"flag"
	"testing"
	"time"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/synth"
)

var terms = flag.Int("terms", 10_000, "number of terms that benchmarks keep")

// Benchmark measures how long a store takes to write, to load, and to load and
// make the graph that is served. Run it as
//
//	go test -run '^$' -bench Store ./internal/store/sqlite -args -terms=300000
func Benchmark(b *testing.B, open func(*testing.B) store.Store) {
	r := synth.Records(synth.Options{Terms: *terms, Seed: 1})
	s := open(b)
	defer func() { _ = s.Close() }()
	var last store.Version
	b.Run("write", func(b *testing.B) {
		for b.Loop() {
			var err error
			if last, err = s.Replace(b.Context(), last.Number, store.Load{Records: r, At: time.Unix(last.Number, 0)}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("load", func(b *testing.B) {
		for b.Loop() {
			if _, _, err := s.Load(b.Context(), 0); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("serve", func(b *testing.B) {
		for b.Loop() {
			r, _, err := s.Load(b.Context(), 0)
			if err != nil {
				b.Fatal(err)
			}
			if _, err := office.NewGraph(r); err != nil {
				b.Fatal(err)
			}
		}
	})
}
