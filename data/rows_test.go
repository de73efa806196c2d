package data_test

import (
	"encoding/json"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-51aee618/cursus/data"
)

// Every holder is one person of people.csv: by Han name where the row has one,
// else by Latin name.
func TestEveryHolderIsOnePerson(t *testing.T) {
	t.Parallel()
	people := make(map[string][]string)
	rows := table(t, "people.csv", "slug,name,han,birth,death,birthplace,gender,ethnicity,wikidata,source,note")
	set(t, rows, "slug")
	for _, r := range rows {
		people[r["name"]] = append(people[r["name"]], r["slug"])
		if r["han"] != "" {
			people[r["han"]] = append(people[r["han"]], r["slug"])
		}
	}
	name := regexp.MustCompile(`^([^(]+?)(?: \(([^)]+)\))?$`)
	for _, d := range documents(t) {
		rows, at := holders(t, d["file"])
		for i, cells := range rows {
			parts := name.FindStringSubmatch(cells[2])
			if parts == nil {
				t.Errorf("%s:%d: cannot read the name %q", d["file"], at[i], cells[2])
				continue
			}
			key := parts[2]
			if key == "" {
				key = parts[1]
			}
			if found := people[key]; len(found) != 1 {
				t.Errorf("%s:%d: %q is %d people: %q", d["file"], at[i], cells[2], len(found), found)
			}
		}
	}
}

func TestRelationsStandInTheLead(t *testing.T) {
	t.Parallel()
	for _, r := range relations(t) {
		text := lines(t, "articles/"+strings.TrimPrefix(r["document"], "document:")+".txt")
		line, err := strconv.Atoi(r["line"])
		lead := slices.IndexFunc(text, func(l string) bool { return strings.HasPrefix(l, "== ") })
		if err != nil || line < 1 || line > lead {
			t.Errorf("%s %s: line %q is not above the list", r["subject"], r["kind"], r["line"])
			continue
		}
		if s := text[line-1]; s == "" || strings.HasPrefix(s, "-") || !strings.HasSuffix(s, ".") || r["section"] != "lead" || r["statement"] == "" {
			t.Errorf("%s %s: line %d is not a sentence of the lead: %q", r["subject"], r["kind"], line, s)
		}
	}
}

func TestRowSourcesHitRows(t *testing.T) {
	t.Parallel()
	text, err := fs.ReadFile(data.Files(), "row_sources.json")
	if err != nil {
		t.Fatal(err)
	}
	var sources map[string]string
	if err := json.Unmarshal(text, &sources); err != nil {
		t.Fatal(err)
	}
	if len(sources) == 0 {
		t.Error("row_sources.json is empty")
	}
	for key, source := range sources {
		name, number, _ := strings.Cut(key, "#")
		file := "articles/" + name + ".txt"
		if _, err := fs.Stat(data.Files(), file); err != nil {
			t.Errorf("%s: %v", key, err)
			continue
		}
		rows, _ := holders(t, file)
		if n, err := strconv.Atoi(number); err != nil || n < 1 || n > len(rows) || source == "" {
			t.Errorf("%s: no such row, or no source: %q", key, source)
		}
	}
}
