package export

import (
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/table"
)

func documents(g *office.Graph) definition {
	kinds := []office.DocumentKind{
		office.ListDocument, office.MembersDocument, office.VersionDocument, office.PersonDocument,
	}
	return kind[office.Document]{
		name: "documents", title: "Documents",
		description: "Sources as they were read.",
		primaryKey:  []string{"id"},
		foreignKeys: []table.ForeignKey{to("posts", "post_id")},
		all:         g.AllDocuments(),
		columns: []column[office.Document]{
			named("id", "Identifier of the document, kept for good.", office.Document.ID),
			named("title", "Its heading.", office.Document.Title),
			oneOf("kind", "What it lists: successive holders of a post, members of a body, another version of a list, or the offices of a person.", kinds, office.Document.Kind),
			linked("post_id", "Post whose holders it lists.", office.Document.Post, office.Post.ID),
			flag("complete", "Whether it lacks nobody between its first and last row.", office.Document.Complete),
			day("as_of", "Day that it speaks of; null when it cannot be told.", office.Document.AsOf),
			list("sources", "Where its facts were taken from, as addresses or citations.", office.Document.Sources),
			text("licence", "Terms under which its facts were taken.", office.Document.Licence),
			text("note", "Remark of the editors.", office.Document.Note),
		},
	}
}
