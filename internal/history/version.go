package history

import (
	"strconv"
	"strings"
	"time"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/store"
)

// A Version is a version as everybody may see it. One that is served without a
// store has neither number, time, sources nor edits.
type Version struct{ of store.Version }

// VersionConnection is a page of versions.
type VersionConnection = relay.Connection[Version]

// VersionEdge is one of the versions of a page.
type VersionEdge = relay.Edge[Version]

// Number counts the versions of a store from 1.
func (v Version) Number() (int32, bool) { return int32(v.of.Number), v.of.Number > 0 }

// Dataset is the hash of its content, as office.Graph.Version has it.
func (v Version) Dataset() string { return v.of.Dataset }

// WrittenAt is when it was written, in UTC to the microsecond; zero when not known.
func (v Version) WrittenAt() time.Time { return v.of.At }

// WrittenFrom is what it was made from; nil when not known. Of a path it is the
// last part: the others are nobody's business but the operator's.
func (v Version) WrittenFrom() []string {
	if v.of.Number == 0 {
		return nil
	}
	from := make([]string, len(v.of.From))
	for i, path := range v.of.From {
		path = strings.TrimRight(path, `/\`)
		from[i] = path[strings.LastIndexAny(path, `/\`)+1:]
	}
	return from
}

// Terms is how many terms it has.
func (v Version) Terms() int { return v.of.Terms }

// Kept says whether its records are still kept.
func (v Version) Kept() bool { return v.of.Kept }

// Edits counts what changed against the version before, by kind of record; nil
// when not known. Of the first version everything was added.
func (v Version) Edits() []office.Tally { return v.of.Changes }

// An ID tells one version from every other of a store, also after a backup was
// restored and its number was given again.
type ID struct{ number, at int64 }

// ID is the version's.
func (v Version) ID() ID { return ID{v.of.Number, v.of.At.UnixMicro()} }

func (v Version) key() string { return strconv.FormatInt(v.of.Number, 10) }
