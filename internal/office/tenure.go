package office

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/when"
)

// A TenureGroup is the tenures of one group of terms, and how long they were.
//
// The figures are exact: none of them falls when a tenure gets longer, and no
// tenure's dates bind another's, so some world has every tenure at its shortest
// and some world every one at its longest.
type TenureGroup struct {
	g           *Graph
	key         tenureKey
	label       string
	counted     []Spell
	least, most []int // days of the counted, each in ascending order
	incumbents  int
	undated     int
}

// Label is what the group is called.
func (t TenureGroup) Label() string { return t.label }

// Counted is how many tenures the figures are computed from.
func (t TenureGroup) Counted() int { return len(t.counted) }

// Incumbents is how many are left out because they were still open on the day
// their source speaks of.
func (t TenureGroup) Incumbents() int { return t.incumbents }

// Undated is how many others are left out because nothing says how long they
// can have been at most.
func (t TenureGroup) Undated() int { return t.undated }

// Shortest is how long the shortest was; false when none is counted.
func (t TenureGroup) Shortest() (Duration, bool) { return t.figure(slices.Min[[]int]) }

// Mean is how long they were on average, to the nearest day; false when none is
// counted.
func (t TenureGroup) Mean() (Duration, bool) { return t.figure(mean) }

// Median is how long the middle one was, or what lies halfway between the middle
// two, to the nearest day; false when none is counted.
func (t TenureGroup) Median() (Duration, bool) { return t.figure(median) }

// Longest is how long the longest was; false when none is counted.
func (t TenureGroup) Longest() (Duration, bool) { return t.figure(slices.Max[[]int]) }

// figure is what a figure comes to over the shortest and over the longest that
// the tenures can have been.
func (t TenureGroup) figure(of func(ascending []int) int) (Duration, bool) {
	if len(t.counted) == 0 {
		return Duration{}, false
	}
	return Duration{of(t.least), of(t.most), true}, true
}

func mean(days []int) int {
	sum := 0
	for _, d := range days {
		sum += d
	}
	return (2*sum + len(days)) / (2 * len(days)) // a half goes up
}

func median(ascending []int) int {
	n := len(ascending)
	return mean([]int{ascending[(n-1)/2], ascending[n/2]})
}

// TenureGroupConnection is a page of groups of tenures.
type TenureGroupConnection = relay.Connection[TenureGroup]

// TenureGroupEdge is one of the groups of tenures of a page.
type TenureGroupEdge = relay.Edge[TenureGroup]

// Tenures returns a page of how long people served, for each group of the terms
// that the filter chooses, by label. With merge, terms that make one spell are
// one tenure. Errors wrap ErrQuestion, ErrUnknown or relay.ErrPage, or are the
// context's.
func (g *Graph) Tenures(ctx context.Context, f *TermFilter, by []TenureGrouping, merge bool, p relay.Page) (*TenureGroupConnection, error) {
	if most := len(TenureGroupings()); len(by) > most {
		return nil, fmt.Errorf("by: %d given, at most %d: %w", len(by), most, ErrQuestion)
	}
	for i, b := range by {
		if slices.Contains(by[:i], b) {
			return nil, fmt.Errorf("by[%d]: %s is given twice: %w", i, b, ErrQuestion)
		}
	}
	spells, err := g.spellsWhere(ctx, f, merge)
	if err != nil {
		return nil, err
	}
	groups := make(map[tenureKey][]Spell)
	for _, s := range spells {
		key := s.tenureKey(by)
		groups[key] = append(groups[key], s)
	}
	sorted := make([]TenureGroup, 0, len(groups))
	for key, spells := range groups {
		group := counted(spells)
		group.g, group.key, group.label = g, key, key.label(g, by)
		sorted = append(sorted, group)
	}
	slices.SortFunc(sorted, func(a, b TenureGroup) int {
		return cmp.Or(strings.Compare(a.label, b.label), strings.Compare(a.key.String(), b.key.String()))
	})
	return relay.List[TenureGroup]{
		Version: g.Version(),
		Key:     func(t TenureGroup) string { return t.key.String() },
	}.Cut(sorted, p)
}

// counted returns a group that counts the spells, or leaves them out.
func counted(spells []Spell) TenureGroup {
	var t TenureGroup
	for _, s := range spells {
		d := s.Duration()
		most, bounded := d.MaxDays()
		switch {
		case s.End().Kind() == when.Open:
			t.incumbents++
		case !bounded:
			t.undated++
		default:
			t.counted = append(t.counted, s)
			t.least = append(t.least, d.MinDays())
			t.most = append(t.most, most)
		}
	}
	slices.Sort(t.least)
	slices.Sort(t.most)
	return t
}

// spellsWhere returns the spells that the chosen terms make, person by person
// and by time. Without merge every term is a spell of its own.
func (g *Graph) spellsWhere(ctx context.Context, f *TermFilter, merge bool) ([]Spell, error) {
	wanted, err := g.termTest(f)
	if err != nil {
		return nil, err
	}
	var spells []Spell
	err = g.eachHolder(ctx, f, func(p Person) { spells = append(spells, p.spellsWhere(wanted, merge)...) })
	return spells, err
}

func (p Person) spellsWhere(wanted func(Term) bool, merge bool) []Spell {
	var terms []Term
	for _, t := range p.Terms() {
		if wanted(t) {
			terms = append(terms, t)
		}
	}
	return spellsOf(terms, merge)
}
