package server

import (
	"context"
	"fmt"
	"iter"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/seed-51aee618/cursus/internal/table"
)

// maxTable bounds the text of one table in bytes, the names of its columns
// counted on every row as in NDJSON: what stands outside of a list is repeated
// on each of its rows, so that a small answer can make a large table.
const maxTable = 16 << 20

// within are the rows of the table, as far as they come to no more than limit
// bytes of text and the context lasts.
func within(ctx context.Context, t table.Table, limit int) iter.Seq2[[]table.Value, error] {
	names := 0
	for _, column := range t.Columns {
		names += len(column.Name)
	}
	return func(yield func([]table.Value, error) bool) {
		spent := 0
		for row, err := range t.Rows {
			switch spent += names + size(row); {
			case err != nil:
			case ctx.Err() != nil:
				row, err = nil, lateError()
			case spent > limit:
				row, err = nil, largeTableError(limit)
			}
			if !yield(row, err) || err != nil {
				return
			}
		}
	}
}

// size is about how many bytes the cells of a row take as text.
func size(row []table.Value) int {
	n := 8 * len(row)
	for _, value := range row {
		n += len(value.Text())
		for _, item := range value.List() {
			n += len(item) + 1
		}
	}
	return n
}

func largeTableError(limit int) *gqlerror.Error {
	return coded(codeTooMuch, fmt.Sprintf("the table would hold more than %d bytes; ask for less, for example by a smaller first", limit))
}
