package rows

import (
	"context"
	"encoding/binary"
	"fmt"
	"hash/fnv"

	"github.com/seed-51aee618/cursus/internal/store"
)

// A Sum tells rows from others, in whatever order they come.
type Sum struct {
	Rows int
	hash uint64 // of all rows, added up
}

// Add counts a row in, whose cells are nil, a string or an int64.
func (s *Sum) Add(cells []any) {
	h := fnv.New64a()
	var size [9]byte
	for _, cell := range cells {
		switch c := cell.(type) {
		case string:
			size[0] = 1
			binary.BigEndian.PutUint64(size[1:], uint64(len(c)))
			_, _ = h.Write(size[:]) // a hash takes everything
			_, _ = h.Write([]byte(c))
		case int64:
			size[0] = 2
			binary.BigEndian.PutUint64(size[1:], uint64(c))
			_, _ = h.Write(size[:])
		default:
			_, _ = h.Write([]byte{0})
		}
	}
	s.Rows++
	s.hash += h.Sum64()
}

// Sum is that of all rows.
func (t *Table) Sum() Sum {
	var s Sum
	for row := range t.Rows() {
		s.Add(row)
	}
	return s
}

// tries is how often Check begins again because somebody wrote meanwhile.
const tries = 3

// Check fails if the tables of a store hold anything but its newest version. What
// a table holds, sum says.
func Check(ctx context.Context, s store.Store, sum func(context.Context, *Table) (Sum, error)) error {
	for try := 1; ; try++ {
		r, v, err := s.Load(ctx, 0)
		if err != nil {
			return err
		}
		err = compare(ctx, Tables(r), sum)
		if err == nil {
			return nil
		}
		now, failed := s.Version(ctx)
		switch {
		case failed != nil:
			return failed
		case now.Is(v):
			return fmt.Errorf("version %d: %w", v.Number, err)
		case try == tries:
			return fmt.Errorf("versions are written faster than tables can be read: %w", store.ErrBusy)
		}
	}
}

func compare(ctx context.Context, tables []Table, sum func(context.Context, *Table) (Sum, error)) error {
	for i := range tables {
		t := &tables[i]
		got, err := sum(ctx, t)
		if err != nil {
			return err
		}
		if want := t.Sum(); got != want {
			return fmt.Errorf("table %s has %d rows of %d, or others than it should: %w", t.Name, got.Rows, want.Rows, store.ErrDamaged)
		}
	}
	return nil
}
