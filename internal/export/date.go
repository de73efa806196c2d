package export

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/table"
	"github.com/seed-51aee618/cursus/internal/when"
)

// date is the columns of a date that may be known in part: as printed, as read,
// and as the days that it leaves possible. Its name begins theirs, and its
// description reads on from "When ".
func date[T any](name, what string, of func(T) office.PartialDate) []column[T] {
	return []column[T]{
		text(name, "When "+what+", as the preferred source prints it.", func(r T) string { return of(r).Text() }),
		text(name+"_edtf", "When "+what+", in the Extended Date/Time Format: .. when still open, null when unknown, [a,b] when sources exclude each other.", func(r T) string { return of(r).EDTF() }),
		day(name+"_earliest", "First day on which it can have been that "+what+"; null when nothing bounds it.", func(r T) (when.Day, bool) { return of(r).Earliest() }),
		day(name+"_latest", "Last day on which it can have been that "+what+"; null when nothing bounds it.", func(r T) (when.Day, bool) { return of(r).Latest() }),
		oneOf(name+"_precision", "How much of the date is given; NONE when none is.", precisions(), func(r T) string { return of(r).Precision().String() }),
		oneOf(name+"_kind", "Tells a date from what was still open on the day its source speaks of and from an unknown date.", dateKinds(), func(r T) string { return of(r).Kind().String() }),
		flag(name+"_uncertain", "Whether the source doubts the date.", func(r T) bool { return of(r).Uncertain() }),
		flag(name+"_approximate", "Whether the source gives the date as approximate.", func(r T) bool { return of(r).Approximate() }),
	}
}

// claimed is the columns of a date that is made of claims, which can contradict
// each other.
func claimed[T any](name, what string, of func(T) office.PartialDate) []column[T] {
	return append(date(name, what, of),
		day(name+"_as_of", "Day that the source of an open date speaks of; null for any other date.", func(r T) (when.Day, bool) { return of(r).AsOf() }),
		flag(name+"_conflict", "Whether sources give dates that exclude each other.", func(r T) bool { return of(r).Conflict() }),
		flag(name+"_derived", "Whether the date rests on derived claims alone: no source prints it of the person.", func(r T) bool { return of(r).Derived() }))
}

func precisions() []string {
	var names []string
	for p := when.PrecisionNone; p <= when.PrecisionMillennium; p++ {
		names = append(names, p.String())
	}
	return names
}

func dateKinds() []string {
	return []string{when.Known.String(), when.Open.String(), when.Unknown.String()}
}

// columns puts columns and groups of columns in a row.
func columns[T any](groups ...[]column[T]) []column[T] { return slices.Concat(groups...) }

// to is a foreign key of one column to the identifiers of another table.
func to(name, column string) table.ForeignKey {
	return table.ForeignKey{Columns: []string{column}, Table: name, References: []string{"id"}}
}
