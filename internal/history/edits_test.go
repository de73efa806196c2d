package history_test

import (
	"context"
	"log/slog"
	"runtime"
	"testing"
	"time"
	"weak"

	"github.com/seed-51aee618/cursus/internal/history"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/relay"
	"github.com/seed-51aee618/cursus/internal/store"
	"github.com/seed-51aee618/cursus/internal/synth"
)

// invented is a store of two versions, the first of seed 1 and the second of seed 2.
type invented struct{}

func (invented) Versions(context.Context) ([]store.Version, error) {
	version := func(number int64) store.Version {
		return store.Version{Number: number, Dataset: inventedRecords(number).Version, At: time.Unix(number, 0), Kept: true}
	}
	return []store.Version{version(2), version(1)}, nil
}

func (s invented) Load(ctx context.Context, number int64) (office.Records, store.Version, error) {
	all, err := s.Versions(ctx)
	return inventedRecords(number), all[2-number], err
}

func inventedRecords(seed int64) office.Records {
	return synth.Records(synth.Options{Terms: 100, Seed: uint64(seed)})
}

// What was compared with a graph is kept for a time, and the graph is not: whoever
// mirrors the data asks right after each swap.
func TestComparisonsHoldNoGraph(t *testing.T) {
	t.Parallel()
	held := compared(t)
	for range 100 {
		if runtime.GC(); held.Value() == nil {
			return
		}
		time.Sleep(10 * time.Millisecond) // what compared may be about to end
	}
	t.Error("the graph of a moment that nobody uses is held")
}

// compared is a graph that was compared with a former version, and that nobody uses
// any more.
func compared(t *testing.T) weak.Pointer[office.Graph] {
	t.Helper()
	g, err := office.NewGraph(inventedRecords(2))
	if err != nil {
		t.Fatal(err)
	}
	now := history.NewArchive(invented{}, slog.New(slog.DiscardHandler), history.Alone{}).Of(g, 2)
	edits, err := now.ChangedSince(t.Context(), "1", nil, relay.Page{})
	if err != nil || edits.TotalCount() == 0 {
		t.Fatal("no edits", err)
	}
	for _, e := range edits.Nodes() {
		if _, found := e.Node(); found != (e.Kind() != office.Removed) {
			t.Errorf("%s was %s and has a node: %t", e.ID(), e.Kind(), found)
		}
	}
	return weak.Make(g)
}
