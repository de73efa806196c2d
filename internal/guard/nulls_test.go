package guard

import (
	"strings"
	"testing"
)

// A variable that may be null stands where null may not be only while it is not
// null.
func TestNullsInPlaces(t *testing.T) {
	t.Parallel()
	s := schema(t)
	const steps = `{ careers(steps: [{which: $w, mergeReelections: $m}]) { totalCount } }`
	const fragment = ` fragment F on Post { holders(on: "2000", atLeast: $c) { nodes { certainty } } }`
	for _, c := range []struct {
		document string
		values   map[string]any
		want     string // "" for none
	}{
		{`query($b: Boolean = false) { dataset { title @skip(if: $b) } }`, map[string]any{"b": nil}, "$b must not be null"},
		{`query($b: Boolean = false) { ... @include(if: $b) { dataset { title } } }`, map[string]any{"b": nil}, "$b must not be null"},
		{`query($b: Boolean = false) { dataset { title @skip(if: $b) } }`, map[string]any{}, ""},
		{`query($b: Boolean! = false) { dataset { title @skip(if: $b) } }`, map[string]any{"b": true}, ""},
		{`query($c: Certainty) { posts { nodes { ...F } } }` + fragment, map[string]any{"c": nil}, "$c must not be null where it stands; give a value of type Certainty!, or leave it out"},
		{`query($c: Certainty = null) { posts { nodes { ...F } } }` + fragment, map[string]any{}, "$c must not be null"},
		{`query($c: Certainty = null) { posts { nodes { ...F } } }` + fragment, map[string]any{"c": "CERTAIN"}, ""},
		{`query($c: Certainty) { posts { nodes { ...F } } }` + fragment, map[string]any{}, ""},
		{`query($w: Which, $m: Boolean = true) ` + steps, map[string]any{"m": nil}, "$m must not be null"},
		{`query($w: Which, $m: Boolean = true) ` + steps, map[string]any{"w": nil}, "$w must not be null"},
		{`query($w: Which, $m: Boolean = true) ` + steps, map[string]any{}, ""},
		{`query($n: Int = 3) { people(first: $n) { totalCount } }`, map[string]any{"n": nil}, ""},
	} {
		doc, refusal := Parse(c.document)
		if refusal != nil {
			t.Fatal(c.document, refusal)
		}
		if wrong := Validate(s, doc); len(wrong) > 0 {
			t.Fatal(c.document, wrong)
		}
		_, wrong := Variables(s, doc.Operations[0], c.values)
		switch {
		case c.want == "" && len(wrong) > 0:
			t.Errorf("%s with %v: %v; want none", c.document, c.values, wrong)
		case c.want != "" && (len(wrong) != 1 || !strings.HasPrefix(wrong[0].Message, c.want)):
			t.Errorf("%s with %v: %v; want %s", c.document, c.values, wrong, c.want)
		}
	}
}
