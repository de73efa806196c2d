// Package graph answers GraphQL with the graph of offices: a resolver
// translates arguments, asks one question and returns.
package graph

import (
	"maps"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/seed-51aee618/cursus/graph/generated"
	"github.com/seed-51aee618/cursus/internal/history"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/plan"
)

//go:generate go run ../internal/gen

// Schema returns the schema that answers with g, by plans where it can. A graph
// never changes, so what is answered through one schema is of one version.
func Schema(g *office.Graph) *plan.Schema { return SchemaAt(history.Only(g)) }

// SchemaAt is Schema of a graph with what is known of the versions before it.
func SchemaAt(m *history.Moment) *plan.Schema {
	return generated.NewPlanned(generated.Config{Schema: definition(), Resolvers: resolvers{m.Graph(), m}})
}

// definition is the schema without @defer: results are sent whole, nothing may
// be put off. It is a copy made once, because schemas made earlier may be
// answering while another is made.
var definition = sync.OnceValue(func() *ast.Schema {
	whole := *generated.NewExecutableSchema(generated.Config{}).Schema()
	whole.Directives = maps.Clone(whole.Directives)
	delete(whole.Directives, "defer")
	return &whole
})

// resolvers is where gqlgen looks for what it could not bind to a method.
type resolvers struct {
	g  *office.Graph
	at *history.Moment
}

// Query answers the questions.
func (r resolvers) Query() generated.QueryResolver { return query(r) }
