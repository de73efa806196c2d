package guard

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

// Variables are judged as graphql-js 16 judges them.
func TestVariables(t *testing.T) {
	t.Parallel()
	s := schema(t)
	big := strings.Repeat("a", MaxStringBytes+1)
	for _, c := range []struct{ declared, values, want string }{
		{`$n: Int`, `{"n":1}`, `{"n":1}`},
		{`$n: Int`, `{"n":1.0}`, `{"n":1}`},
		{`$n: Int`, `{"n":1e2}`, `{"n":100}`},
		{`$n: Int`, `{"n":-2147483648}`, `{"n":-2147483648}`},
		{`$n: Int`, `{"n":2147483648}`, `$n must be an Int: a whole number`},
		{`$n: Int`, `{"n":1e999}`, `$n must be an Int`},
		{`$n: Int`, `{"n":1.5}`, `$n must be an Int`},
		{`$n: Int`, `{"n":"1"}`, `$n must be an Int`},
		{`$n: Int`, `{"n":true}`, `$n must be an Int`},
		{`$n: Int`, `{"n":[1]}`, `$n must be an Int`},
		{`$n: Int`, `{"n":null}`, `{"n":null}`},
		{`$n: Int`, `{}`, `{}`},
		{`$n: Int = 3`, `{}`, `{}`},
		{`$n: Int!`, `{}`, `$n is missing; give an Int`},
		{`$n: Int!`, `{"n":null}`, `$n must not be null`},
		{`$n: Int! = 3`, `{"n":null}`, `$n must not be null`},
		{`$n: Int`, `{"n":1,"other":{"a":"b"}}`, `{"n":1}`},
		{`$s: String`, `{"s":1}`, `$s must be a String`},
		{`$s: String`, `{"s":"` + big + `"}`, `10001 bytes in the string $s; at most 10000`},
		{`$b: Boolean`, `{"b":0}`, `$b must be a Boolean`},
		{`$f: Float`, `{"f":1}`, `{"f":1}`},
		{`$f: Float`, `{"f":"1"}`, `$f must be a Float`},
		{`$s: ID`, `{"s":1}`, `{"s":"1"}`},
		{`$s: ID`, `{"s":9007199254740993}`, `{"s":"9007199254740993"}`},
		{`$s: ID`, `{"s":1.5}`, `$s must be an ID: a string or a whole number`},
		{`$s: ID`, `{"s":true}`, `$s must be an ID`},
		{`$k: RecordKind`, `{"k":"PERSON"}`, `{"k":"PERSON"}`},
		{`$k: RecordKind`, `{"k":"person"}`, `$k must be PERSON, POST, BODY, AREA, TERM, DOCUMENT or POST_TYPE`},
		{`$k: RecordKind`, `{"k":0}`, `$k must be PERSON`},
		{`$k: [RecordKind!]`, `{"k":"POST"}`, `{"k":["POST"]}`},
		{`$k: [RecordKind!]`, `{"k":["POST",null]}`, `$k[1] must not be null`},
		{`$ids: [ID!]!`, `{"ids":[["a"]]}`, `$ids[0] must be an ID`},
		{`$by: PersonBy`, `{"by":{"id":"a"}}`, `{"by":{"id":"a"}}`},
		{`$by: PersonBy`, `{"by":{}}`, `$by must have exactly one of id or slug`},
		{`$by: PersonBy`, `{"by":{"id":null}}`, `$by must have exactly one of`},
		{`$by: PersonBy`, `{"by":{"id":"a","slug":null}}`, `$by must have exactly one of`},
		{`$by: PersonBy`, `{"by":{"id":"a","slug":"b"}}`, `$by must have exactly one of`},
		{`$by: PersonBy`, `{"by":"a"}`, `$by must be an object with fields of PersonBy: id or slug`},
		{`$by: PersonBy`, `{"by":[]}`, `$by must be an object`},
		{`$where: TermFilter`, `{"where":{"post":{"id":["a","b",1.5]}}}`, `$where.post.id[2] must be an ID`},
		{`$where: TermFilter`, `{"where":{"post":{"title":1}}}`, `$where.post.title must be a String`},
		{`$where: TermFilter`, `{"where":{"post":{"none":1}}}`, `$where.post.none is not a field of PostFilter; it has id, title`},
		{`$where: TermFilter`, `{"where":{"__typename":"a"}}`, `$where.__typename is not a field`},
		{`$where: PostFilter`, `{"where":{"includePredecessors":null}}`, `$where.includePredecessors must not be null`},
		{`$where: PostFilter`, `{"where":{}}`, `{"where":{}}`},
		{`$o: PersonOrder`, `{"o":{}}`, `$o.field is missing`},
		{`$on: EDTF`, `{"on":"1949"}`, `{"on":"1949"}`},
		{`$ids: [ID!]`, `{"ids":[` + strings.Repeat("1,", MaxListItems) + `1]}`, `1001 items in the list $ids; at most 1000 are allowed`},
		{`$ids: [[ID!]]`, `{"ids":[` + strings.Repeat("["+strings.Repeat("1,", MaxListItems-1)+"1],", 10) + `[]]}`, `at most 10000 are allowed`},
	} {
		doc, refusal := Parse("query(" + c.declared + "){a}")
		if refusal != nil {
			t.Fatal(c.declared, refusal)
		}
		decoder := json.NewDecoder(strings.NewReader(c.values))
		decoder.UseNumber()
		var values map[string]any
		if err := decoder.Decode(&values); err != nil {
			t.Fatal(c.values, err)
		}
		got, wrong := Variables(s, doc.Operations[0], values)
		var text string
		if len(wrong) > 0 {
			text = wrong[0].Message
		} else if marshalled, err := json.Marshal(got); err == nil {
			text = string(marshalled)
		}
		if strings.HasPrefix(c.want, "{") != (len(wrong) == 0) || !strings.Contains(text, c.want) {
			t.Errorf("%s with %.80s: %.200s; want %s", c.declared, c.values, text, c.want)
		}
	}
}

// Numbers arrive as Go's own when nobody asked encoding/json for their text.
func TestVariablesOfGo(t *testing.T) {
	t.Parallel()
	doc, refusal := Parse("query($n: Int, $s: ID){a}")
	if refusal != nil {
		t.Fatal(refusal)
	}
	got, wrong := Variables(schema(t), doc.Operations[0], map[string]any{"n": 7.0, "s": 8})
	if want := (map[string]any{"n": int64(7), "s": "8"}); len(wrong) > 0 || !reflect.DeepEqual(got, want) {
		t.Errorf("%v, %v; want %v", got, wrong, want)
	}
}
