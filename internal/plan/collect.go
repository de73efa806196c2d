package plan

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// manyKeys is how many keys a set has before they are looked up by a map.
const manyKeys = 16

// A collection is what one object gives: the selections that apply to its type,
// by key, in the order of the answer (specification, section 6.3.2).
type collection struct {
	*compiler

	object *object
	seen   map[string]bool // fragments spread
	groups []group
	places map[string]int // of groups, by key; nil while they are few
}

// A group is the fields of one key. Validation saw to it that they ask the same.
type group struct {
	key   string
	nodes []*ast.Field
}

func (c *collection) selections(selections ast.SelectionSet) {
	for _, selection := range selections {
		switch n := selection.(type) {
		case *ast.Field:
			if c.includes(n.Directives) {
				c.add(n)
			}
		case *ast.InlineFragment:
			if c.includes(n.Directives) {
				c.fragment(n.TypeCondition, n.SelectionSet)
			}
		case *ast.FragmentSpread:
			if !c.seen[n.Name] && c.includes(n.Directives) {
				c.spread(n.Name)
			}
		}
	}
}

func (c *collection) spread(name string) {
	if c.seen == nil {
		c.seen = map[string]bool{}
	}
	c.seen[name] = true
	if fragment := c.document.Fragments.ForName(name); fragment != nil {
		c.fragment(fragment.TypeCondition, fragment.SelectionSet)
	}
}

func (c *collection) fragment(condition string, selections ast.SelectionSet) {
	if condition == "" || c.object.is[condition] {
		c.selections(selections)
	}
}

func (c *collection) add(n *ast.Field) {
	at := c.place(n.Alias)
	if at == len(c.groups) {
		c.groups = append(c.groups, group{key: n.Alias})
		if c.places != nil {
			c.places[n.Alias] = at
		}
	}
	g := &c.groups[at]
	if len(g.nodes) == 0 {
		c.slab = append(c.slab, n)
		g.nodes = c.slab[len(c.slab)-1 : len(c.slab) : len(c.slab)]
		return
	}
	if !related(g.nodes[0].ObjectDefinition, n.ObjectDefinition) {
		c.plan.Merged = true
	}
	g.nodes = append(g.nodes, n)
}

// place is that of a key among the groups, or behind them.
func (c *collection) place(key string) int {
	if c.places == nil && len(c.groups) < manyKeys {
		at := slices.IndexFunc(c.groups, func(g group) bool { return g.key == key })
		if at < 0 {
			return len(c.groups)
		}
		return at
	}
	if c.places == nil {
		c.places = make(map[string]int, 2*manyKeys)
		for i, g := range c.groups {
			c.places[g.key] = i
		}
	}
	if at, ok := c.places[key]; ok {
		return at
	}
	return len(c.groups)
}

// related says whether gqlgen merges fields of these types that have one key.
func related(a, b *ast.Definition) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.Name == b.Name || slices.Contains(a.Interfaces, b.Name) || slices.Contains(b.Interfaces, a.Name)
}
