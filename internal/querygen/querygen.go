// Package querygen makes random GraphQL documents that are valid for a schema
// (but for a few: see Next), to try what executes them. The same source of
// randomness gives the same documents.
package querygen

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// Bounds of a document.
const (
	maxSelections = 60
	maxDepth      = 6
	conditions    = 3 // Boolean variables that directives read
)

// A Leaf gives a value for a scalar or enum where an argument or input field
// asks for one, as a literal and as encoding/json decodes it with numbers kept as
// text. The place is that of the schema: Query.person(by:), PersonBy.slug.
type Leaf func(r *rand.Rand, def *ast.Definition, place string) (literal string, value any)

// A Question is a document and assignments of its variables to try it under.
type Question struct {
	Document  string
	Variables []map[string]any
}

// Next makes a question with so many assignments. One in some hundred documents
// is not valid: two fields of one key may give different things.
func Next(schema *ast.Schema, r *rand.Rand, leaf Leaf, assignments int) Question {
	g := &generator{Rand: r, schema: schema, leaf: leaf, left: maxSelections, fragments: map[string]*fragment{}}
	for range assignments {
		g.assignments = append(g.assignments, map[string]any{})
	}
	body := g.set(schema.Query, 0)
	return Question{g.operation(body), g.assignments}
}

type generator struct {
	*rand.Rand

	schema      *ast.Schema
	leaf        Leaf
	left        int // selections that may still be made
	variables   []string
	booleans    [conditions]bool // declared
	assignments []map[string]any
	fragments   map[string]*fragment
}

type fragment struct{ on, body string } // the body is empty while it is being made

// often is true n times of a hundred.
func (g *generator) often(n int) bool { return g.IntN(100) < n }

func (g *generator) operation(body string) string {
	var b strings.Builder
	b.WriteString("query Q")
	if len(g.variables) > 0 {
		fmt.Fprintf(&b, "(%s)", strings.Join(g.variables, ", "))
	}
	b.WriteString(body)
	for _, name := range slices.Sorted(maps.Keys(g.fragments)) {
		fmt.Fprintf(&b, "\nfragment %s on %s%s", name, g.fragments[name].on, g.fragments[name].body)
	}
	return b.String()
}

// set is the selections on a type, at least one.
func (g *generator) set(def *ast.Definition, depth int) string {
	parts := []string{}
	for range 1 + g.IntN(6) {
		if g.left <= 0 {
			break
		}
		g.left--
		parts = append(parts, g.selection(def, depth))
	}
	if len(parts) == 0 {
		parts = append(parts, "__typename")
	}
	return " { " + strings.Join(parts, " ") + " }"
}

func (g *generator) selection(def *ast.Definition, depth int) string {
	switch n := g.IntN(100); {
	case n < 6:
		return g.renamed("__typename") + g.directives()
	case n < 16 && depth > 0 || n < 50 && def.IsAbstractType():
		on := g.overlapping(def)
		return "... on " + on.Name + g.directives() + g.set(on, depth)
	case n < 20:
		return "..." + g.directives() + g.set(def, depth)
	case n < 28 && depth > 0:
		if name := g.spread(def, depth); name != "" {
			return "..." + name + g.directives()
		}
	}
	return g.field(def, depth)
}

// overlapping is a type that some object of another has.
func (g *generator) overlapping(def *ast.Definition) *ast.Definition {
	objects := g.schema.GetPossibleTypes(def)
	object := objects[g.IntN(len(objects))]
	abstract := g.schema.GetImplements(object)
	if len(abstract) > 0 && g.often(30) {
		return abstract[g.IntN(len(abstract))]
	}
	return object
}

// spread names a fragment on a type that overlaps, an old one or a new.
func (g *generator) spread(def *ast.Definition, depth int) string {
	if g.often(50) {
		for _, name := range slices.Sorted(maps.Keys(g.fragments)) {
			if f := g.fragments[name]; f.body != "" && (f.on == def.Name || def.IsAbstractType() && g.schema.Types[f.on].OneOf(def.Name)) {
				return name
			}
		}
	}
	if len(g.fragments) == 6 {
		return ""
	}
	name, on := fmt.Sprint("F", len(g.fragments)), g.overlapping(def)
	f := &fragment{on: on.Name}
	g.fragments[name] = f
	f.body = g.set(on, depth)
	return name
}

func (g *generator) field(def *ast.Definition, depth int) string {
	fields := make([]*ast.FieldDefinition, 0, len(def.Fields))
	for _, f := range def.Fields {
		leaf := g.schema.Types[f.Type.Name()].IsLeafType()
		if !strings.HasPrefix(f.Name, "__") && (leaf || depth < maxDepth) {
			fields = append(fields, f)
		}
	}
	if len(fields) == 0 {
		return "__typename"
	}
	f := fields[g.IntN(len(fields))]
	key, arguments := g.renamed(f.Name), ""
	if len(f.Arguments) > 0 {
		arguments = g.arguments(f, def.Name+"."+f.Name)
		key = fmt.Sprintf("k%d: %s", g.key(def.Name+f.Name+arguments), f.Name)
	} else if def.IsAbstractType() || depth > 0 && g.often(30) {
		key = fmt.Sprintf("%s_%s: %s", strings.ToLower(def.Name), f.Name, f.Name)
	}
	text := key + arguments + g.directives()
	if below := g.schema.Types[f.Type.Name()]; !below.IsLeafType() {
		text += g.set(below, depth+1)
	}
	return text
}

// renamed gives a field an alias now and then; one that no other field has.
func (g *generator) renamed(name string) string {
	if g.often(15) {
		return fmt.Sprintf("x%d_%s: %s", g.IntN(2), strings.Trim(name, "_"), name)
	}
	return name
}

// key is a number for a text.
func (*generator) key(text string) uint32 {
	h := uint32(2166136261) // FNV-1a
	for i := range len(text) {
		h = (h ^ uint32(text[i])) * 16777619
	}
	return h
}

func (g *generator) directives() string {
	if !g.often(12) {
		return ""
	}
	name := []string{"skip", "include"}[g.IntN(2)]
	if g.often(30) {
		return fmt.Sprintf(" @%s(if: %t)", name, g.often(50))
	}
	return fmt.Sprintf(" @%s(if: %s)", name, g.boolean())
}

// boolean is one of the variables that directives read.
func (g *generator) boolean() string {
	i := g.IntN(conditions)
	name := fmt.Sprint("b", i)
	if g.booleans[i] {
		return "$" + name
	}
	g.booleans[i] = true
	declared := "$" + name + ": Boolean!"
	if i == 0 {
		declared = "$" + name + ": Boolean! = true"
	}
	g.variables = append(g.variables, declared)
	for _, assigned := range g.assignments {
		if i > 0 || g.often(60) {
			assigned[name] = g.often(50)
		}
	}
	return "$" + name
}
