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
	least, most []int // days of the counted
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
func (t TenureGroup) figure(of func(days []int) int) (Duration, bool) {
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

func median(days []int) int {
	ascending, n := slices.Sorted(slices.Values(days)), len(days)
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
	groups, err := g.tenureGroups(ctx, f, by, merge)
	if err != nil {
		return nil, err
	}
	sorted := make([]TenureGroup, 0, len(groups))
	for key, group := range groups {
		group.g, group.key, group.label = g, key, key.label(g, by)
		sorted = append(sorted, *group)
	}
	slices.SortFunc(sorted, func(a, b TenureGroup) int {
		return cmp.Or(strings.Compare(a.label, b.label), strings.Compare(a.key.String(), b.key.String()))
	})
	return relay.List[TenureGroup]{
		Version: g.Version(),
		Key:     func(t TenureGroup) string { return t.key.String() },
	}.Cut(sorted, p)
}

// tenureGroups are the tenures that the chosen terms make, by group.
func (g *Graph) tenureGroups(ctx context.Context, f *TermFilter, by []TenureGrouping, merge bool) (map[tenureKey]*TenureGroup, error) {
	wanted, err := g.termTest(f)
	if err != nil {
		return nil, err
	}
	groups := make(map[tenureKey]*TenureGroup)
	var spells []Spell // of one person
	err = g.eachHolder(ctx, f, func(p Person) {
		spells = appendSpells(spells[:0], p.termsWhere(wanted), merge)
		for _, s := range spells {
			key := s.tenureKey(by)
			group := groups[key]
			if group == nil {
				group = new(TenureGroup)
				groups[key] = group
			}
			addSpell(group, s)
		}
	})
	return groups, err
}

// addSpell lets a group count a spell, or leave it out.
func addSpell(t *TenureGroup, s Spell) {
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

// termsWhere are the person's terms that are wanted, by time. Callers must not
// change them.
func (p Person) termsWhere(wanted func(Term) bool) []Term {
	terms := p.Terms()
	from := 0
	for from < len(terms) && !wanted(terms[from]) {
		from++
	}
	to := from
	for to < len(terms) && wanted(terms[to]) {
		to++
	}
	found := terms[from:to:to] // of most people all stand together
	for _, t := range terms[min(to+1, len(terms)):] {
		if wanted(t) {
			found = append(found, t)
		}
	}
	return found
}
