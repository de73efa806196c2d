package office

import (
	"cmp"
	"slices"
	"strings"
)

// An EditKind says what became of a record between two states of the data.
type EditKind string

// The kinds of edit.
const (
	Added   EditKind = "ADDED"
	Changed EditKind = "CHANGED"
	Removed EditKind = "REMOVED"
)

// An Edit is a record that one state of the data holds otherwise than another.
type Edit struct {
	ID   string // of an area, body, document, person, post, post type or term
	Kind EditKind
}

// Edits says what became of the records before: each record that after holds
// otherwise, by identifier. What has no identifier counts with what it is told
// of: a relation with its post, an event with all it names, an issue with its
// term or else its document. The order of records does not count.
func Edits(before, after Records) []Edit {
	seed := newPrinter()
	old, young := seed.prints(before), seed.prints(after)
	var edits []Edit
	for id, mark := range young {
		switch was, ok := old[id]; {
		case !ok:
			edits = append(edits, Edit{id, Added})
		case was != mark:
			edits = append(edits, Edit{id, Changed})
		}
	}
	for id := range old {
		if _, ok := young[id]; !ok {
			edits = append(edits, Edit{id, Removed})
		}
	}
	slices.SortFunc(edits, func(a, b Edit) int { return cmp.Compare(a.ID, b.ID) })
	return edits
}

// A Tally counts edits of one kind of record.
type Tally struct {
	Records string `json:"records"` // "terms", "people", ...
	Added   int    `json:"added"`
	Changed int    `json:"changed"`
	Removed int    `json:"removed"`
}

// Kind is the kind of record that is counted.
func (t Tally) Kind() RecordKind {
	for kind, name := range plurals {
		if name == t.Records {
			return kind
		}
	}
	return ""
}

// Tallies counts edits by kind of record, leaving out kinds without any.
func Tallies(edits []Edit) []Tally {
	var tallies []Tally
	for _, e := range edits {
		name := plurals[KindOf(e.ID)]
		i := slices.IndexFunc(tallies, func(t Tally) bool { return t.Records == name })
		if i < 0 {
			i = len(tallies)
			tallies = append(tallies, Tally{Records: name})
		}
		switch t := &tallies[i]; e.Kind {
		case Added:
			t.Added++
		case Changed:
			t.Changed++
		case Removed:
			t.Removed++
		}
	}
	slices.SortFunc(tallies, func(a, b Tally) int { return strings.Compare(a.Records, b.Records) })
	return tallies
}
