package server

import "github.com/seed-51aee618/cursus/graph"

// SDL returns the schema as it is written, in reading order and with its
// descriptions.
func SDL() string {
	return graph.Schema(nil).Schema().Query.Position.Src.Input
}
