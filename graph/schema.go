// Package graph answers GraphQL with the graph of offices: a resolver
// translates arguments, asks one question and returns.
package graph

import (
	"github.com/99designs/gqlgen/graphql"

	"github.com/seed-51aee618/cursus/graph/generated"
	"github.com/seed-51aee618/cursus/internal/office"
)

//go:generate go tool gqlgen generate

// Schema returns the schema that answers with g. A graph never changes, so what
// is answered through one schema is of one version.
func Schema(g *office.Graph) graphql.ExecutableSchema {
	schema := generated.NewExecutableSchema(generated.Config{Resolvers: resolvers{g}})
	// Results are sent whole: nothing here may be put off.
	delete(schema.Schema().Directives, "defer")
	return schema
}

// resolvers is where gqlgen looks for what it could not bind to a method.
type resolvers struct{ g *office.Graph }

// Query answers the questions.
func (r resolvers) Query() generated.QueryResolver { return query(r) }
