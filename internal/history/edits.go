package history

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
)

const (
	// comparisons is how many a moment keeps.
	comparisons = 4
	// Rest is how long what was made of a former version is kept unused.
	Rest = 5 * time.Minute
)

// An Edit is what became of one record between two versions.
type Edit struct {
	g  *office.Graph // of the later
	of office.Edit
}

// ID is the record's.
func (e Edit) ID() string { return e.of.ID }

// Kind says what became of it.
func (e Edit) Kind() office.EditKind { return e.of.Kind }

// Node is the record as the later version has it; false when it was removed.
func (e Edit) Node() (office.Node, bool) { return e.g.Node(e.of.ID) }

// An EditConnection is a page of the edits between two versions.
type EditConnection struct {
	*relay.Connection[Edit]
	since, until Version
	tallies      []office.Tally
}

// Since is the earlier version.
func (c *EditConnection) Since() Version { return c.since }

// Until is the later version, from which who mirrors the data goes on.
func (c *EditConnection) Until() Version { return c.until }

// Tallies count the edits of the whole list by kind of record.
func (c *EditConnection) Tallies() []office.Tally { return c.tallies }

// EditEdge is one of the edits of a page.
type EditEdge = relay.Edge[Edit]

// ChangedSince returns a page of what became of records between the version that
// a word names and the moment's own, by identifier, as office.Edits counts them;
// of these kinds, or of all when there are none. Errors wrap ErrWhich, ErrUnknown,
// ErrPruned, ErrUnavailable, ErrBusy or relay.ErrPage and name the argument.
func (m *Moment) ChangedSince(ctx context.Context, word string, kinds []office.RecordKind, p relay.Page) (*EditConnection, error) {
	c, err := m.since(ctx, word)
	if err != nil {
		return nil, fmt.Errorf("version: %w", err)
	}
	c = c.only(kinds)
	page, err := relay.List[Edit]{
		Version: m.g.Version(),
		Key:     func(e Edit) string { return c.since.Dataset() + " " + e.of.ID },
	}.CutFrom(len(c.edits), func(i int) Edit { return Edit{m.g, c.edits[i]} }, p)
	if err != nil {
		return nil, err
	}
	return &EditConnection{page, c.since, c.until, c.tallies}, nil
}

// A comparison is what became of the records between two versions. It holds neither
// of them: it may be kept for longer than they are.
type comparison struct {
	since, until Version
	edits        []office.Edit
	tallies      []office.Tally
}

// since compares the version that a word names with the moment's own, once for all
// who ask.
func (m *Moment) since(ctx context.Context, word string) (comparison, error) {
	which, err := ParseWhich(word)
	if err != nil {
		return comparison{}, err
	}
	v, err := m.Find(ctx, which)
	if err != nil {
		return comparison{}, err
	}
	all, err := m.versions(ctx)
	if err != nil {
		return comparison{}, err
	}
	c := comparison{since: v, until: Version{all[0]}}
	if m.IsOwn(v) {
		return c, nil
	}
	defer m.archive.host.Waits(ctx)()
	made, giveBack, err := m.edits.Borrow(ctx, v.ID(), func(ctx context.Context) (comparison, error) {
		err := m.use(ctx, v, func(before office.Records) error {
			c.edits = office.Edits(before, m.g.Records())
			for i := range c.edits {
				c.edits[i].ID = strings.Clone(c.edits[i].ID) // not a part of the records
			}
			c.tallies = office.Tallies(c.edits)
			return nil
		})
		return c, err
	})
	if err != nil {
		return comparison{}, err
	}
	giveBack() // nothing of it is changed, and it is small beside a graph
	return made, nil
}

// only is what became of records of some kinds; of all when none is given.
func (c comparison) only(kinds []office.RecordKind) comparison {
	if len(kinds) == 0 {
		return c
	}
	c.edits = slices.DeleteFunc(slices.Clone(c.edits), func(e office.Edit) bool {
		return !slices.Contains(kinds, office.KindOf(e.ID))
	})
	c.tallies = slices.DeleteFunc(slices.Clone(c.tallies), func(t office.Tally) bool {
		return !slices.Contains(kinds, t.Kind())
	})
	return c
}
