package store_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-51aee618/cursus/internal/store"
)

// Poll yields what is new and one error of a series, and ends with its context.
func TestPoll(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		failure := errors.New("not there")
		answers := []any{1, 1, failure, failure, 1, 2, failure, 2, 1}
		asked := 0
		version := func(context.Context) (store.Version, error) {
			answer := answers[min(asked, len(answers)-1)]
			asked++
			if n, ok := answer.(int); ok {
				return store.Version{Number: int64(n)}, nil
			}
			return store.Version{}, failure
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		var got []any
		for v, err := range store.Poll(ctx, time.Second, version) {
			if err != nil {
				got = append(got, err.Error())
			} else {
				got = append(got, v.Number)
			}
		}
		if diff := cmp.Diff([]any{int64(1), "not there", int64(1), int64(2), "not there", int64(2), int64(1)}, got); diff != "" {
			t.Errorf("yielded (-want +got):\n%s", diff)
		}
		if asked < 50 {
			t.Errorf("asked %d times in a minute; want once a second", asked)
		}
	})
}
