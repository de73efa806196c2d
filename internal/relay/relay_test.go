package relay_test

import (
	"errors"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"github.com/seed-51aee618/cursus/internal/relay"
)

var numbers = relay.List[int]{Version: "v1", Key: strconv.Itoa}

func upTo(n int) []int {
	items := make([]int, n)
	for i := range items {
		items[i] = i * 10
	}
	return items
}

// Paging forward, paging backward and the whole list are the same list.
func TestPagesCoverTheList(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items := upTo(rapid.IntRange(0, 40).Draw(t, "items"))
		size := rapid.Int32Range(1, 7).Draw(t, "size")

		var forward []int
		page := relay.Page{First: &size}
		for range len(items) + 1 {
			c, err := numbers.Cut(items, page)
			if err != nil {
				t.Fatal(err)
			}
			forward = append(forward, c.Nodes()...)
			if page.After = c.PageInfo().EndCursor; !c.PageInfo().HasNextPage {
				break
			}
		}
		if !slices.Equal(forward, items) {
			t.Fatalf("forward by %d: %v; want %v", size, forward, items)
		}

		var backward []int
		page = relay.Page{Last: &size}
		for range len(items) + 1 {
			c, err := numbers.Cut(items, page)
			if err != nil {
				t.Fatal(err)
			}
			backward = append(slices.Clone(c.Nodes()), backward...)
			if page.Before = c.PageInfo().StartCursor; !c.PageInfo().HasPreviousPage {
				break
			}
		}
		made := 0
		c, err := numbers.CutFrom(len(items), func(i int) int { made++; return i * 10 }, page)
		if whole, _ := numbers.Cut(items, page); err != nil || !slices.Equal(c.Nodes(), whole.Nodes()) ||
			!slices.Equal(c.Edges(), whole.Edges()) || c.TotalCount() != whole.TotalCount() || made > len(c.Nodes())+1 {
			t.Fatalf("CutFrom gives %v of %d, made %d: %v; Cut gives %v", c.Nodes(), c.TotalCount(), made, err, whole.Nodes())
		}
		if !slices.Equal(backward, items) {
			t.Fatalf("backward by %d: %v; want %v", size, backward, items)
		}
	})
}

func TestEdgesMatchNodes(t *testing.T) {
	c, err := numbers.Cut(upTo(3), relay.Page{})
	if err != nil {
		t.Fatal(err)
	}
	edges := c.Edges()
	if len(edges) != 3 || edges[2].Node != 20 || c.TotalCount() != 3 {
		t.Errorf("edges = %v, total %d; want the three items", edges, c.TotalCount())
	}
	if info := c.PageInfo(); *info.StartCursor != edges[0].Cursor || *info.EndCursor != edges[2].Cursor {
		t.Errorf("PageInfo() = %+v; want the cursors of the edges", info)
	}
}

func TestRefusedPages(t *testing.T) {
	one, negative, huge := int32(1), int32(-1), int32(501)
	other := relay.List[int]{Version: "v2", Key: strconv.Itoa}
	stale, _ := other.Cut(upTo(2), relay.Page{})
	foreign, _ := numbers.Cut([]int{7, 8, 9}, relay.Page{})
	garbage := "!!"
	for name, p := range map[string]relay.Page{
		"first and last":  {First: &one, Last: &one},
		"negative first":  {First: &negative},
		"last too large":  {Last: &huge},
		"stale cursor":    {After: stale.PageInfo().EndCursor},
		"foreign cursor":  {Before: foreign.PageInfo().EndCursor},
		"garbage cursor":  {After: &garbage},
		"cursor past end": {After: foreign.PageInfo().EndCursor},
	} {
		if _, err := numbers.Cut(upTo(2), p); !errors.Is(err, relay.ErrPage) {
			t.Errorf("%s: error %v; want ErrPage", name, err)
		}
	}
}

func FuzzCursor(f *testing.F) {
	c, _ := numbers.Cut(upTo(2), relay.Page{})
	f.Add(*c.PageInfo().EndCursor)
	f.Fuzz(func(t *testing.T, cursor string) {
		c, err := numbers.Cut(upTo(5), relay.Page{After: &cursor})
		if err != nil && !errors.Is(err, relay.ErrPage) {
			t.Errorf("Cut(after %q) = %v; want a page or ErrPage", cursor, err)
		}
		if err == nil && len(c.Nodes()) > 4 {
			t.Errorf("Cut(after %q) left %v", cursor, c.Nodes())
		}
	})
}
