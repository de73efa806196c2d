package guard

import (
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
)

// No document makes the guard panic, and one that passes comes to no more than
// allowed when its fragments are written out one by one.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"{a}", "{...A ...A} fragment A on Query{b{...B}} fragment B on T{c d}", "{a(b:[{c:$d}])@e}",
		"{__schema{types{fields{type{name}}}}}", `{a(b:"\uD83D\uDE00 é")}`, "{...A} fragment A on Query{...A}",
		"query Q($a:[Int!]=1){b:c{...on D{e}}}", `{a(b:"""c""")} # d`,
	} {
		f.Add(seed)
	}
	s := schema(f)
	f.Fuzz(func(t *testing.T, text string) {
		doc, refusal := Parse(text)
		if refusal != nil {
			if refusal.Extensions["code"] == nil || len(refusal.Message) > 2*maxMessage {
				t.Errorf("%q: %v", text, refusal)
			}
			return
		}
		selections := 0
		for _, operation := range doc.Operations {
			selections += writtenOut(t, doc, operation.SelectionSet, 0)
		}
		if selections > MaxSelections {
			t.Errorf("%q comes to %d selections", text, selections)
		}
		Validate(s, doc)
	})
}

func writtenOut(t *testing.T, doc *ast.QueryDocument, set ast.SelectionSet, depth int) int {
	t.Helper()
	if depth > 10*MaxNesting*MaxFragments {
		t.Fatal("no end of fragments")
	}
	n := len(set)
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			n += writtenOut(t, doc, s.SelectionSet, depth+1)
		case *ast.InlineFragment:
			n += writtenOut(t, doc, s.SelectionSet, depth+1)
		case *ast.FragmentSpread:
			if fragment := doc.Fragments.ForName(s.Name); fragment != nil {
				n += writtenOut(t, doc, fragment.SelectionSet, depth+1)
			}
		}
	}
	return n
}
