package server

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A copy is what a mirror holds: people and terms by id, and which data set that is.
type copied struct {
	dataset string
	records map[string]string
}

const mirroredFields = "id __typename ... on Person { name } ... on Term { person { id } start { text } end { text } }"

// A mirror copies the first version whole, and from then on asks what was edited
// since the data set that it noted, page by page, and fetches that by id. After each
// round it holds what a new copy would.
func TestMirror(t *testing.T) {
	t.Parallel()
	s := pastStore(t)
	site := New(newest(t, s), Options{Past: s})
	mirror := copyWhole(t, site, "1")
	for _, asKnownAt := range []string{"2026-02-01", "", ""} {
		mirror.catchUp(t, site, asKnownAt)
		want := copyWhole(t, site, asKnownAt)
		if diff := cmp.Diff(want, mirror, cmp.AllowUnexported(copied{})); diff != "" {
			t.Errorf("as known at %q the mirror differs (-want +got):\n%s", asKnownAt, diff)
		}
	}
}

// askAt asks of what was known at a time and decodes the data.
func askAt(t *testing.T, site *Server, asKnownAt, document string, into any) {
	t.Helper()
	r := ask(t, site, "GET", asked(document, asKnownAt), "")
	var answer struct {
		Data   json.RawMessage
		Errors []struct{ Message string }
	}
	if err := json.Unmarshal([]byte(r.body), &answer); err != nil || len(answer.Errors) > 0 {
		t.Fatalf("%s as known at %q: %d %s", document, asKnownAt, r.status, r.body)
	}
	if err := json.Unmarshal(answer.Data, into); err != nil {
		t.Fatal(err)
	}
}

func copyWhole(t *testing.T, site *Server, asKnownAt string) copied {
	t.Helper()
	var d struct {
		Dataset       struct{ Version string }
		People, Terms struct{ Nodes []json.RawMessage }
	}
	askAt(t, site, asKnownAt, `{ dataset { version } people { nodes { ...f } } terms { nodes { ...f } } } fragment f on Node { `+mirroredFields+` }`, &d)
	c := copied{d.Dataset.Version, map[string]string{}}
	for _, node := range append(d.People.Nodes, d.Terms.Nodes...) {
		c.take(t, node)
	}
	return c
}

func (c *copied) take(t *testing.T, node json.RawMessage) {
	t.Helper()
	var record struct{ ID string }
	if err := json.Unmarshal(node, &record); err != nil {
		t.Fatal(err)
	}
	c.records[record.ID] = string(node)
}

// catchUp makes the copy what was known at a time.
func (c *copied) catchUp(t *testing.T, site *Server, asKnownAt string) {
	t.Helper()
	var newest struct {
		Versions struct{ Nodes []struct{ Dataset string } }
	}
	askAt(t, site, asKnownAt, `{ versions(first: 1) { nodes { dataset } } }`, &newest)
	after, since := "null", c.dataset
	for {
		var d struct {
			ChangedSince struct {
				Until    struct{ Dataset string }
				Nodes    []struct{ ID, Kind string }
				PageInfo struct {
					HasNextPage bool
					EndCursor   string
				}
			}
		}
		askAt(t, site, asKnownAt, fmt.Sprintf(`{ changedSince(version: %q, kind: [PERSON, TERM], first: 1, after: %s) {
			until { dataset } nodes { id kind } pageInfo { hasNextPage endCursor } } }`, since, after), &d)
		if d.ChangedSince.Until.Dataset != newest.Versions.Nodes[0].Dataset {
			t.Fatalf("edited until %s; want the newest, %s", d.ChangedSince.Until.Dataset, newest.Versions.Nodes[0].Dataset)
		}
		for _, edit := range d.ChangedSince.Nodes {
			c.edit(t, site, asKnownAt, edit.ID, edit.Kind)
		}
		c.dataset = d.ChangedSince.Until.Dataset
		if !d.ChangedSince.PageInfo.HasNextPage {
			return
		}
		after = fmt.Sprintf("%q", d.ChangedSince.PageInfo.EndCursor)
	}
}

func (c *copied) edit(t *testing.T, site *Server, asKnownAt, id, kind string) {
	t.Helper()
	if kind == "REMOVED" {
		delete(c.records, id)
		return
	}
	var d struct{ Nodes []json.RawMessage }
	askAt(t, site, asKnownAt, fmt.Sprintf(`{ nodes(ids: [%q]) { %s } }`, id, mirroredFields), &d)
	c.take(t, d.Nodes[0])
}
