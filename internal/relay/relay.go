// Package relay cuts lists into the pages of the Relay cursor connections
// specification.
package relay

import (
	"errors"
	"fmt"
)

// Default and Max bound a page: the size when the caller names none, and the
// largest a caller may ask for.
const (
	Default = 100
	Max     = 500
)

// ErrPage is wrapped by the errors of a page that cannot be cut: a size out of
// bounds, or a cursor that is not of this list.
var ErrPage = errors.New("not a page of this list")

// A Page says which part of a list the caller wants: the first items after a
// cursor or the last items before one.
type Page struct {
	First  *int32
	After  *string
	Last   *int32
	Before *string
}

// A List names what a cursor is bound to: the data set version it was made
// from, and each item's key within the list.
type List[T any] struct {
	Version string
	Key     func(T) string
}

// An Edge is one item of a page with the cursor that marks its place.
type Edge[T any] struct {
	Cursor string
	Node   T
}

// PageInfo says whether the list goes on beyond the page.
type PageInfo struct {
	HasNextPage     bool
	HasPreviousPage bool
	StartCursor     *string
	EndCursor       *string
}

// A Connection is one page of a list.
type Connection[T any] struct {
	list  List[T]
	items []T // of the page
	lo, n int // where the page begins in the list, and how long that is
}

// Cut returns the page p of items. The items belong to the connection from now
// on. Errors wrap ErrPage and name the argument.
func (l List[T]) Cut(items []T, p Page) (*Connection[T], error) {
	lo, hi, err := l.window(len(items), func(i int) T { return items[i] }, p)
	if err != nil {
		return nil, err
	}
	return &Connection[T]{l, items[lo:hi:hi], lo, len(items)}, nil
}

// CutFrom is Cut for a list of n items of which none is there: at makes those that
// are asked for.
func (l List[T]) CutFrom(n int, at func(int) T, p Page) (*Connection[T], error) {
	lo, hi, err := l.window(n, at, p)
	if err != nil {
		return nil, err
	}
	items := make([]T, hi-lo)
	for i := range items {
		items[i] = at(lo + i)
	}
	return &Connection[T]{l, items, lo, n}, nil
}

// window returns the part of a list of n items that the page is.
func (l List[T]) window(n int, at func(int) T, p Page) (lo, hi int, err error) {
	lo, hi, err = l.between(n, at, p)
	if err != nil {
		return 0, 0, err
	}
	size, fromEnd, err := p.size()
	if err != nil {
		return 0, 0, err
	}
	if fromEnd {
		return max(lo, hi-size), hi, nil
	}
	return lo, min(hi, lo+size), nil
}

// between returns the part of a list that After and Before leave.
func (l List[T]) between(n int, at func(int) T, p Page) (lo, hi int, err error) {
	hi = n
	if p.After != nil {
		i, err := l.place(n, at, *p.After)
		if err != nil {
			return 0, 0, fmt.Errorf("after: %w", err)
		}
		lo = i + 1
	}
	if p.Before != nil {
		if hi, err = l.place(n, at, *p.Before); err != nil {
			return 0, 0, fmt.Errorf("before: %w", err)
		}
	}
	return lo, max(lo, hi), nil
}

// size returns how many items the page may hold and which end they come from.
func (p Page) size() (n int, fromEnd bool, err error) {
	switch {
	case p.First != nil && p.Last != nil:
		return 0, false, fmt.Errorf("first and last: give one of them: %w", ErrPage)
	case p.First != nil:
		n, err = bounded("first", *p.First)
		return n, false, err
	case p.Last != nil:
		n, err = bounded("last", *p.Last)
		return n, true, err
	default:
		return Default, false, nil
	}
}

func bounded(name string, n int32) (int, error) {
	if n < 0 || n > Max {
		return 0, fmt.Errorf("%s: %d is not between 0 and %d: %w", name, n, Max, ErrPage)
	}
	return int(n), nil
}

// TotalCount is the length of the whole list.
func (c *Connection[T]) TotalCount() int32 { return int32(c.n) }

// Nodes returns the items of the page, in order. Callers must not change them.
func (c *Connection[T]) Nodes() []T { return c.items }

// Edges returns the items of the page with their cursors.
func (c *Connection[T]) Edges() []Edge[T] {
	edges := make([]Edge[T], len(c.items))
	for i, item := range c.items {
		edges[i] = Edge[T]{Cursor: c.cursor(i), Node: item}
	}
	return edges
}

// PageInfo says whether the list goes on, and from which cursors.
func (c *Connection[T]) PageInfo() PageInfo {
	size := len(c.items)
	info := PageInfo{HasNextPage: c.lo+size < c.n, HasPreviousPage: c.lo > 0}
	if size > 0 {
		start, end := c.cursor(0), c.cursor(size-1)
		info.StartCursor, info.EndCursor = &start, &end
	}
	return info
}

// cursor marks the item at a place of the page.
func (c *Connection[T]) cursor(i int) string {
	return encode(c.list.Version, c.lo+i, c.list.Key(c.items[i]))
}
