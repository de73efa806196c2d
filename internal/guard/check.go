package guard

import (
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
)

// Parse reads a document that is within the limits of this package. The error
// has a code, and a place where there is one; where something is too much also
// how much it is and how much is allowed. Within these limits whoever comes next
// may follow fragments as if they were written out.
func Parse(text string) (*ast.QueryDocument, *gqlerror.Error) {
	if err := scan(text); err != nil {
		return nil, err
	}
	doc, err := parser.ParseQuery(&ast.Source{Input: text})
	if err != nil {
		return nil, unreadable(err)
	}
	if err := checkDefinitions(doc); err != nil {
		return nil, err
	}
	if err := checkSizes(doc); err != nil {
		return nil, err
	}
	return doc, nil
}

func checkDefinitions(doc *ast.QueryDocument) *gqlerror.Error {
	switch {
	case len(doc.Operations) == 0:
		return refused(CodeValidation, "the document has no operation: write a query, as { dataset { version } }", nil)
	case len(doc.Operations) > MaxOperations:
		return over(CodeTooLarge, "operations", len(doc.Operations), MaxOperations, doc.Operations[MaxOperations].Position)
	case len(doc.Fragments) > MaxFragments:
		return over(CodeTooLarge, "fragments", len(doc.Fragments), MaxFragments, doc.Fragments[MaxFragments].Position)
	}
	for _, f := range doc.Fragments {
		if len(f.VariableDefinition) > 0 {
			return refused(CodeParse, "a fragment has no variables of its own; declare them with the operation", f.Position)
		}
	}
	return nil
}

// checkSizes refuses a document by what it comes to with its fragments written
// out, those that nothing spreads among them.
func checkSizes(doc *ast.QueryDocument) *gqlerror.Error {
	m := newMeasurer(doc.Fragments)
	for _, f := range doc.Fragments {
		m.fragment(f)
	}
	selections := 0
	for _, operation := range doc.Operations {
		size := m.set(operation.SelectionSet)
		selections = capped(selections + size.selections)
		if err := size.verdict(operation.Position); err != nil {
			m.refuse(err)
		}
	}
	switch {
	case m.refusal != nil:
		return m.refusal
	case m.aliases > MaxAliases:
		return over(CodeTooLarge, "aliases", m.aliases, MaxAliases, m.aliasesAt)
	case selections > MaxSelections:
		return over(CodeTooLarge, "selections with fragments written out", selections, MaxSelections, doc.Operations[0].Position)
	default:
		return checkRepeats(doc, m.fragments, selections)
	}
}
