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

// A person of five terms, and whether every pair of them could fail to be a
// witness: the question behind a career's certainty.
func BenchmarkSatisfiable(b *testing.B) {
	var n when.Network
	ends := make([]when.Ends, 5)
	for i := range ends {
		day := when.Day(400 * i)
		ends[i] = n.AddSpan(when.Span{Start: when.Box{Lo: day, Hi: day + 365}, End: when.Box{Lo: day + 300, Hi: day + 900}})
	}
	var choices []when.Choice
	for i := range ends {
		for j := range i {
			var c when.Choice
			for _, d := range when.JoinedWhile.Differences(ends[j], ends[i]) {
				c = append(c, when.Alternative{d.Not()})
			}
			choices = append(choices, c)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if ok, exhausted := n.Satisfiable(choices, when.DefaultBudget); !ok || exhausted {
			b.Fatal("want a world")
		}
	}
}

func BenchmarkNetwork(b *testing.B) {
	spans := make([]when.Span, 64)
	for i := range spans {
		day := when.Day(400 * i)
		spans[i] = when.Span{Start: when.Box{Lo: day, Hi: day + 365}, End: when.Box{Lo: day + 300, Hi: day + 900}}
	}
	b.ReportAllocs()
	for b.Loop() {
		var n when.Network
		var last when.Ends
		for i, s := range spans {
			e := n.AddSpan(s)
			if i > 0 {
				n.Require(when.Difference{From: last.End, To: e.Start})
			}
			last = e
		}
		if !n.Consistent() {
			b.Fatal("want a world")
		}
	}
}

// All career relations between two terms of one person, asked of the network
// of sixteen terms.
func BenchmarkNetworkVerdict(b *testing.B) {
	var n when.Network
	ends := make([]when.Ends, 16)
	for i := range ends {
		day := when.Day(400 * i)
		ends[i] = n.AddSpan(when.Span{Start: when.Box{Lo: day, Hi: day + 365}, End: when.Box{Lo: day + 300, Hi: day + 900}})
	}
	var relations [][]when.Difference
	for _, r := range when.Relations() {
		relations = append(relations, r.Differences(ends[3], ends[4]))
	}
	b.ReportAllocs()
	for b.Loop() {
		possible := 0
		for _, all := range relations {
			if n.Verdict(all) > when.Impossible {
				possible++
			}
		}
		if possible == 0 {
			b.Fatal("want some relation")
		}
	}
}

func BenchmarkAllenBetween(b *testing.B) {
	x := when.Span{Start: when.Box{Lo: 0, Hi: 30}, End: when.Box{Lo: 300, Hi: 400}}
	y := when.Span{Start: when.Box{Lo: 20, Hi: 350}, End: when.Box{Lo: 350, Hi: 500}}
	b.ReportAllocs()
	for b.Loop() {
		if when.AllenBetween(x, y, when.Touching) == 0 {
			b.Fatal("want some relation")
		}
	}
}

func BenchmarkReadList(b *testing.B) {
	rows := make([]when.Row, 60)
	for i := range rows {
		day := when.Day(400 * i)
		rows[i] = when.Row{Start: when.Box{Lo: day, Hi: day + 365}, End: when.Box{Lo: day + 300, Hi: day + 900}}
	}
	for _, reading := range []when.Reading{when.Stated, when.Handover} {
		b.Run(reading.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if when.ReadList(rows, reading).OutOfOrder() != nil {
					b.Fatal("want a list in order")
				}
			}
		})
	}
}

func BenchmarkBefore(b *testing.B) {
	x, y := when.Box{Lo: 10, Hi: 20}, when.Box{Lo: 15, Hi: 30}
	for b.Loop() {
		x.Before(y)
	}
}
