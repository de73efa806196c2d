package ingest_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/seed-51aee618/cursus/data"
	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
)

func BenchmarkLoadEmbedded(b *testing.B) {
	for b.Loop() {
		if _, err := ingest.Load(data.Files(), nil); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLoadAndBuild is what a server does before it answers.
func BenchmarkLoadAndBuild(b *testing.B) {
	for b.Loop() {
		r, err := ingest.Load(data.Files(), nil)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := office.NewGraph(r); err != nil {
			b.Fatal(err)
		}
	}
}

var articles = flag.Int("articles", 10_000, "number of articles that BenchmarkArticles loads")

// BenchmarkArticles loads lists of 20 rows each. Time and memory should grow as
// their number does: compare -articles=100000 -benchtime=1x.
func BenchmarkArticles(b *testing.B) {
	n := *articles
	folder := synthetic(n)
	before := heap()
	var r office.Records
	b.ReportAllocs()
	for b.Loop() {
		var err error
		if r, err = ingest.Load(folder, nil); err != nil {
			b.Fatal(err)
		}
	}
	if len(r.Terms) != n*rowsEach {
		b.Fatalf("%d terms; want %d", len(r.Terms), n*rowsEach)
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(float64(heap()-before)/float64(n), "heap-B/article")
	runtime.KeepAlive(r)
	runtime.KeepAlive(folder)
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

const rowsEach = 20

// synthetic makes n lists. Of their holders about one in three also stands in
// another list.
func synthetic(n int) fstest.MapFS {
	random := rand.New(rand.NewPCG(2026, uint64(n)))
	folder := make(fstest.MapFS, n)
	for i := range n {
		var text strings.Builder
		fmt.Fprintf(&text, "= Mayor of Town %06d =\n\nInfobox\n- Post: Mayor\n- Body: the Town %06d Council\n- Type: Mayor\n\n", i, i)
		text.WriteString("The mayor leads the council.\n\n== List of mayors ==\n| | Image | Name | Term start | Term end | |\n")
		for row := range rowsEach {
			person := random.IntN(n * rowsEach)
			fmt.Fprintf(&text, "| %d | | Person %07d | %d | March %d | |\n", row+1, person, 1900+5*row, 1905+5*row)
		}
		folder[fmt.Sprintf("mayor-of-town-%06d.txt", i)] = &fstest.MapFile{Data: []byte(text.String())}
	}
	return folder
}
