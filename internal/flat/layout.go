// Package flat makes one table of the answer to a GraphQL query that asks for
// one list.
//
// Every item of the list is a row and every leaf of the query a column, named by
// the keys that lead to it: start.text. What lies outside the list is repeated
// on every row. Lists within the items of a list are one list with it; its rows
// are the innermost items. Without a list there is one row.
package flat

import (
	"errors"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/seed-51aee618/cursus/internal/table"
)

// ErrNoTable is wrapped by errors about an operation whose answers are not one
// table. They name the paths that stand in the way.
var ErrNoTable = errors.New("the answer is not one table")

// A Layout is the table that answers to one operation make. It follows from the
// schema, the operation and its variables alone: an empty answer has its columns
// too, and no type depends on values.
type Layout struct {
	Name    string         // of the operation, in lower case, or "answer"
	Columns []table.Column // in the order of the query
	Pages   []Page         // the connections whose items lead to the rows, outermost first

	root *field
}

// A Page is a connection on the way to the rows.
type Page struct {
	Path      string           // keys of the answer that lead to it, with dots between: "post.terms"
	Arguments ast.ArgumentList // of its field
	Outermost bool             // no other list leads to it, so an answer holds it once
}

// NewLayout returns the layout of an operation that is valid in the schema.
// Errors wrap ErrNoTable: there are lists side by side (SideBySideError), two columns
// of one name, too many columns or none.
func NewLayout(schema *ast.Schema, operation *graphql.OperationContext) (Layout, error) {
	p := planner{schema: schema, operation: operation, paths: make(map[string]string)}
	root := new(field)
	if err := p.object(root, operation.Operation.SelectionSet, place{}); err != nil {
		return Layout{}, err
	}
	if len(p.columns) == 0 {
		return Layout{}, noTable("the query selects no column")
	}
	return Layout{name(operation.Operation), p.columns, root.pages(), root}, nil
}

func name(operation *ast.OperationDefinition) string {
	if operation.Name == "" {
		return "answer"
	}
	return strings.ToLower(operation.Name)
}

// pages are the connections among the lists below a root.
func (f *field) pages() []Page {
	var pages []Page
	lists := 0
	for ; f.rows != nil; f = f.rows {
		if !f.rows.list {
			continue
		}
		if lists++; f.source != nil && isPage(f.rows.source) {
			pages = append(pages, Page{f.path, f.source.Arguments, lists == 1})
		}
	}
	return pages
}
