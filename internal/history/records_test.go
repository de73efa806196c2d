package history_test

import (
	"testing"

	"github.com/seed-51aee618/cursus/data"
	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/synth"
)

// What a graph was made of is no edit against what it gives back: changedSince
// compares with that.
func TestGraphsGiveBackTheirRecords(t *testing.T) {
	t.Parallel()
	embedded := func() office.Records {
		records, err := ingest.Load(data.Files(), nil)
		if err != nil {
			t.Fatal(err)
		}
		return records
	}
	invented := func() office.Records { return synth.Records(synth.Options{Terms: 2000, Seed: 1}) }
	for name, records := range map[string]func() office.Records{"embedded": embedded, "invented": invented} {
		g, err := office.NewGraph(records()) // which takes them over
		if err != nil {
			t.Fatal(err)
		}
		if edits := office.Edits(records(), g.Records()); len(edits) > 0 {
			t.Errorf("%s: %d edits, the first %v; want none", name, len(edits), edits[0])
		}
	}
}
