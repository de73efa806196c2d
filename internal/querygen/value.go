package querygen

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// maxItems is how many items a list has, and how deep inputs go within one
// another.
const maxItems, maxInputs = 3, 3

// arguments are those of a field, some of the optional ones left out.
func (g *generator) arguments(f *ast.FieldDefinition, place string) string {
	var parts []string
	for _, a := range f.Arguments {
		if g.leftOut(a.Type, a.DefaultValue, 55) {
			continue
		}
		value, _ := g.value(a.Type, fmt.Sprintf("%s(%s:)", place, a.Name), 0, a.DefaultValue != nil)
		parts = append(parts, a.Name+": "+value)
	}
	if len(parts) == 0 {
		return ""
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

func (g *generator) leftOut(t *ast.Type, fallback *ast.Value, percent int) bool {
	return (!t.NonNull || fallback != nil) && g.often(percent)
}

// value is a value of a type as a literal, perhaps a variable, and as JSON. A
// place with a default takes a variable that may be left out.
func (g *generator) value(t *ast.Type, place string, depth int, optional bool) (string, any) {
	if depth < maxInputs && g.often(25) {
		return g.variable(t, place, optional), nil
	}
	return g.constant(t, place, depth)
}

// constant is a value without variables when depth says so: see fixed.
func (g *generator) constant(t *ast.Type, place string, depth int) (string, any) {
	if !t.NonNull && g.often(6) {
		return "null", nil
	}
	if t.Elem != nil {
		return g.list(t, place, depth)
	}
	def := g.schema.Types[t.NamedType]
	if def.Kind == ast.InputObject {
		return g.object(def, depth)
	}
	return g.leaf(g.Rand, def, place)
}

// fixed is the depth at which values hold no variables.
const fixed = maxInputs

func (g *generator) list(t *ast.Type, place string, depth int) (string, any) {
	if g.often(10) { // one item stands for a list of it
		return g.value(t.Elem, place, max(depth, fixed), false)
	}
	texts, values := []string{}, []any{}
	for range g.IntN(maxItems + 1) {
		text, value := g.value(t.Elem, place, depth, false)
		texts, values = append(texts, text), append(values, value)
	}
	return "[" + strings.Join(texts, ", ") + "]", values
}

func (g *generator) object(def *ast.Definition, depth int) (string, any) {
	texts, values := []string{}, map[string]any{}
	fields := def.Fields
	oneOf := def.Directives.ForName("oneOf") != nil
	if oneOf {
		i := g.IntN(len(fields))
		fields = fields[i : i+1]
	}
	for _, f := range fields {
		t := f.Type
		if oneOf {
			required := *t
			required.NonNull = true
			t = &required
		} else if g.leftOut(t, f.DefaultValue, 70+5*(depth%fixed)) {
			continue
		}
		if below := g.schema.Types[t.Name()]; below.Kind == ast.InputObject && depth%fixed == fixed-1 && !t.NonNull {
			continue
		}
		text, value := g.value(t, def.Name+"."+f.Name, depth+1, f.DefaultValue != nil)
		texts = append(texts, f.Name+": "+text)
		values[f.Name] = value
	}
	return "{" + strings.Join(texts, ", ") + "}", values
}

// variable declares a variable and gives it a value in each assignment, or none
// where it may be left out.
func (g *generator) variable(t *ast.Type, place string, optional bool) string {
	name := fmt.Sprint("v", len(g.variables))
	declared := *t
	if optional && t.NonNull && g.often(50) {
		declared.NonNull = false // the place's default stands in
	}
	text := "$" + name + ": " + declared.String()
	fallback := !declared.NonNull && g.often(25)
	if fallback {
		required := declared
		required.NonNull = true
		literal, _ := g.constant(&required, place, fixed)
		text += " = " + literal
	}
	g.variables = append(g.variables, text)
	for _, assigned := range g.assignments {
		if !declared.NonNull && g.often(30) {
			continue
		}
		required := declared
		required.NonNull = declared.NonNull || t.NonNull || g.often(85)
		_, assigned[name] = g.constant(&required, place, fixed)
	}
	return "$" + name
}

// Variables makes values for the variables of an operation of a valid document,
// some of the optional ones left out. The place of a value is $NAME, or within an
// input that of the schema.
func Variables(schema *ast.Schema, r *rand.Rand, leaf Leaf, operation *ast.OperationDefinition) map[string]any {
	g := &generator{Rand: r, schema: schema, leaf: leaf}
	values := map[string]any{}
	for _, v := range operation.VariableDefinitions {
		if !g.leftOut(v.Type, v.DefaultValue, 30) {
			_, values[v.Variable] = g.constant(v.Type, "$"+v.Variable, fixed)
		}
	}
	return values
}
