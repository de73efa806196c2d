package ingest_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/seed-51aee618/cursus/internal/ingest"
	"github.com/seed-51aee618/cursus/internal/office"
)

const heldTwice = `{"type": "item", "id": "Q900001", "labels": {"en": {"language": "en", "value": "Ada"}}, "claims": {"P39": [
	{"id": "Q900001$1", "rank": "normal", "mainsnak": {"snaktype": "value", "datavalue": {"type": "wikibase-entityid", "value": {"id": "Q900002"}}}},
	{"id": "Q900001$2", "rank": "normal", "mainsnak": {"snaktype": "value", "datavalue": {"type": "wikibase-entityid", "value": {"id": "Q900002"}}}}]}}`

// A folder of entities is read file by file, each with its number of statements;
// an entity in one file gives its name to what stands in another.
func TestReadWikidata(t *testing.T) {
	t.Parallel()
	folder := fstest.MapFS{
		"b.wikidata.ndjson": {Data: []byte(heldTwice)},
		"wikidata.json":     {Data: []byte(`{"entities": {"Q900002": {"id": "Q900002", "labels": {"en": {"value": "Mayor"}}}}}`)},
	}
	reading, err := ingest.Read(folder, nil)
	if err != nil {
		t.Fatal(err)
	}
	r := reading.Records
	if len(reading.Inputs) != 2 || reading.Inputs[0] != (ingest.Input{File: "b.wikidata.ndjson", Rows: 2}) || reading.Inputs[1].Rows != 0 {
		t.Errorf("inputs %v; want two statements in the first of two files", reading.Inputs)
	}
	if len(r.Terms) != 2 || len(r.Posts) != 1 || r.Posts[0].Title != "Mayor" || len(r.Issues) != 0 || r.Version == "" {
		t.Errorf("records %+v; want two terms of one mayor", r)
	}
	if _, err := office.NewGraph(r); err != nil {
		t.Error(err)
	}
}

func TestReadWikidataRefuses(t *testing.T) {
	t.Parallel()
	folder := fstest.MapFS{"a.wikidata.json": {Data: []byte(heldTwice)}, "mayor.txt": {}}
	if _, err := ingest.Read(folder, nil); !errors.Is(err, ingest.ErrTable) || !strings.HasPrefix(err.Error(), "a.wikidata.json, mayor.txt: ") {
		t.Errorf("Read = %v; want that entities are alone in their folder", err)
	}
	disk := failing{fstest.MapFS{"a.wikidata.json": {Data: []byte(heldTwice)}}, "a.wikidata.json"}
	if _, err := ingest.Read(disk, nil); !errors.Is(err, errDisk) {
		t.Errorf("Read = %v; want the error of the file system", err)
	}
}
