package server

import "github.com/vektah/gqlparser/v2/ast"

// past are the questions that the store answers as well as the graph. Their answers
// change without it: versions are pruned, and backups restored.
var past = map[string]bool{"Query.changedSince": true, "Query.versions": true}

// tellsPast says whether the answer may be another the next time, although the
// graph and the request are the same: then nobody keeps it.
func (a *admission) tellsPast() bool {
	return a.document != nil && a.operation != nil && a.document.past[a.operation.Name]
}

// askingPast are the operations of a valid document that ask one of those
// questions. Fields under @skip count; they stand in the document.
func askingPast(doc *ast.QueryDocument) map[string]bool {
	var found map[string]bool
	for _, operation := range doc.Operations {
		if asksPast(operation.SelectionSet) {
			if found == nil {
				found = map[string]bool{}
			}
			found[operation.Name] = true
		}
	}
	return found
}

// asksPast looks at the fields of the root: package guard bounds how many they
// are, fragments written out.
func asksPast(root ast.SelectionSet) bool {
	for _, selection := range root {
		asks := false
		switch selected := selection.(type) {
		case *ast.Field:
			asks = past[coordinate(selected)]
		case *ast.InlineFragment:
			asks = asksPast(selected.SelectionSet)
		case *ast.FragmentSpread:
			asks = asksPast(selected.Definition.SelectionSet)
		}
		if asks {
			return true
		}
	}
	return false
}
