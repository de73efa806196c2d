package history_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/seed-51aee618/cursus/internal/history"
)

// A value is made once for all who wait for it, kept for a time, and made again
// when it was given up.
func TestShelfMakesOnce(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := history.NewShelf[string, int](1, time.Minute)
		var made atomic.Int64
		fill := func(ctx context.Context) (int, error) {
			time.Sleep(time.Second)
			return int(made.Add(1)), ctx.Err()
		}
		borrow := func(want int) func() {
			t.Helper()
			got, giveBack, err := s.Borrow(t.Context(), "a", fill)
			if err != nil || got != want {
				t.Errorf("borrowed %d, %v; want %d", got, err, want)
			}
			return giveBack
		}
		for range 9 {
			go func() { borrow(1)() }()
		}
		time.Sleep(2 * time.Second)
		giveBack := borrow(1)
		time.Sleep(time.Hour) // it is used
		giveBack()
		giveBack() // twice is once
		time.Sleep(time.Minute - 1)
		borrow(1)()
		time.Sleep(time.Minute + 1)
		borrow(2)()
		time.Sleep(time.Hour)
	})
}

// What is used is not given up: others wait, as long as their context lets them.
func TestShelfHasRoomForSoMany(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := history.NewShelf[int, int](2, time.Minute)
		var made []int
		borrow := func(key int, patience time.Duration) (func(), error) {
			ctx, cancel := context.WithTimeout(t.Context(), patience)
			defer cancel()
			_, giveBack, err := s.Borrow(ctx, key, func(context.Context) (int, error) {
				made = append(made, key)
				return key, nil
			})
			return giveBack, err
		}
		one, _ := borrow(1, time.Second)
		two, _ := borrow(2, time.Second)
		if _, err := borrow(3, time.Second); !errors.Is(err, history.ErrBusy) {
			t.Errorf("a third: %v; want ErrBusy", err)
		}
		time.AfterFunc(5*time.Second, two)
		if three, err := borrow(3, 10*time.Second); err != nil {
			t.Errorf("a third, when one was given back: %v", err)
		} else {
			three()
		}
		one()
		time.Sleep(time.Second)
		for _, key := range []int{1, 4, 1} { // 3 was left before 1
			if giveBack, err := borrow(key, time.Second); err == nil {
				giveBack()
			}
		}
		if got, want := fmt.Sprint(made), "[1 2 3 4]"; got != want {
			t.Errorf("made %s; want %s", got, want)
		}
		time.Sleep(time.Hour)
	})
}

// An error is told to all who waited, and not kept. Who leaves early leaves a value
// behind for the next.
func TestShelfKeepsNoErrors(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := history.NewShelf[string, string](1, time.Minute)
		broken := errors.New("broken")
		if _, _, err := s.Borrow(t.Context(), "a", func(context.Context) (string, error) { return "", broken }); !errors.Is(err, broken) {
			t.Errorf("error %v; want that of what makes it", err)
		}
		slow := func(ctx context.Context) (string, error) {
			time.Sleep(time.Minute)
			return "a", ctx.Err()
		}
		hasty, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if _, _, err := s.Borrow(hasty, "a", slow); !errors.Is(err, history.ErrBusy) {
			t.Errorf("too early: %v; want ErrBusy", err)
		}
		began := time.Now()
		got, giveBack, err := s.Borrow(t.Context(), "a", slow)
		if took := time.Since(began); got != "a" || err != nil || took != 59*time.Second {
			t.Errorf("%q, %v after %s; want what was begun a second before", got, err, took)
		}
		giveBack()
		time.Sleep(time.Hour)
	})
}

// What panics while it is made does so to whoever waits for it, who can recover, and
// is made anew for the next.
func TestShelfBroken(t *testing.T) {
	t.Parallel()
	s := history.NewShelf[string, int](1, time.Minute)
	for range 2 {
		func() {
			defer func() {
				if told := fmt.Sprint(recover()); !strings.HasPrefix(told, "out of order\n") || !strings.Contains(told, "shelf_test.go") {
					t.Errorf("recovered %s; want why and where", told)
				}
			}()
			_, _, err := s.Borrow(t.Context(), "a", func(context.Context) (int, error) { panic("out of order") })
			t.Errorf("borrowed, %v; want a panic", err)
		}()
	}
	got, giveBack, err := s.Borrow(t.Context(), "b", func(context.Context) (int, error) { return 1, nil })
	if err != nil || got != 1 {
		t.Fatalf("borrowed %d, %v; want another in its place", got, err)
	}
	giveBack()
}
