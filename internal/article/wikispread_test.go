package article

import (
	"slices"
	"strings"
	"testing"
)

// Merged cells that would make a large text of a small one stop doing so, which
// is told once.
func TestMergedTooFar(t *testing.T) {
	t.Parallel()
	text := "{|\n! No. !! Name\n|-\n| 1 || rowspan=1000 | " + strings.Repeat("A ", 10_000) + "\n" + strings.Repeat("|-\n| 2\n", 999) + "|}\n"
	a, err := Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	bytes := 0
	for _, part := range everyPart(a) {
		bytes += len(part.Value)
	}
	told := slices.DeleteFunc(a.Problems, func(p Problem) bool { return p.Code != MergedTooFar })
	if bytes > 2*maxSpent || len(told) != 1 || len(a.Sections[0].Tables[0].Rows) != 1000 {
		t.Errorf("%d bytes of cells in %d rows, told %v; want at most %d in 1000, told once", bytes, len(a.Sections[0].Tables[0].Rows), told, 2*maxSpent)
	}
}
