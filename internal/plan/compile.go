package plan

import (
	"slices"
	"unsafe"

	"github.com/vektah/gqlparser/v2/ast"
)

// A Reason says why an operation has no plan.
type Reason string

// The reasons, as metrics name them. Planned is none.
const (
	Planned           Reason = ""
	NoQuery           Reason = "no_query"            // a mutation or subscription
	Introspection     Reason = "introspection"       // it asks for __schema or __type
	TooManyConditions Reason = "too_many_conditions" // more variables decide what it asks for than a plan tells apart
	TooLarge          Reason = "too_large"           // it has more fields than a plan may
	OddDirective      Reason = "odd_directive"       // other than @skip and @include, or one of those without a truth
	OddField          Reason = "odd_field"           // of a shape that plangen does not generate
)

// maxFields is how many fields a plan may have, all types that a place may give
// counted.
const maxFields = 20_000

// compile makes the plan of an operation of a valid document for the truth that
// the variables give its conditions. It depends on no other variable.
func compile(s *Schema, document *ast.QueryDocument, operation *ast.OperationDefinition, variables map[string]any) (*Plan, Reason) {
	if operation.Operation != ast.Query {
		return nil, NoQuery
	}
	c := &compiler{
		schema: s, document: document, variables: variables,
		plan: &Plan{schema: s, document: document, operation: operation},
	}
	c.plan.root = c.root(operation.SelectionSet)
	if c.reason != Planned {
		return nil, c.reason
	}
	c.coerceConstants()
	c.plan.bytes = c.fields*int(unsafe.Sizeof(Field{})+32) + len(c.plan.arguments)*512 + 1024
	return c.plan, Planned
}

type compiler struct {
	schema    *Schema
	document  *ast.QueryDocument
	variables map[string]any
	plan      *Plan
	made      map[*ast.Field][]made // below abstract types, by the first field
	abstract  int                   // how many abstract types it is below
	slab      []*ast.Field          // where groups have their first field
	fields    int
	depth     int // of the set that is made, in objects and lists
	reason    Reason
}

// A made set is found again by the type and the fields it was made of, so that
// abstract types within one another do not multiply. Elsewhere a set comes again
// only where a fragment is spread again.
type made struct {
	object *object
	nodes  []*ast.Field
	set    *Set
}

func (c *compiler) refuse(r Reason) {
	if c.reason == Planned {
		c.reason = r
	}
}

func (c *compiler) includes(list ast.DirectiveList) bool {
	if len(list) == 0 {
		return true
	}
	in, ok := included(list, c.variables)
	if !ok {
		c.refuse(OddDirective)
	}
	return in
}

// root is the set of the object at the root.
func (c *compiler) root(selections ast.SelectionSet) *Set {
	o := c.schema.objects[c.schema.Schema().Query.Name]
	collected := collection{compiler: c, object: o}
	collected.selections(selections)
	return c.set(o, collected.groups, "")
}

// below is the set of an object that fields of one key give, with what stands
// before it.
func (c *compiler) below(o *object, nodes []*ast.Field, before string) *Set {
	if c.abstract == 0 {
		return c.merged(o, nodes, before)
	}
	for _, m := range c.made[nodes[0]] {
		if m.object == o && slices.Equal(m.nodes, nodes) {
			return m.set
		}
	}
	set := c.merged(o, nodes, before)
	if c.made == nil {
		c.made = map[*ast.Field][]made{}
	}
	c.made[nodes[0]] = append(c.made[nodes[0]], made{o, nodes, set})
	return set
}

func (c *compiler) merged(o *object, nodes []*ast.Field, before string) *Set {
	collected := collection{compiler: c, object: o, groups: make([]group, 0, len(nodes[0].SelectionSet))}
	for _, n := range nodes {
		collected.selections(n.SelectionSet)
	}
	return c.set(o, collected.groups, before)
}

func (c *compiler) set(o *object, groups []group, before string) *Set {
	set := &Set{Fields: make([]Field, 0, len(groups))}
	if c.fields += len(groups); c.fields > maxFields {
		c.refuse(TooLarge)
	}
	c.depth++
	c.plan.depth = max(c.plan.depth, c.depth)
	text := before + "{"
	for i, g := range groups {
		if c.reason != Planned {
			return set
		}
		if i > 0 {
			text += ","
		}
		text = c.field(set, o, g, text+`"`+g.key+`":`) // a key is a name, which needs no escape
	}
	c.depth--
	set.end = newText(text + "}")
	return set
}

// field adds a field to the set, with the text that stands before its value, and
// returns what of that, or behind it, remains to be written.
func (c *compiler) field(set *Set, o *object, g group, before string) string {
	n := g.nodes[0]
	f := Field{Before: newText(before), object: o.name, slot: -1, node: n}
	switch n.Name {
	case "__typename":
		return before + `"` + o.name + `"`
	case "__schema", "__type":
		c.refuse(Introspection)
		return ""
	}
	if f.Number = o.numbers[n.Name]; f.Number == 0 {
		c.refuse(OddField)
		return ""
	}
	if len(n.Definition.Arguments) > 0 {
		f.slot = len(c.plan.arguments)
		c.plan.arguments = append(c.plan.arguments, argument{object: o.name, node: n})
	}
	lists := listsOf(n.Definition.Type)
	c.depth += lists
	c.plan.depth = max(c.plan.depth, c.depth)
	behind := c.givenBy(&f, g)
	c.depth -= lists
	set.Fields = append(set.Fields, f)
	return behind
}

// givenBy finds the sets of what a field gives. An object that cannot be null
// begins with what stands before it, and leaves its end to what stands behind.
func (c *compiler) givenBy(f *Field, g group) (behind string) {
	definition := g.nodes[0].Definition.Type
	given := definition.Name()
	if o, ok := c.schema.objects[given]; ok {
		if c.abstract > 0 || !definition.NonNull || definition.Elem != nil {
			f.Set = c.below(o, g.nodes, "")
			return ""
		}
		f.Set = c.below(o, g.nodes, f.Before.all)
		behind = f.Set.end.all
		f.Before, f.Set.end = Text{}, Text{}
		return behind
	}
	if possible := c.schema.possible[given]; possible != nil {
		c.abstract++
		for _, o := range possible {
			f.Sets = append(f.Sets, c.below(o, g.nodes, ""))
		}
		c.abstract--
	}
	return ""
}

// listsOf is how many lists lie in one another in a value of the type.
func listsOf(t *ast.Type) (lists int) {
	for ; t.Elem != nil; t = t.Elem {
		lists++
	}
	return lists
}
