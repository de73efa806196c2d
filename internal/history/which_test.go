package history_test

import (
	"errors"
	"testing"
	"time"

	"github.com/seed-51aee618/cursus/internal/history"
	"github.com/seed-51aee618/cursus/internal/store"
)

// A day counts to its end in UTC, a time to itself, and of versions with one data
// set the newest is meant.
func TestWhich(t *testing.T) {
	t.Parallel()
	at := func(text string) time.Time {
		when, err := time.Parse(time.RFC3339Nano, text)
		if err != nil {
			t.Fatal(err)
		}
		return when
	}
	const a, b = "aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb"
	all := []store.Version{
		{Number: 4, Dataset: "synthetic-9-1", At: at("2026-01-03T00:00:00Z")},
		{Number: 3, Dataset: a, At: at("2026-01-02T12:00:00.000001Z")},
		{Number: 2, Dataset: b, At: at("2026-01-01T23:59:59.999999Z")},
		{Number: 1, Dataset: a, At: at("2026-01-01T00:00:00Z")},
	}
	for text, want := range map[string]int64{
		"1": 1, "4": 4, "5": 0, a: 3, b: 2, "cccccccccccccccc": 0,
		"2025-12-31": 0, "2026-01-01": 2, "2026-01-02": 3, "2999-01-01": 4,
		"2026-01-01T00:00:00Z": 1, "2026-01-01T01:00:00+01:00": 1, "2025-12-31T23:59:59Z": 0,
		"2026-01-02T12:00:00.000001Z": 3, "2026-01-02T12:00:00Z": 2,
	} {
		which, err := history.ParseWhich(text)
		if got, ok := which.In(all); err != nil || got.Number != want || ok != (want > 0) {
			t.Errorf("%s is version %d, %t, %v; want %d", text, got.Number, ok, err, want)
		}
	}
	if got, _ := history.Pin("synthetic-9-1").In(all); got.Number != 4 {
		t.Errorf("the pin of a data set that is no hash is version %d; want 4", got.Number)
	}
	if got, _ := (history.Which{}).In(all); got.Number != 4 {
		t.Errorf("the zero value is version %d; want the newest", got.Number)
	}
	unwritten := []store.Version{{Dataset: a}}
	if which, _ := history.ParseWhich("2999-01-01"); which.IsHash() {
		t.Error("a day is no hash")
	} else if _, ok := which.In(unwritten); ok {
		t.Error("a day means a version of which nobody knows when it was written")
	}
}

func TestWhichIsNot(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "0", "-1", "new", "2026-02-30", "2026-1-1", "2026-01-01T25:00:00Z", "2026-01-01 00:00", "AAAAAAAAAAAAAAAA", "99999999999999999999"} {
		if _, err := history.ParseWhich(text); !errors.Is(err, history.ErrWhich) {
			t.Errorf("ParseWhich(%q) = %v; want ErrWhich", text, err)
		}
	}
}

// Whatever a client sends is a version or an error, is written as it was read, and
// means the same version twice.
func FuzzWhich(f *testing.F) {
	for _, seed := range []string{"1", "aaaaaaaaaaaaaaaa", "2026-01-01", "2026-01-01T00:00:00+14:00", "0000-01-01", "9999-12-31T23:59:60Z", "\x00"} {
		f.Add(seed)
	}
	all := []store.Version{{Number: 2, Dataset: "aaaaaaaaaaaaaaaa", At: time.Unix(2e9, 0)}, {Number: 1, At: time.Unix(0, 0)}}
	f.Fuzz(func(t *testing.T, text string) {
		which, err := history.ParseWhich(text)
		if err != nil {
			if !errors.Is(err, history.ErrWhich) {
				t.Errorf("ParseWhich(%q) = %v; want ErrWhich", text, err)
			}
			return
		}
		again, err := history.ParseWhich(which.String())
		one, ok := which.In(all)
		other, too := again.In(all)
		if err != nil || one.Number != other.Number || ok != too {
			t.Errorf("%q means %d, and %q means %d, %v", text, one.Number, which, other.Number, err)
		}
	})
}
