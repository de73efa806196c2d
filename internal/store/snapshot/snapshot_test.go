package snapshot_test

import (
	"bytes"
	"errors"
	"flag"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/seed-51aee618/cursus/data"
	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/snapshot"
	"github.com/seed-51aee618/cursus/internal/synth"
	"github.com/seed-51aee618/cursus/internal/when"
)

func TestRoundTrip(t *testing.T) {
	t.Parallel()
	embedded, err := ingest.Load(data.Files(), nil)
	if err != nil {
		t.Fatal(err)
	}
	var full office.Records
	fill(t, reflect.ValueOf(&full).Elem(), rand.New(rand.NewPCG(1, 2)))
	for name, want := range map[string]office.Records{
		"nothing": {}, "every field": full, "embedded": embedded,
		"blocks": synth.Records(synth.Options{Terms: 10_000, Seed: 7}),
	} {
		kept := encode(t, want)
		got, err := snapshot.Decode(kept)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty(), cmp.Comparer(func(a, b when.Date) bool { return a == b })); diff != "" {
			t.Errorf("%s (-before +after):\n%s", name, diff)
		}
		if !bytes.Equal(kept, encode(t, got)) {
			t.Errorf("%s: the records read give another snapshot", name)
		}
	}
}

// A snapshot cut off anywhere, or with a bit turned, is refused.
func TestDamage(t *testing.T) {
	t.Parallel()
	kept := encode(t, synth.Records(synth.Options{Terms: 10, Seed: 1}))
	random := rand.New(rand.NewPCG(3, 4))
	for n := range kept {
		if _, err := snapshot.Decode(kept[:n]); n > 0 && !errors.Is(err, store.ErrDamaged) {
			t.Fatalf("Decode of the first %d of %d bytes = %v; want ErrDamaged", n, len(kept), err)
		}
		turned := bytes.Clone(kept)
		turned[n] ^= 1 << random.IntN(8)
		r, err := snapshot.Decode(turned)
		if err == nil && !bytes.Equal(encode(t, r), kept) {
			t.Fatalf("Decode with a bit of byte %d turned gives other records", n)
		}
	}
}

func encode(t *testing.T, r office.Records) []byte {
	t.Helper()
	kept, err := snapshot.Encode(r)
	if err != nil {
		t.Fatal(err)
	}
	return kept
}

// fill gives every field of every record a value of its own, so that none can be
// forgotten. Dates are of each kind.
func fill(t *testing.T, v reflect.Value, random *rand.Rand) {
	t.Helper()
	switch v.Kind() {
	case reflect.String:
		v.SetString(string([]rune{'x', rune('一' + random.IntN(2000)), rune('a' + random.IntN(26))}))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int32:
		v.SetInt(random.Int64N(1<<20) - 1<<19)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(t, v.Index(0), random)
		fill(t, v.Index(1), random)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(t, v.Elem(), random)
	case reflect.Struct:
		if to, ok := reflect.TypeAssert[*when.Date](v.Addr()); ok {
			d, err := when.Restore("as printed", []string{"1949-10", "", "..", "[1948,1949]", "1901~"}[random.IntN(5)])
			if err != nil {
				t.Fatal(err)
			}
			*to = d
			return
		}
		for _, field := range v.Fields() {
			fill(t, field, random)
		}
	default:
		t.Fatalf("records hold a %s; teach package snapshot to keep it", v.Type())
	}
}

var terms = flag.Int("terms", 10_000, "number of terms that benchmarks keep")

func BenchmarkEncode(b *testing.B) {
	r := synth.Records(synth.Options{Terms: *terms, Seed: 1})
	var size int
	for b.Loop() {
		kept, err := snapshot.Encode(r)
		if err != nil {
			b.Fatal(err)
		}
		size = len(kept)
	}
	b.ReportMetric(float64(size)/float64(*terms), "B/term")
}

func BenchmarkDecode(b *testing.B) {
	kept, err := snapshot.Encode(synth.Records(synth.Options{Terms: *terms, Seed: 1}))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := snapshot.Decode(kept); err != nil {
			b.Fatal(err)
		}
	}
}
