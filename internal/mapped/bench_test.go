//go:build unix

package mapped

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"runtime"
	"strconv"
	"syscall"
	"testing"
	"testing/fstest"
	"time"
)

var rows = flag.Int("rows", 100_000, "rows of the table that is read; compare 1000000 with -benchtime=1x")

// BenchmarkRows reads the rows of a table into cells that know their places.
func BenchmarkRows(b *testing.B) {
	folder := invented(*rows)
	m := mapping(b, byID)
	t := m.files[len(m.files)-1]
	slots := make([]int, len(t.columns))
	for i := range slots {
		slots[i] = i
	}
	b.ReportAllocs()
	since := spent(b)
	for b.Loop() {
		f, err := openCSV(bytes.NewReader(folder[t.file.text].Data), &source{file: t.file.text}, t.comma, nil)
		if err != nil {
			b.Fatal(err)
		}
		if _, why := f.ask(t.columns, slots); why != "" {
			b.Fatal(why)
		}
		for err == nil {
			_, err = f.next()
		}
		if !errors.Is(err, io.EOF) || f.row.number != *rows {
			b.Fatalf("%d rows, then %v", f.row.number, err)
		}
	}
	perSecond(b, since)
}

// BenchmarkRecords makes records of the rows: people and posts of a term are found
// by identifiers that other files give, or by their names.
func BenchmarkRecords(b *testing.B) {
	folder := invented(*rows)
	for name, text := range map[string]string{"by-id": byID, "by-name": byName} {
		b.Run(name, func(b *testing.B) {
			m := mapping(b, text)
			var kept fs.FS = folder
			before := heap()
			var held any
			b.ReportAllocs()
			since := spent(b)
			for b.Loop() {
				r, _, err := m.Read(kept)
				if err != nil || len(r.Terms) != *rows || len(r.Issues) != 0 {
					b.Fatalf("%d terms, %d issues, %v", len(r.Terms), len(r.Issues), err)
				}
				held = r
			}
			perSecond(b, since)
			b.ReportMetric(float64(heap()-before)/float64(*rows), "heap-B/row")
			runtime.KeepAlive(held)
		})
	}
}

const (
	byID = `tables:
  - file: people.csv
    person: {id: id, name: name, birth: born}
  - file: posts.csv
    post: {id: id, title: title}
  - file: terms.csv
    term: {person: person, post: post, start: start, end: end}
`
	byName = `tables:
  - file: terms.csv
    person: {name: name}
    post: {title: title}
    term: {start: start, end: end}
`
)

func mapping(b *testing.B, text string) *Mapping {
	b.Helper()
	m, err := Parse("bench.yaml", []byte(text))
	if err != nil {
		b.Fatal(err)
	}
	return m
}

// perSecond tells the rate by the clock, and by the time that the processor spent
// since then, the collector's included: on a busy machine only that says anything.
func perSecond(b *testing.B, since time.Duration) {
	n := float64(*rows) * float64(b.N)
	b.ReportMetric(n/b.Elapsed().Seconds(), "rows/s")
	b.ReportMetric(n/(spent(b)-since).Seconds(), "rows/cpu-s")
}

// spent is the processor's time of this process.
func spent(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// invented makes a table of n terms, of a fifth as many people in a twentieth as
// many posts. One in six dates is a year alone, one in six a month.
func invented(n int) fstest.MapFS {
	random := rand.New(rand.NewPCG(2026, uint64(n)))
	people, posts, terms := new(bytes.Buffer), new(bytes.Buffer), new(bytes.Buffer)
	fmt.Fprintln(people, "id,name,born")
	fmt.Fprintln(posts, "id,title")
	fmt.Fprintln(terms, "id,person,name,post,title,start,end,source")
	each := max(n/5, 1)
	for i := range each {
		fmt.Fprintf(people, "p%d,Person Ünal %07d,%d\n", i, i, 1850+i%120)
	}
	offices := max(n/20, 1)
	for i := range offices {
		fmt.Fprintf(posts, "o%d,Mayor of Town %06d\n", i, i)
	}
	for i := range n {
		person, post := i%each, random.IntN(offices)
		year := 1900 + random.IntN(100)
		fmt.Fprintf(terms, "t%d,p%d,Person Ünal %07d,o%d,Mayor of Town %06d,%s,%s,https://example.org/%d\n",
			i, person, person, post, post, date(random, year), date(random, year+1+random.IntN(9)), i)
	}
	return fstest.MapFS{"people.csv": {Data: people.Bytes()}, "posts.csv": {Data: posts.Bytes()}, "terms.csv": {Data: terms.Bytes()}}
}

func date(random *rand.Rand, year int) string {
	switch random.IntN(6) {
	case 0:
		return strconv.Itoa(year)
	case 1:
		return fmt.Sprintf("%d-%02d", year, 1+random.IntN(12))
	default:
		return fmt.Sprintf("%d-%02d-%02d", year, 1+random.IntN(12), 1+random.IntN(28))
	}
}
