package popolo_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/popolo"
)

// Each file of testdata/read states a rule of reading, a document that Cursus
// did not write, and the records it becomes, one a line.
func TestReadPlain(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/read/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(file)
			if err != nil || len(archive.Files) != 2 {
				t.Fatalf("want a document and a want: %v", err)
			}
			records, err := popolo.Read(bytes.NewReader(archive.Files[0].Data))
			if err != nil {
				t.Fatal(err)
			}
			got := dump(records)
			if os.Getenv("GOLDEN") == "update" {
				archive.Files[1].Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(archive), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(string(archive.Files[1].Data), got); diff != "" {
				t.Errorf("records (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(records, reread(t, records), equalDates); diff != "" {
				t.Errorf("written and read again (-before +after):\n%s", diff)
			}
			if _, err := office.NewGraph(records); err != nil {
				t.Errorf("the records make no graph: %v", err)
			}
		})
	}
}

func dump(r office.Records) string {
	var out strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&out, format+"\n", args...) }
	for _, a := range r.Areas {
		line("area %s %q %s in=%s", a.ID, a.Name, a.Kind, a.Parent)
	}
	for _, b := range r.Bodies {
		line("body %s %q %s part-of=%s after=%s names=%q", b.ID, b.Name, b.Kind, b.Parent, b.Succeeds, b.Aliases)
	}
	for _, p := range r.Posts {
		line("post %s %q role=%q of=%s for=%s", p.ID, p.Title, p.Role, p.Body, p.Area)
	}
	for _, p := range r.People {
		line("person %s %q han=%q names=%v born=%s died=%s", p.ID, p.Name, p.Han, p.Names, p.Birth.EDTF(), p.Death.EDTF())
	}
	for _, t := range r.Terms {
		line("term %s %s %s source=%q", t.ID, t.Person, t.Status, t.Source)
		for _, c := range t.Claims {
			line("  %s %q %s %s %s %s", c.Field, c.Text, c.Date.EDTF(), c.Basis, c.Place, c.Place.Label)
		}
	}
	for _, i := range r.Issues {
		line("issue %s %s %q %s", i.Code, i.Place, i.Text, i.Message)
	}
	return out.String()
}

// Errors name the JSON path, or the line of what is no JSON.
func TestReadErrors(t *testing.T) {
	t.Parallel()
	for document, want := range map[string]string{
		``:                                      "the JSON text is cut short",
		`[]`:                                    `line 1: want "{"`,
		"{\n\"persons\": [\n{]":                 "line 3: persons[0]: invalid character ']'",
		`{"persons": [{"id": "a"}`:              "the JSON text is cut short",
		`{"persons": []} {}`:                    "line 1: give one JSON object and nothing after it",
		`{"persons": {}}`:                       `persons: line 1: want "["`,
		`{"persons": [{"id": "a"}, {"id": 7}]}`: "persons[1].id: a JSON number, want string",
		`{"persons": [7]}`:                      "persons[0]: a JSON number, want struct",
		`{"persons": [{"name": "A"}]}`:          "persons[0].id: give an identifier",
		`{"persons": [{"id": "a"}, {"id": "a"}]}`:                                         `persons[1].id: "a": another has this identifier`,
		`{"areas": [{"id": "a", "parent_id": "b"}]}`:                                      `areas[0].parent_id: "b": the document has no such object`,
		`{"organizations": [{"id": "o", "area_id": "b"}]}`:                                `organizations[0].area_id: "b": the document has no such object`,
		`{"organizations": [{"id": "o", "posts": [{"id": "p", "area_id": "b"}]}]}`:        `organizations[0].posts[0].area_id: "b": the document has no such object`,
		`{"persons": [{"id": "a", "memberships": [{}, {"organization_id": "o"}]}]}`:       `persons[0].memberships[0].post_id: give post_id or organization_id`,
		`{"memberships": [{"person_id": "a"}]}`:                                           `memberships[0].person_id: "a": the document has no such object`,
		`{"persons": [{"id": "a"}], "memberships": [{"person_id": "a", "post_id": "b"}]}`: `memberships[0].post_id: "b": the document has no such object`,
		`{"persons": [{"id": "a", "cursus": {"birth": {"edtf": "31 June"}}}]}`:            `persons[0].cursus.birth.edtf: "31 June", column 1: `,
		`{"cursus": {"documents": [{"id": "document:a", "as_of": "1949"}]}}`:              `cursus.documents[0].as_of: `,
		`{"cursus": {"relations": [{"claim": {"date": {"edtf": "x"}}}]}}`:                 `cursus.relations[0].claim.date.edtf: `,
		`{"cursus": {"issues": [{"claims": [{}, {"date": {"edtf": "x"}}]}]}}`:             `cursus.issues[0].claims[1].date.edtf: `,
		`{"cursus": {"changes": [{"date": {"edtf": "x"}}]}}`:                              `cursus.changes[0].date.edtf: `,
		`{"cursus": 1}`: `cursus: a JSON number, want struct`,
		`{"persons": [{"id": "a"}], "memberships": [{"cursus": {}}]}`:                                                                                           `memberships[0].person_id: give the identifier of a person`,
		`{"persons": [{"id": "a"}], "organizations": [{"id": "o"}], "memberships": [{"person_id": "a", "organization_id": "o", "legislative_period_id": "t"}]}`: `memberships[0].legislative_period_id: "t": the document has no such event`,
	} {
		_, err := popolo.Read(strings.NewReader(document))
		if err == nil || !strings.HasPrefix(err.Error(), popolo.ErrDocument.Error()+": "+want) {
			t.Errorf("Read(%s) = %v; want %s", document, err, want)
		}
	}
}
