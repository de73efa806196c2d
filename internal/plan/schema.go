package plan

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

//go:generate go run ../gen testdata/crooked/gqlgen.yml

// Code is what package plangen generates for a schema.
type Code interface {
	// Types lists the object types and the abstract ones.
	Types() []Type

	// Query appends the object at the root of a query, or returns nil when that
	// is null.
	Query(x *Run, b []byte, set *Set) []byte

	// Arguments makes what the generated functions expect of the arguments of a
	// field, as gqlgen coerces them. The context holds the path for errors.
	Arguments(ctx context.Context, op *graphql.OperationContext, object, field string, raw map[string]any) (any, error)
}

// A Type is an object type or an abstract one as the generated functions know it.
type Type struct {
	Name     string
	Fields   []string // of an object type, in the order of their numbers, from 1
	Odd      []string // those of them that are not planned
	Possible []string // of an abstract type: its object types, in the order of Field.Sets
}

// A Schema answers by plans what it can plan, and leaves the rest to gqlgen's
// executable schema. It is one itself.
type Schema struct {
	graphql.ExecutableSchema

	code     Code
	objects  map[string]*object
	possible map[string][]*object // of abstract types, in the order of Field.Sets
	bare     middleware
}

// An object is what the compiler asks about an object type.
type object struct {
	name    string
	numbers map[string]int  // of planned fields
	is      map[string]bool // the type itself, its interfaces and unions
}

// NewSchema returns the schema of the code that was generated for it.
func NewSchema(generated graphql.ExecutableSchema, code Code) *Schema {
	s := &Schema{
		ExecutableSchema: generated, code: code,
		objects: map[string]*object{}, possible: map[string][]*object{},
		bare: bareMiddleware(generated),
	}
	types := code.Types()
	for _, t := range types {
		if t.Possible == nil {
			s.objects[t.Name] = newObject(generated.Schema(), t)
		}
	}
	for _, t := range types {
		for _, name := range t.Possible {
			s.possible[t.Name] = append(s.possible[t.Name], s.objects[name])
		}
	}
	return s
}

func newObject(schema *ast.Schema, t Type) *object {
	o := &object{t.Name, make(map[string]int, len(t.Fields)), map[string]bool{t.Name: true}}
	for i, name := range t.Fields {
		o.numbers[name] = i + 1
	}
	for _, name := range t.Odd {
		delete(o.numbers, name)
	}
	for _, abstract := range schema.GetImplements(schema.Types[t.Name]) {
		o.is[abstract.Name] = true
	}
	return o
}

// Generated is the executable schema that gqlgen made, without plans.
func (s *Schema) Generated() graphql.ExecutableSchema { return s.ExecutableSchema }

// Odd names the fields that are not planned, as Type.field.
func (s *Schema) Odd() (odd []string) {
	for _, t := range s.code.Types() {
		for _, name := range t.Odd {
			odd = append(odd, t.Name+"."+name)
		}
	}
	return odd
}
