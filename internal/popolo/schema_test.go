package popolo_test

import (
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/seed-51aee618/cursus/data"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/synth"
)

// What Write writes follows Popolo's schemas, object by object.
func TestFollowsSchemas(t *testing.T) {
	t.Parallel()
	for name, records := range map[string]office.Records{
		"embedded":  load(t, data.Files()),
		"synthetic": synth.Records(synth.Options{Terms: 2000, Seed: 2}),
		"corners":   corners(t),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, problem := range validate(t, written(t, records)) {
				t.Error(problem)
			}
		})
	}
}

// The schemas here refuse what they should: a test of the test.
func TestSchemasRefuse(t *testing.T) {
	t.Parallel()
	for document, want := range map[string]string{
		`{"persons": [{"id": 7}]}`:                                   `persons[0].id: 7 is none of [string null]`,
		`{"persons": [{"birth_date": "1949~"}]}`:                     `persons[0].birth_date: "1949~" does not match ^[0-9]{4}(-[0-9]{2}){0,2}$`,
		`{"persons": [{"other_names": [{"note": "Pinyin"}]}]}`:       `persons[0].other_names[0].name: missing`,
		`{"posts": [{"other_label": "Mayor"}]}`:                      `posts[0].other_label: "Mayor" is none of [array]`,
		`{"memberships": [{"sources": [{"url": "a citation"}]}]}`:    `memberships[0].sources[0].url: "a citation" is no uri`,
		`{"areas": [{"parent": {"parent": {"classification": 3}}}]}`: `areas[0].parent.parent.classification: 3 is none of [string null]`,
	} {
		if got := validate(t, []byte(document)); !slices.Equal(got, []string{want}) {
			t.Errorf("%s: problems %q; want %q", document, got, want)
		}
	}
}

// validate holds the objects of a document against the schemas of their classes.
func validate(t *testing.T, text []byte) []string {
	t.Helper()
	var document map[string]any
	if err := json.Unmarshal(text, &document); err != nil {
		t.Fatal(err)
	}
	s := readSchemas(t)
	for list, class := range map[string]string{
		"persons": "person", "organizations": "organization", "memberships": "membership", "posts": "post", "areas": "area",
	} {
		objects, _ := document[list].([]any)
		for i, object := range objects {
			s.check(fmt.Sprintf("%s[%d]", list, i), s.byID[schemaBase+class+".json#"], object)
		}
	}
	return s.problems
}

const schemaBase = "http://www.popoloproject.com/schemas/"

// A schema is as much of draft 3 of JSON Schema as Popolo uses.
type schema struct {
	ID         string             `json:"id"`
	Ref        string             `json:"$ref"`
	Type       any                `json:"type"` // a name or a list of names
	Properties map[string]*schema `json:"properties"`
	Items      *schema            `json:"items"`
	Pattern    string             `json:"pattern"`
	Format     string             `json:"format"`
	Required   bool               `json:"required"`
}

type schemas struct {
	byID     map[string]*schema
	problems []string
}

func readSchemas(t *testing.T) *schemas {
	t.Helper()
	files, err := filepath.Glob("testdata/schemas/*.json")
	if err != nil || len(files) != 9 {
		t.Fatalf("%d schemas, error %v; want 9", len(files), err)
	}
	s := &schemas{byID: make(map[string]*schema)}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		one := new(schema)
		if err := json.Unmarshal(text, one); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		s.byID[one.ID] = one
	}
	return s
}

func (s *schemas) check(path string, rule *schema, value any) {
	if rule != nil && rule.Ref != "" {
		rule = s.byID[rule.Ref]
	}
	if rule == nil {
		s.problem(path, "no schema")
		return
	}
	if types := rule.types(); len(types) > 0 && !slices.Contains(types, typeOf(value)) {
		s.problem(path, fmt.Sprintf("%s is none of %v", compact(value), types))
		return
	}
	switch v := value.(type) {
	case string:
		if !regexp.MustCompile(rule.Pattern).MatchString(v) {
			s.problem(path, fmt.Sprintf("%q does not match %s", v, rule.Pattern))
		}
		if u, err := url.Parse(v); rule.Format == "uri" && (err != nil || !u.IsAbs() || u.String() != v) {
			s.problem(path, fmt.Sprintf("%q is no uri", v))
		}
	case []any:
		for i, item := range v {
			s.check(fmt.Sprintf("%s[%d]", path, i), rule.Items, item)
		}
	case map[string]any:
		for name, property := range rule.Properties {
			if inner, ok := v[name]; ok {
				s.check(path+"."+name, property, inner)
			} else if property.Required {
				s.problem(path+"."+name, "missing")
			}
		}
	}
}

func (s *schemas) problem(path, what string) { s.problems = append(s.problems, path+": "+what) }

func (r *schema) types() []string {
	switch names := r.Type.(type) {
	case string:
		return []string{names}
	case []any:
		types := make([]string, len(names))
		for i, name := range names {
			types[i], _ = name.(string)
		}
		return types
	default:
		return nil
	}
}

func typeOf(value any) string {
	switch value.(type) {
	case nil:
		return "null"
	case string:
		return "string"
	case []any:
		return "array"
	case map[string]any:
		return "object"
	case bool:
		return "boolean"
	default:
		return "number"
	}
}

func compact(value any) string {
	text, _ := json.Marshal(value)
	return string(text)
}
