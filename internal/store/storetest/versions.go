package storetest

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/synth"
)

// A store in which nothing was written says so, and what to do.
func empty(t *testing.T, k Kind) {
	s := k.open(t, k.New(t))
	if _, err := s.Version(t.Context()); !errors.Is(err, store.ErrEmpty) {
		t.Errorf("Version of an empty store: %v; want ErrEmpty", err)
	}
	if _, _, err := s.Load(t.Context(), 0); !errors.Is(err, store.ErrEmpty) {
		t.Errorf("Load of an empty store: %v; want ErrEmpty", err)
	}
	if all, err := s.Versions(t.Context()); len(all) > 0 || err != nil {
		t.Errorf("Versions of an empty store: %v, %v; want none", all, err)
	}
	if n, err := s.Prune(t.Context(), 1); n != 0 || err != nil {
		t.Errorf("Prune of an empty store: %d, %v; want nothing", n, err)
	}
}

// Every version says when it was written, from what, and what changed; each can
// be loaded, also by a reader that opened the store before.
func versions(t *testing.T, k Kind) {
	address := k.New(t)
	s, reader := k.open(t, address), k.open(t, address)
	var want []store.Version
	for i := range int64(3) {
		r := small(i)
		plan, err := store.NewPlan(t.Context(), s, r, day(i), []string{"a folder", "習.txt"})
		if err != nil {
			t.Fatal(err)
		}
		v, err := plan.Write(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		if v.Number != i+1 || len(v.Changes) == 0 || !v.At.Equal(day(i)) {
			t.Errorf("version %+v; want number %d, with changes", v, i+1)
		}
		want = append([]store.Version{v}, want...)
		if again, err := plan.Write(t.Context(), s); i > 0 && !errors.Is(err, store.ErrConflict) {
			t.Errorf("the same plan written again: %+v, %v; want ErrConflict", again, err)
		}
	}
	got, err := reader.Versions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	same(t, "versions", want, got)
	newest, err := reader.Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	same(t, "the newest", want[0], newest)
	for i, v := range want {
		r, of, err := reader.Load(t.Context(), v.Number)
		if err != nil {
			t.Fatal(err)
		}
		same(t, "version of a load", v, of)
		same(t, "records", small(int64(2-i)), r)
	}
	for _, number := range []int64{-1, 4, 1 << 40} {
		if _, _, err := s.Load(t.Context(), number); !errors.Is(err, store.ErrVersion) {
			t.Errorf("Load(%d) of three versions: %v; want ErrVersion", number, err)
		}
	}
	plan, err := store.NewPlan(t.Context(), s, small(2), day(9), nil)
	if err != nil || !plan.Same() {
		t.Errorf("a plan of what is there: %+v, %v; want one that is the same", plan.Edits, err)
	}
}

// small are records that differ by i.
func small(i int64) office.Records {
	r := synth.Records(synth.Options{Terms: 40, Seed: uint64(i)})
	r.People[0].Note = "習 \x00 \xff" // what some databases do not take
	return r
}

// Pruned versions are known still, and can no longer be loaded.
func prune(t *testing.T, k Kind) {
	s := k.open(t, k.New(t))
	for i := range int64(5) {
		put(t, s, i, small(i))
	}
	for _, c := range []struct{ keep, dropped, kept int }{{9, 0, 5}, {2, 3, 2}, {0, 1, 1}} {
		dropped, err := s.Prune(t.Context(), c.keep)
		if err != nil || dropped != c.dropped {
			t.Errorf("Prune(%d) = %d, %v; want %d", c.keep, dropped, err, c.dropped)
		}
		all, err := s.Versions(t.Context())
		if err != nil || len(all) != 5 {
			t.Fatalf("%d versions, %v; want 5", len(all), err)
		}
		for i, v := range all {
			_, _, err := s.Load(t.Context(), v.Number)
			if want := i < c.kept; v.Kept != want || errors.Is(err, store.ErrPruned) == want {
				t.Errorf("version %d: kept %t, Load: %v; want kept %t", v.Number, v.Kept, err, want)
			}
		}
	}
}

// Watch yields the newest version, and each that is written later by others.
func watch(t *testing.T, k Kind) {
	address := k.New(t)
	s, other := k.open(t, address), k.open(t, address)
	put(t, other, 0, small(0))
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	want := int64(1)
	for v, err := range s.Watch(ctx) {
		if err != nil {
			t.Fatal(err)
		}
		if v.Number != want {
			t.Fatalf("Watch yields version %d; want %d", v.Number, want)
		}
		if want++; want > 3 {
			break
		}
		put(t, other, want-1, small(want))
	}
	if want <= 3 {
		t.Errorf("Watch ended before version %d", want)
	}
}
