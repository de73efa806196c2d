package rows

import (
	"iter"
	"sync"
)

// Batches yields the cells of as many rows at a time as have at most that many,
// one row at the least. Another processor makes them ahead. A batch is valid
// until the next.
func (t *Table) Batches(cells int) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		size := max(1, cells/len(t.cells)) * len(t.cells)
		b := batches{make(chan []any), make(chan []any, 2), make(chan struct{})}
		b.empty <- make([]any, 0, size)
		b.empty <- make([]any, 0, size)
		var making sync.WaitGroup
		making.Go(func() { b.make(t) })
		defer making.Wait()
		defer close(b.stop)
		for batch := range b.full {
			if !yield(batch) {
				return
			}
			b.empty <- batch[:0]
		}
	}
}

// batches go full to who reads them, and come back empty.
type batches struct {
	full, empty chan []any
	stop        chan struct{} // closed when nobody wants more
}

func (b batches) make(t *Table) {
	defer close(b.full)
	batch := <-b.empty
	for row := range t.Rows() {
		if batch = append(batch, row...); len(batch) < cap(batch) {
			continue
		}
		if !b.send(batch) {
			return
		}
		select {
		case batch = <-b.empty:
		case <-b.stop:
			return
		}
	}
	if len(batch) > 0 {
		b.send(batch)
	}
}

func (b batches) send(batch []any) bool {
	select {
	case b.full <- batch:
		return true
	case <-b.stop:
		return false
	}
}
