package export

import "github.com/seed-51aee618/cursus/internal/table"

// A schema is a Table Schema: https://datapackage.org/standard/table-schema/.
type schema struct {
	Fields        []field      `json:"fields"`
	PrimaryKey    []string     `json:"primaryKey,omitempty"`
	ForeignKeys   []foreignKey `json:"foreignKeys,omitempty"`
	MissingValues []string     `json:"missingValues"`
}

type field struct {
	Name        string       `json:"name"`
	Type        string       `json:"type"`
	Description string       `json:"description"`
	ItemType    string       `json:"itemType,omitempty"`
	Delimiter   string       `json:"delimiter,omitempty"`
	Constraints *constraints `json:"constraints,omitempty"`
}

type constraints struct {
	Required bool     `json:"required,omitempty"`
	Enum     []string `json:"enum,omitempty"`
}

type foreignKey struct {
	Fields    []string  `json:"fields"`
	Reference reference `json:"reference"`
}

// A reference without a resource is to the table itself.
type reference struct {
	Resource string   `json:"resource,omitempty"`
	Fields   []string `json:"fields"`
}

func schemaOf(t table.Table) schema {
	s := schema{PrimaryKey: t.PrimaryKey, MissingValues: []string{""}}
	for _, c := range t.Columns {
		s.Fields = append(s.Fields, fieldOf(c))
	}
	for _, k := range t.ForeignKeys {
		r := reference{k.Table, k.References}
		if k.Table == t.Name {
			r.Resource = ""
		}
		s.ForeignKeys = append(s.ForeignKeys, foreignKey{k.Columns, r})
	}
	return s
}

func fieldOf(c table.Column) field {
	f := field{Name: c.Name, Type: c.Type.String(), Description: c.Description}
	// An empty list is an empty cell, and to the standard that is a missing one.
	required := !c.Nullable && c.Type != table.Strings
	if required || len(c.Enum) > 0 {
		f.Constraints = &constraints{required, c.Enum}
	}
	if c.Type == table.Strings {
		f.Type, f.ItemType, f.Delimiter = "list", "string", table.ListSeparator
	}
	return f
}
