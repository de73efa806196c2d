package flat

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/seed-51aee618/cursus/internal/table"
)

// A place is how a field is reached.
type place struct {
	path     string // all keys, with dots between
	name     string // those that columns are named by
	nullable bool   // there may be nothing there
}

// below is the place of a field that is selected at a place. Below the root, the
// keys of nodes, of edges and of their node name no column.
func (p *planner) below(at place, s selected) place {
	next := place{join(at.path, s.Alias), at.name, at.nullable || p.nullable(s)}
	if at.path == "" || !isItems(s.Field) && !isNode(s.Field) {
		next.name = join(at.name, s.Alias)
	}
	return next
}

// nullable says whether what lies at or below a field can be null because of
// it. What is selected of an interface may be there for some of its types only.
func (p *planner) nullable(s selected) bool {
	if s.Name == "__typename" {
		return false // whatever its definition in the parser says
	}
	for t := s.Definition.Type; t != nil; t = t.Elem {
		if !t.NonNull {
			return true
		}
	}
	named := p.schema.Types[s.Definition.Type.Name()]
	return named != nil && named.IsAbstractType()
}

func (p *planner) addColumn(f *ast.Field, at place) error {
	if other, taken := p.paths[at.name]; taken {
		return noTable("two of its columns would be called %s, %s and %s; give one of them an alias", at.name, other, at.path)
	}
	p.paths[at.name] = at.path
	c := table.Column{Name: at.name, Nullable: at.nullable, Description: f.Definition.Description, Type: typeOf(f.Definition.Type)}
	if named := p.schema.Types[f.Definition.Type.Name()]; named != nil && c.Type == table.String {
		for _, value := range named.EnumValues {
			c.Enum = append(c.Enum, value.Name)
		}
	}
	p.columns = append(p.columns, c)
	return nil
}

func typeOf(t *ast.Type) table.Type {
	if t.Elem != nil {
		return table.Strings
	}
	switch t.NamedType {
	case "Int":
		return table.Integer
	case "Float":
		return table.Number
	case "Boolean":
		return table.Boolean
	case "Date":
		return table.Date
	default:
		return table.String
	}
}

// isItems says whether a field holds the items of the object it is selected of,
// as the Relay cursor connections specification names them.
func isItems(f *ast.Field) bool {
	return (f.Name == "nodes" || f.Name == "edges") && f.Definition.Type.Elem != nil
}

// isPage says whether a field holds the items of a page, by the same
// specification.
func isPage(f *ast.Field) bool {
	return isItems(f) && strings.HasSuffix(f.ObjectDefinition.Name, "Connection")
}

// isNode says whether a field holds the item of an edge.
func isNode(f *ast.Field) bool {
	return f.Name == "node" && strings.HasSuffix(f.ObjectDefinition.Name, "Edge")
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
