package history

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/store"
)

// A Moment is one version with those before it: what was known when it was the
// newest. It never knows of a later one. Any number of goroutines may use it.
type Moment struct {
	g       *office.Graph
	number  int64                           // its own; 0 for the newest of its data set
	archive *Archive                        // nil when there is no store
	known   atomic.Pointer[[]store.Version] // up to its own, the newest first; nil until they were read
	edits   *Shelf[ID, comparison]          // between a former version and its own
}

// Only is a graph of which nothing else is known.
func Only(g *office.Graph) *Moment { return (*Archive)(nil).Of(g, 0) }

// Of is the moment of a graph: that of the version of this number or, for 0, of the
// newest which has its data set. Several can have one, since it is a hash of what
// was read and a later program may read more in it.
func (a *Archive) Of(g *office.Graph, number int64) *Moment {
	return &Moment{g: g, number: number, archive: a, edits: NewShelf[ID, comparison](comparisons, Rest)}
}

// Graph is what the version holds.
func (m *Moment) Graph() *office.Graph { return m.g }

// Number is the version's own; 0 when it is not known.
func (m *Moment) Number() int64 { return m.number }

// Find is the version that is meant, which is the moment's own or one before. Its
// errors wrap ErrUnknown, and then say which there are, or ErrUnavailable.
func (m *Moment) Find(ctx context.Context, w Which) (Version, error) {
	all, err := m.versions(ctx)
	if err != nil {
		return Version{}, err
	}
	if v, ok := w.In(all); ok {
		return Version{v}, nil
	}
	return Version{}, fmt.Errorf("there is no such version; %s: %w", m.choice(ctx), ErrUnknown)
}

// IsOwn says whether a version that Find returned is the moment's own.
func (m *Moment) IsOwn(v Version) bool {
	known := m.known.Load()
	return known == nil || v.of.Is((*known)[0])
}

// versions are the moment's own and those before, the newest first: never none.
// They are read once, since no more are added to them.
func (m *Moment) versions(ctx context.Context) ([]store.Version, error) {
	if known := m.known.Load(); known != nil {
		return *known, nil
	}
	return m.read(ctx)
}

// read is versions with what the store says just now of which are kept.
func (m *Moment) read(ctx context.Context) ([]store.Version, error) {
	all, err := m.archive.versions(ctx)
	if err != nil {
		return nil, err
	}
	own := slices.IndexFunc(all, m.isOwn)
	if own < 0 { // without a store, or one that was restored and is not followed yet
		return []store.Version{{Dataset: m.g.Version(), Terms: m.g.Counts().Terms, Kept: true}}, nil
	}
	all = all[own:]
	m.known.Store(&all)
	return all, nil
}

// isOwn says whether a version is the moment's own.
func (m *Moment) isOwn(v store.Version) bool {
	if known := m.known.Load(); known != nil {
		return v.Is((*known)[0])
	}
	return v.Dataset == m.g.Version() && (m.number == 0 || m.number == v.Number)
}

// maxNamed is how many versions an error names.
const maxNamed = 10

// choice says which versions are kept, for who asked for one that is not.
func (m *Moment) choice(ctx context.Context) string {
	all, err := m.read(ctx)
	if err != nil || all[0].Number == 0 {
		return "this server knows of the data set " + m.g.Version() + " alone"
	}
	var kept []string
	for _, v := range all {
		if v.Kept {
			kept = append(kept, strconv.FormatInt(v.Number, 10))
		}
	}
	if len(kept) > maxNamed {
		kept = append(kept[:maxNamed], "older ones")
	}
	return "those kept are " + strings.Join(kept, ", ")
}

// Versions returns a page of the versions known at the moment, its own first,
// then those before it. Without a store there is its own alone. Errors wrap
// ErrUnavailable or relay.ErrPage.
func (m *Moment) Versions(ctx context.Context, p relay.Page) (*VersionConnection, error) {
	all, err := m.read(ctx)
	if err != nil {
		return nil, err
	}
	shown := make([]Version, len(all))
	for i, v := range all {
		shown[i] = Version{v}
	}
	return relay.List[Version]{Version: m.g.Version(), Key: Version.key}.Cut(shown, p)
}
