package storetest

import (
	"context"
	"errors"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/synth"
)

// A Fault is a store that does not exist yet, and how it will go wrong.
type Fault struct {
	Address string
	// Spoil makes the fault, when nobody has the store open, and returns how it
	// is mended.
	Spoil func() (mend func())
	// Open opens the spoilt store; nil is Kind.Open.
	Open func(ctx context.Context, address string) (store.Store, error)
}

// faults are what every kind of store must be able to suffer: what is told then,
// and whether the newest version can be read all the same.
var faults = []struct {
	name  string
	told  error
	reads bool
}{
	{"newer program", store.ErrNewer, false},
	{"other program", store.ErrForeign, false},
	{"not to be written", store.ErrReadOnly, true},
	{"no room", store.ErrFull, true},
	{"content changed", store.ErrDamaged, false},
	{"content gone", store.ErrDamaged, false},
	{"row changed", store.ErrDamaged, true},
	{"row gone", store.ErrDamaged, true},
	{"file cut off", store.ErrDamaged, false},
	{"file overwritten", store.ErrDamaged, false},
}

// Whatever goes wrong is told in words that say what to do. Once it is mended,
// nothing is lost and nothing half written, and the store takes what is next.
func suffer(t *testing.T, k Kind) {
	for _, f := range faults {
		t.Run(f.name, func(t *testing.T) {
			t.Parallel()
			prepare, ok := k.Faults[f.name]
			if !ok {
				t.Fatal("the store supplies no such fault")
			}
			fault := prepare(t)
			if fault.Open == nil {
				fault.Open = k.Open
			}
			before := twoVersions(t, k, fault.Address)
			mend := fault.Spoil()
			r, err := use(t, fault)
			t.Logf("told: %v", err)
			if !errors.Is(err, f.told) {
				t.Errorf("want %v", f.told)
			}
			if f.reads {
				same(t, "records of the spoilt store", small(1), r)
			}
			mend()
			goesOn(t, k, fault.Address, before)
		})
	}
}

// twoVersions fills a new store and closes it.
func twoVersions(t *testing.T, k Kind, address string) []store.Version {
	t.Helper()
	s, err := k.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	put(t, s, 0, small(0))
	put(t, s, 1, small(1))
	all, err := s.Versions(t.Context())
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	return all
}

// use does what programs do with a store, up to the first error.
func use(t *testing.T, f Fault) (office.Records, error) {
	t.Helper()
	s, err := f.Open(t.Context(), f.Address)
	if err != nil {
		return office.Records{}, err
	}
	defer func() { _ = s.Close() }() // a spoilt store may say so once more
	r, v, err := s.Load(t.Context(), 0)
	if err != nil {
		return office.Records{}, err
	}
	if err := s.Check(t.Context()); err != nil {
		return r, err
	}
	_, err = s.Replace(t.Context(), v.Number, store.Load{Records: large(), At: day(2)})
	now, failed := s.Version(t.Context())
	if failed != nil || !now.Is(v) {
		t.Errorf("after a failed Replace the newest version is %+v, %v; want %+v", now, failed, v)
	}
	return r, err
}

// large are records of some 20 MB, for which stores that are full have no room.
func large() office.Records { return synth.Records(synth.Options{Terms: 20_000, Seed: 1}) }

// goesOn holds a store of two versions to being as it was, and to take a third.
func goesOn(t *testing.T, k Kind, address string, before []store.Version) {
	t.Helper()
	s := k.open(t, address)
	after, err := s.Versions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	same(t, "versions", before, after)
	for i := range int64(2) {
		r, _, err := s.Load(t.Context(), i+1)
		if err != nil {
			t.Fatal(err)
		}
		same(t, "records", small(i), r)
	}
	put(t, s, 2, small(2))
	k.check(t, address)
}
