package store

import (
	"context"
	"iter"
	"time"
)

// Poll is Watch for a store that can only be looked at: it asks for the newest
// version after each interval.
func Poll(ctx context.Context, every time.Duration, version func(context.Context) (Version, error)) iter.Seq2[Version, error] {
	return func(yield func(Version, error) bool) {
		tick := time.NewTicker(every)
		defer tick.Stop()
		wait := func(ctx context.Context) {
			select {
			case <-ctx.Done():
			case <-tick.C:
			}
		}
		Await(ctx, wait, version)(yield)
	}
}

// Await asks for the newest version now and after each wait, and yields it when
// it is another than before, be its number higher or, after a backup was
// restored, lower. An error is yielded once, and when the store answers again
// what is then the newest.
func Await(ctx context.Context, wait func(context.Context), version func(context.Context) (Version, error)) iter.Seq2[Version, error] {
	return func(yield func(Version, error) bool) {
		var last poll
		for ctx.Err() == nil {
			v, err := version(ctx)
			if ctx.Err() != nil || last.isNews(v, err) && !yield(v, err) {
				return
			}
			wait(ctx)
		}
	}
}

// A poll is what was found when a store was last looked at.
type poll struct {
	version Version
	failing bool
}

// isNews says whether an answer is another than the last, and notes it.
func (p *poll) isNews(v Version, err error) bool {
	was := *p
	if p.failing = err != nil; p.failing {
		return !was.failing
	}
	p.version = v
	return was.failing || !v.Is(was.version)
}
