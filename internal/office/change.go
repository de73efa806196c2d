package office

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/seed-51aee618/cursus/internal/when"
)

// A ChangeKind says what became of bodies, posts or areas.
type ChangeKind string

// The kinds of change. Only a change of status, and what a split or a merger
// leaves of the one it started from, has the same record before and after.
const (
	Founded       ChangeKind = "FOUNDED"
	Renamed       ChangeKind = "RENAMED"
	Merged        ChangeKind = "MERGED"
	Split         ChangeKind = "SPLIT"
	StatusChanged ChangeKind = "STATUS_CHANGED"
	Replaced      ChangeKind = "REPLACED"
	Dissolved     ChangeKind = "DISSOLVED"
)

// ChangeKinds returns every kind of change.
func ChangeKinds() []ChangeKind {
	return []ChangeKind{Founded, Renamed, Merged, Split, StatusChanged, Replaced, Dissolved}
}

// A ChangeRecord is a dated change of bodies, posts or areas: what the W3C
// organization ontology calls a ChangeEvent.
type ChangeRecord struct {
	Kind      ChangeKind
	Date      when.Date
	Original  []string // identifiers of what was there before
	Resulting []string // and of what was there after
	Statement string   // what the sources say, in our own words
	Sources   []string
	Note      string
}

// A ChangeEvent is a dated change of bodies, posts or areas.
type ChangeEvent struct {
	g *Graph
	i int32
}

func (c ChangeEvent) record() *ChangeRecord { return &c.g.rec.Changes[c.i] }

// Kind says what happened.
func (c ChangeEvent) Kind() ChangeKind { return c.record().Kind }

// Date is when it happened.
func (c ChangeEvent) Date() PartialDate { return plainDate(c.record().Date) }

// Original is what was there before; none for what was founded.
func (c ChangeEvent) Original() []Node { return c.g.changed(c.record().Original) }

// Resulting is what was there after; none for what was dissolved.
func (c ChangeEvent) Resulting() []Node { return c.g.changed(c.record().Resulting) }

// Statement is what the sources say, in our own words.
func (c ChangeEvent) Statement() string { return c.record().Statement }

// Sources are the addresses of the pages that say so.
func (c ChangeEvent) Sources() []string { return c.record().Sources }

// Note is a remark of the editors.
func (c ChangeEvent) Note() string { return c.record().Note }

// changed returns the records of a change, all of which are known to exist.
func (g *Graph) changed(ids []string) []Node {
	nodes := make([]Node, len(ids))
	for i, id := range ids {
		nodes[i], _ = g.Node(id)
	}
	return nodes
}

// linkChanges links changes, by time, to the records they are about.
func (g *Graph) linkChanges() error {
	slices.SortStableFunc(g.rec.Changes, func(a, b ChangeRecord) int {
		return cmp.Compare(a.Date.Padded().Lo, b.Date.Padded().Lo)
	})
	g.changesOf = make(map[string][]ChangeEvent)
	for i, r := range g.rec.Changes {
		event := ChangeEvent{g, int32(i)}
		about := slices.Concat(r.Original, r.Resulting)
		if len(about) == 0 {
			return fmt.Errorf("a change of kind %s names nothing that changed", r.Kind)
		}
		slices.Sort(about)
		for _, id := range slices.Compact(about) {
			switch node, _ := g.Node(id); node.(type) {
			case Area, Body, Post:
				g.changesOf[id] = append(g.changesOf[id], event)
			default:
				return fmt.Errorf("a change of kind %s: %q names no body, post or area", r.Kind, id)
			}
		}
	}
	return nil
}

// History is what sources say became of the body, by time.
func (b Body) History() []ChangeEvent { return b.g.changesOf[string(b.ID())] }

// Created is when the body came to be; unknown when no source says.
func (b Body) Created() PartialDate { return plainDate(b.g.created(string(b.ID()))) }

// Abolished is when the body ceased to be; unknown when no source says.
func (b Body) Abolished() PartialDate { return plainDate(b.g.abolished(string(b.ID()))) }

// History is what sources say became of the post, by time.
func (p Post) History() []ChangeEvent { return p.g.changesOf[string(p.ID())] }

// Created is when the post came to be, as its infobox says, else as a change
// does; unknown when neither says.
func (p Post) Created() PartialDate {
	if d := p.record().Formation; d.Kind() == when.Known {
		return plainDate(d)
	}
	return plainDate(p.g.created(string(p.ID())))
}

// Abolished is when the post ceased to be; unknown when no source says.
func (p Post) Abolished() PartialDate { return plainDate(p.g.abolished(string(p.ID()))) }

// History is what sources say became of the area, by time.
func (a Area) History() []ChangeEvent { return a.g.changesOf[string(a.ID())] }

// created is the date of the first change that the record came out of.
func (g *Graph) created(id string) when.Date {
	for _, c := range g.changesOf[id] {
		if r := c.record(); !slices.Contains(r.Original, id) {
			return r.Date
		}
	}
	return when.Date{}
}

// abolished is the date of the last change that nothing was left of it after.
func (g *Graph) abolished(id string) when.Date {
	for _, c := range slices.Backward(g.changesOf[id]) {
		if r := c.record(); !slices.Contains(r.Resulting, id) {
			return r.Date
		}
	}
	return when.Date{}
}
