package when_test

import (
	"testing"

	"github.com/seed-51aee618/cursus/internal/when"
)

func BenchmarkParsePrinted(b *testing.B) {
	for _, text := range []string{"24 December 2005", "October 1995", "1949", "c. 1949?", "1949/50", "2005-12-24"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := when.ParsePrinted(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkHolds(b *testing.B) {
	x := when.Span{Start: when.Box{Lo: 0, Hi: 30}, End: when.Box{Lo: 300, Hi: 400}}
	y := when.Span{Start: when.Box{Lo: 20, Hi: 350}, End: when.Box{Lo: 350, Hi: 500}}
	for _, c := range []struct {
		name     string
		relation when.Relation
	}{{"one constraint", when.BeganLater}, {"two constraints", when.JoinedWhile}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if c.relation.Holds(x, y) != when.Possible {
					b.Fatal("want POSSIBLE")
				}
			}
		})
	}
}
