package guard

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// Variables judges the values of an operation's variables, as encoding/json
// decodes them, as strictly as the specification does (sections 3 and 6.1.2),
// and returns them coerced: Int as int64, ID as string, one value for a list as
// a list of it. Variables that the operation does not declare are left out, and
// so are those without a value: their defaults are for the executor. What is null
// is refused where it stands in a place that takes no null, also one that is
// skipped. The operation must be valid. Errors, at most MaxErrors, name the place
// as $where.post.id[2] and what would be right there; they never repeat a value.
func Variables(schema *ast.Schema, operation *ast.OperationDefinition, values map[string]any) (map[string]any, gqlerror.List) {
	c := coercer{schema: schema}
	coerced := make(map[string]any, len(operation.VariableDefinitions))
	for _, v := range operation.VariableDefinitions {
		value, given := values[v.Variable]
		path := path("$" + v.Variable)
		c.at, c.maxBytes = v.Position, MaxStringBytes
		if text, ok := value.(string); ok && len(text) > MaxStringBytes && isArticle(operation, v.Variable) {
			c.maxBytes = MaxArticleBytes
		}
		switch {
		case given:
			coerced[v.Variable] = c.value(path, v.Type, value)
		case v.Type.NonNull && v.DefaultValue == nil:
			c.wrong(path, "is missing; give "+describe(v.Type))
		}
	}
	c.nulls(operation, values)
	if c.count > MaxVariableValues {
		return nil, gqlerror.List{over(CodeTooLarge, "values in variables", c.count, MaxVariableValues, nil)}
	}
	return coerced, c.errors
}

// A coercer turns values that clients send into those of a schema's types.
type coercer struct {
	schema *ast.Schema
	at     *ast.Position // of the variable's definition
	count  int           // values seen
	errors gqlerror.List

	maxBytes int // of one string in the variable
}

// A path is the place of a value, as messages show it.
type path string

func (p path) field(name string) path { return p + path("."+cut(name, maxQuoted)) }

func (p path) item(i int) path { return p + path("["+strconv.Itoa(i)+"]") }

func (c *coercer) wrong(p path, what string) {
	if len(c.errors) < MaxErrors {
		c.errors = append(c.errors, refused(CodeInput, cut(string(p), maxMessage)+" "+what, c.at))
	}
}

// tooMany refuses a value that holds more than allowed.
func (c *coercer) tooMany(p path, what string, is, allowed int) {
	if len(c.errors) < MaxErrors {
		c.errors = append(c.errors, over(CodeTooLarge, what+" "+cut(string(p), maxMessage), is, allowed, c.at))
	}
}

// value coerces one value. What it returns for a wrong one is not to be used.
func (c *coercer) value(p path, t *ast.Type, value any) any {
	if c.count++; c.count > MaxVariableValues {
		return nil
	}
	switch {
	case value == nil && t.NonNull:
		c.wrong(p, "must not be null; give "+describe(t))
		return nil
	case value == nil:
		return nil
	case t.Elem != nil:
		return c.list(p, t.Elem, value)
	}
	switch d := c.schema.Types[t.NamedType]; d.Kind {
	case ast.InputObject:
		return c.object(p, d, value)
	case ast.Enum:
		return c.enum(p, d, value)
	default:
		return c.scalar(p, d, value)
	}
}

func (c *coercer) list(p path, elem *ast.Type, value any) any {
	items, ok := value.([]any)
	if !ok {
		return []any{c.value(p, elem, value)}
	}
	if len(items) > MaxListItems {
		c.tooMany(p, "items in the list", len(items), MaxListItems)
		return nil
	}
	coerced := make([]any, 0, len(items))
	for i, item := range items {
		coerced = append(coerced, c.value(p.item(i), elem, item))
	}
	return coerced
}

func (c *coercer) enum(p path, d *ast.Definition, value any) any {
	if name, ok := value.(string); ok && d.EnumValues.ForName(name) != nil {
		return name
	}
	names := make([]string, 0, len(d.EnumValues))
	for _, v := range d.EnumValues {
		names = append(names, v.Name)
	}
	c.wrong(p, "must be "+anyOf(names))
	return nil
}

// describe says what a value of the type is.
func describe(t *ast.Type) string {
	if leaf, ok := leafs[t.NamedType]; ok {
		return leaf
	}
	return fmt.Sprintf("a value of type %s", t)
}

// anyOf lists names: A, B or C.
func anyOf(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " or " + names[last]
}
