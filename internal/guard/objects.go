package guard

import (
	"maps"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// object coerces the fields of an input object. Absent fields stay absent:
// their defaults are for the executor.
func (c *coercer) object(p path, d *ast.Definition, value any) any {
	fields, ok := value.(map[string]any)
	if !ok {
		c.wrong(p, "must be an object with fields of "+d.Name+": "+anyOf(fieldNames(d)))
		return nil
	}
	c.unknownFields(p, d, fields)
	coerced := make(map[string]any, len(fields))
	for _, f := range d.Fields {
		field, given := fields[f.Name]
		switch {
		case given:
			coerced[f.Name] = c.value(p.field(f.Name), f.Type, field)
		case f.Type.NonNull && f.DefaultValue == nil:
			c.wrong(p.field(f.Name), "is missing; give "+describe(f.Type))
		}
	}
	if d.Directives.ForName("oneOf") != nil && !oneGiven(fields) {
		c.wrong(p, "must have exactly one of "+anyOf(fieldNames(d))+", and not as null")
	}
	return coerced
}

func (c *coercer) unknownFields(p path, d *ast.Definition, fields map[string]any) {
	if c.count += len(fields); c.count > MaxVariableValues {
		return
	}
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		if d.Fields.ForName(name) == nil {
			c.wrong(p.field(name), "is not a field of "+d.Name+"; it has "+anyOf(fieldNames(d)))
		}
	}
}

func oneGiven(fields map[string]any) bool {
	for _, value := range fields {
		return len(fields) == 1 && value != nil
	}
	return false
}

func fieldNames(d *ast.Definition) []string {
	names := make([]string, 0, len(d.Fields))
	for _, f := range d.Fields {
		names = append(names, f.Name)
	}
	return names
}
