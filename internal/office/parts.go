package office

import (
	"runtime"
	"sync"
)

// partsOfProcessor is in how many parts work is divided for each processor, so
// that none is idle for long where one part takes longer than others.
const partsOfProcessor = 4

// overParts does work as inParts does, for what it writes alone.
func overParts(n int, work func(from, to int)) {
	inParts(n, func(from, to int) struct{} {
		work(from, to)
		return struct{}{}
	})
}

// inParts does work on the numbers below n, a run of them at a time and several
// runs at once, and returns what each came to, in the order of the numbers. The
// work may write nothing but its result and what belongs to its numbers alone.
func inParts[R any](n int, work func(from, to int) R) []R {
	parts := min(n, partsOfProcessor*runtime.GOMAXPROCS(0))
	results := make([]R, parts)
	var all sync.WaitGroup
	for i := range parts {
		all.Go(func() { results[i] = work(n*i/parts, n*(i+1)/parts) })
	}
	all.Wait()
	return results
}
