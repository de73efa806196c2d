package main

import (
	"os"
	"strings"
	"testing"
)

// The page in the repository is the one that go generate writes.
func TestPageIsCurrent(t *testing.T) {
	want, err := page(os.DirFS(".."))
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../cookbook.md")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("docs/cookbook.md is not what the questions and answers say: run make cookbook")
	}
}

func TestAnswersAsTables(t *testing.T) {
	value, err := parse([]byte(`{"careers": {"totalCount": 2, "nodes": [
		{"person": {"name": "Ada"}, "steps": [
			{"term": {"post": {"title": "Mayor"}}, "gap": null},
			{"term": {"post": {"title": "Abbot | Prior"}}, "gap": {"minDays": -3, "maxDays": 4}}
		]},
		{"person": {"name": "Bea"}, "steps": [
			{"term": {"post": {"title": "Mayor"}}, "gap": {"minDays": 1, "maxDays": null}}
		]}
	], "none": []}}`))
	if err != nil {
		t.Fatal(err)
	}
	got := read(value)
	if facts := strings.Join(got.facts, ", "); facts != "`careers totalCount` 2" {
		t.Errorf("facts = %s", facts)
	}
	if len(got.tables) != 1 || got.tables[0].path != "careers nodes steps" {
		t.Fatalf("%+v; want the table of the steps alone", got.tables)
	}
	const want = `| person | post | gap |
|---|---|---|
| Ada | Mayor |  |
|  | Abbot \| Prior | -3..4 |
| Bea | Mayor | 1.. |
`
	if table := got.tables[0].markdown(); table != want {
		t.Errorf("table =\n%s\nwant\n%s", table, want)
	}
}
