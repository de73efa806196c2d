package office

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A DateFilter chooses dates by how they are given. A nil filter chooses all.
type DateFilter struct {
	Precision []when.Precision // any when empty
	Conflict  *bool            // sources give dates that exclude each other
}

func (f *DateFilter) takes(d PartialDate) bool {
	return f == nil ||
		(len(f.Precision) == 0 || slices.Contains(f.Precision, d.Precision())) &&
			(f.Conflict == nil || *f.Conflict == d.Conflict())
}
