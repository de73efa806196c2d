package snapshot

import (
	"fmt"
	"reflect"
	"runtime"
	"sync"
	"sync/atomic"
)

// blockLen is how many records a block has, but for the last of a list: so many
// that its length costs nothing, and so few that no processor waits for another.
const blockLen = 4096

// blocksPlan writes a list in blocks that can be read each by itself.
func blocksPlan(item plan) plan {
	return plan{
		func(w *writer, v reflect.Value) {
			w.uint(uint64(v.Len()))
			for at := 0; at < v.Len(); at += blockLen {
				whole := w.out
				w.out = w.block[:0]
				for i := at; i < min(at+blockLen, v.Len()); i++ {
					item.write(w, v.Index(i))
				}
				w.block, w.out = w.out, whole
				w.uint(uint64(len(w.block)))
				w.out = append(w.out, w.block...)
			}
		},
		func(r *reader, v reflect.Value) {
			n := r.count()
			v.Set(reflect.MakeSlice(v.Type(), n, n))
			for at := 0; at < n; at += blockLen {
				size := r.count()
				r.blocks = append(r.blocks, block{item, v.Slice(at, min(at+blockLen, n)), r.rest[:size]})
				r.rest = r.rest[size:]
			}
		},
	}
}

// A block is some items of a list that are not read yet.
type block struct {
	item  plan
	to    reflect.Value
	bytes []byte
}

func (b block) read(r *reader) error {
	from := &reader{rest: b.bytes, texts: r.texts, dates: r.dates}
	for i := 0; i < b.to.Len() && from.err == nil; i++ {
		b.item.read(from, b.to.Index(i))
	}
	if from.err == nil && len(from.rest) > 0 {
		from.fail(fmt.Errorf("%d bytes behind a block", len(from.rest)))
	}
	return from.err
}

// readBlocks reads what is left, on all processors.
func (r *reader) readBlocks() error {
	errs := make([]error, len(r.blocks))
	var next atomic.Int64
	var reading sync.WaitGroup
	for range min(len(r.blocks), runtime.GOMAXPROCS(0)) {
		reading.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(r.blocks)); i = next.Add(1) - 1 {
				errs[i] = r.blocks[i].read(r)
			}
		})
	}
	reading.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
