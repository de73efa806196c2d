package popolo_test

import (
	"bytes"
	"io/fs"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-51aee618/cursus/data"
	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/popolo"
	"github.com/seed-51aee618/cursus/internal/synth"
	"github.com/seed-51aee618/cursus/internal/when"
)

// Records come back as they were: nothing is lost on the way through Popolo.
func TestRoundTrip(t *testing.T) {
	t.Parallel()
	for name, records := range map[string]office.Records{
		"embedded":  load(t, data.Files()),
		"seeds":     load(t, data.Seeds()),
		"synthetic": synth.Records(synth.Options{Terms: 5000, Seed: 1}),
		"nothing":   {},
		"corners":   corners(t),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if records.Version == "" {
				records.Version = "one" // Read names the version of a document that has none
			}
			got := reread(t, records)
			if diff := cmp.Diff(records, got, equalDates); diff != "" {
				t.Errorf("records written and read differ (-written +read):\n%s", diff)
			}
		})
	}
}

// A graph comes back as it was, with the issues that it found itself counted once.
func TestGraphRoundTrip(t *testing.T) {
	t.Parallel()
	for name, files := range map[string]fs.FS{"embedded": data.Files(), "seeds": data.Seeds()} {
		before := graph(t, load(t, files))
		after := graph(t, reread(t, before.Records()))
		if diff := cmp.Diff(before.Records(), after.Records(), equalDates); diff != "" {
			t.Errorf("%s: graphs differ (-before +after):\n%s", name, diff)
		}
		if before.Counts() != after.Counts() {
			t.Errorf("%s: a graph of %+v; want %+v", name, after.Counts(), before.Counts())
		}
	}
}

func graph(t *testing.T, r office.Records) *office.Graph {
	t.Helper()
	g, err := office.NewGraph(r)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

var equalDates = cmp.Comparer(func(a, b when.Date) bool { return a == b })

func load(t *testing.T, files fs.FS) office.Records {
	t.Helper()
	r, err := ingest.Load(files, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func reread(t *testing.T, r office.Records) office.Records {
	t.Helper()
	got, err := popolo.Read(bytes.NewReader(written(t, r)))
	if err != nil {
		t.Fatalf("Read: %v", err)
	}
	return got
}

func written(t *testing.T, r office.Records) []byte {
	t.Helper()
	var document bytes.Buffer
	if err := popolo.Write(&document, r); err != nil {
		t.Fatalf("Write: %v", err)
	}
	return document.Bytes()
}
