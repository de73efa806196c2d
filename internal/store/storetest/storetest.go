// Package storetest holds every store to one behaviour. A store's test is
//
//	func TestMain(m *testing.M) { storetest.Main(m, open) }
//	func TestStore(t *testing.T) { storetest.Run(t, storetest.Kind{...}) }
package storetest

import (
	"bytes"
	"context"
	"errors"
	"reflect"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/seed-51aee618/cursus/data"
	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/store/rows"
	"github.com/seed-51aee618/cursus/internal/store/snapshot"
	"github.com/seed-51aee618/cursus/internal/synth"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A Kind is one kind of store, as tests use it.
type Kind struct {
	// New returns the address of a store that does not exist yet.
	New func(testing.TB) string
	// Open opens the store at an address for writing, and makes it if need be.
	// A child process calls it too.
	Open func(ctx context.Context, address string) (store.Store, error)
	// Rows reads the table of a name, every row's cells nil, a string or an int64
	// in the order of the columns; rows come as they were written.
	Rows func(t *testing.T, address string, table rows.Table) [][]any
	// Faults are what can go wrong with it, by the names that the suite asks for.
	Faults map[string]func(*testing.T) Fault
}

// Run holds a kind of store to the suite.
func Run(t *testing.T, k Kind) {
	for name, test := range map[string]func(*testing.T, Kind){
		"round trip": roundTrip,
		"empty":      empty,
		"versions":   versions,
		"prune":      prune,
		"watch":      watch,
		"conflict":   conflict,
		"writers":    writers,
		"readers":    readers,
		"kills":      kills,
		"faults":     suffer,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(t, k)
		})
	}
}

// open opens the store at an address until the test ends.
func (k Kind) open(t *testing.T, address string) store.Store {
	t.Helper()
	s, err := k.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// check fails the test if the store at an address is not sound in itself.
func (k Kind) check(t *testing.T, address string) {
	t.Helper()
	if err := k.open(t, address).Check(t.Context()); err != nil && !errors.Is(err, store.ErrEmpty) {
		t.Error(err)
	}
}

// Everything comes back: the embedded data with its Han, claims, issues and
// relations, and records with every field filled. The tables hold the same.
func roundTrip(t *testing.T, k Kind) {
	embedded, err := ingest.Load(data.Files(), nil)
	if err != nil {
		t.Fatal(err)
	}
	full := synth.Records(synth.Options{Terms: 50, Seed: 3})
	fillAll(t, &full)
	address := k.New(t)
	s := k.open(t, address)
	var last int64
	for _, want := range []office.Records{embedded, full, {Version: "nothing"}, embedded} {
		put(t, s, last, want)
		last++
		got, v, err := s.Load(t.Context(), 0)
		if err != nil {
			t.Fatal(err)
		}
		if v.Number != last || v.Dataset != want.Version || v.Terms != len(want.Terms) {
			t.Errorf("Load says version %+v; want number %d of %s", v, last, want.Version)
		}
		same(t, "records", want, got)
		for _, table := range rows.Tables(want) {
			same(t, table.Name, all(table), k.Rows(t, address, table))
		}
	}
	k.check(t, address)
}

func all(of rows.Table) [][]any {
	var all [][]any
	for row := range of.Rows() {
		all = append(all, append([]any(nil), row...))
	}
	return all
}

// put writes records behind the version base.
func put(t *testing.T, s store.Store, base int64, r office.Records) store.Version {
	t.Helper()
	v, err := s.Replace(t.Context(), base, store.Load{Records: r, At: day(base), From: []string{r.Version + ".txt"}})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// day is a time for each version.
func day(base int64) time.Time { return time.Date(2026, 1, 1+int(base), 12, 0, 0, 1000, time.UTC) }

// same fails the test if two values differ, apart from lists that are nil in one
// and empty in the other.
func same(t *testing.T, what string, want, got any) {
	t.Helper()
	if isSameSnapshot(want, got) {
		return // soon known, where a comparison of each field takes seconds
	}
	dates := cmp.Comparer(func(a, b when.Date) bool { return a == b })
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty(), dates); diff != "" {
		t.Errorf("%s (-written +read):\n%.4000s", what, diff)
	}
}

// fillAll fills every field of the first record of each kind, with texts that
// databases stumble on.
func fillAll(t *testing.T, r *office.Records) {
	t.Helper()
	v := reflect.ValueOf(r).Elem()
	for _, field := range v.Fields() {
		switch f := field; {
		case f.Kind() != reflect.Slice:
			fill(t, f)
		case f.Len() == 0:
			f.Set(reflect.MakeSlice(f.Type(), 1, 1))
			fill(t, f.Index(0))
		default:
			fill(t, f.Index(0))
		}
	}
}

func fill(t *testing.T, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.String:
		v.SetString("習近平 𠮷 it's \"1\", \\N\t\n' ; DROP TABLE terms; -- é")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int32:
		v.SetInt(-70000)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(t, v.Index(0))
		fill(t, v.Index(1))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(t, v.Elem())
	case reflect.Struct:
		if to, ok := reflect.TypeAssert[*when.Date](v.Addr()); ok {
			d, err := when.Restore("Oct. 1949, (約)", "1949-10~")
			if err != nil {
				t.Fatal(err)
			}
			*to = d
			return
		}
		for _, field := range v.Fields() {
			fill(t, field)
		}
	default:
		t.Fatalf("records hold a %s, which nothing here knows", v.Type())
	}
}

func isSameSnapshot(want, got any) bool {
	a, ok := want.(office.Records)
	b, too := got.(office.Records)
	if !ok || !too {
		return false
	}
	one, err := snapshot.Encode(a)
	other, failed := snapshot.Encode(b)
	return err == nil && failed == nil && bytes.Equal(one, other)
}
