package export

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/table"
)

func areas(g *office.Graph) definition {
	return kind[office.Area]{
		name: "areas", title: "Areas",
		description: "Places that bodies and posts are for.",
		primaryKey:  []string{"id"},
		foreignKeys: []table.ForeignKey{to("areas", "parent_id")},
		all:         slices.Values(g.Areas()),
		columns: []column[office.Area]{
			named("id", "Identifier of the area, kept for good.", office.Area.ID),
			named("name", "Name in English.", office.Area.Name),
			list("aliases", "Other names by which sources call it.", office.Area.Aliases),
			text("kind", "What sort of area it is: PROVINCE, MUNICIPALITY, ...", office.Area.Kind),
			linked("parent_id", "Area it lies in; null for the largest.", office.Area.Parent, office.Area.ID),
		},
	}
}

func postTypes(g *office.Graph) definition {
	return kind[office.PostType]{
		name: "post_types", title: "Types of post",
		description: "Kinds of post that many bodies have.",
		primaryKey:  []string{"id"},
		all:         slices.Values(g.PostTypes()),
		columns: []column[office.PostType]{
			named("id", "Identifier of the type, kept for good.", office.PostType.ID),
			named("label", "What posts of the type are called.", office.PostType.Label),
			list("aliases", "Other names by which sources call it.", office.PostType.Aliases),
		},
	}
}
