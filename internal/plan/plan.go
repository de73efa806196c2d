// Package plan executes GraphQL queries by plans: an operation is compiled once
// into the fields that each object gives, in the order of the answer, and
// functions generated beside gqlgen's own write them straight into a buffer.
// What a query means is decided once, when it is compiled; a run calls methods
// and appends text. Whatever is not planned, gqlgen's executor answers.
package plan

import "github.com/vektah/gqlparser/v2/ast"

// A Plan is an operation of a valid document made ready to run, for one truth of
// the variables that its @skip and @include read. Any number of goroutines may
// run it.
type Plan struct {
	schema    *Schema
	document  *ast.QueryDocument
	operation *ast.OperationDefinition
	root      *Set
	arguments []argument // by slot
	depth     int        // how deep objects and lists lie in one another at most
	bytes     int        // about what it takes

	// Merged says that a key was reached through types of which neither
	// implements the other. The plan merges them as the specification says;
	// gqlgen's executor gives the selections of the first alone.
	Merged bool
}

// A Set is the fields that one object gives in one place, in order. What stands
// between two values of an answer is known beforehand, and is one text.
type Set struct {
	Fields []Field

	end Text // what stands behind the last value
}

// A Field is one key of an object, but for __typename, which is text of others.
type Field struct {
	Number int    // of the field in its type, from 1 as Type.Fields lists them
	Before Text   // what stands before its value and behind the one before
	Set    *Set   // of the object it gives; nil for leaves and abstract types
	Sets   []*Set // of the objects it may give, as Type.Possible lists them

	object string     // the type that has it, as errors name it
	slot   int        // of its arguments; -1 when it has none
	node   *ast.Field // the first that asks for it
}
