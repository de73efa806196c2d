package export

import (
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/table"
)

func bodies(g *office.Graph) definition {
	return kind[office.Body]{
		name: "bodies", title: "Bodies",
		description: "Organisations that have posts and members.",
		primaryKey:  []string{"id"},
		foreignKeys: []table.ForeignKey{to("bodies", "parent_id"), to("bodies", "predecessor_id"), to("areas", "area_id")},
		all:         g.AllBodies(),
		columns: columns(
			[]column[office.Body]{
				named("id", "Identifier of the body, kept for good.", office.Body.ID),
				named("name", "Name in English.", office.Body.Name),
				text("native_name", "Name in its own language; null when no source gives it.", office.Body.NativeName),
				list("aliases", "Other names by which sources call it.", office.Body.Aliases),
				oneOf("kind", "What sort of organisation it is; OTHER when its documents do not say.", office.BodyKinds(), office.Body.Kind),
				linked("parent_id", "Body it is part of.", office.Body.Parent, office.Body.ID),
				linked("predecessor_id", "Body it follows, as the 17th follows the 16th.", office.Body.Predecessor, office.Body.ID),
				linked("area_id", "Place it is for.", office.Body.Area, office.Area.ID),
			},
			date("created", "it came to be", office.Body.Created),
			date("abolished", "it ceased to be", office.Body.Abolished),
			date("elected", "its members were elected", office.Body.Elected),
			[]column[office.Body]{
				linked("elected_by", "Who elected its members, as the infobox names them.", office.Body.ElectedBy, office.NamedReference.Text),
				list("document_ids", "Documents that its facts come from.", func(b office.Body) []string { return ids(b.Documents(), office.Document.ID) }),
				text("note", "Remark of the editors.", office.Body.Note),
			},
		),
	}
}
