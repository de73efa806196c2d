package export

import (
	"iter"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/table"
)

// A numbered record has no identifier: its place in the table stands for one.
type numbered[T any] struct {
	of     T
	number int // from 1
}

func withNumbers[T any](all iter.Seq[T]) iter.Seq[numbered[T]] {
	return func(yield func(numbered[T]) bool) {
		n := 0
		for r := range all {
			n++
			if !yield(numbered[T]{r, n}) {
				return
			}
		}
	}
}

type numberedRelation = numbered[office.Relation]

func relations(g *office.Graph) definition {
	return kind[numberedRelation]{
		name: "relations", title: "Relations",
		description: "What sources say links a post to a body, a post or an area; read: subject RECOMMENDED_BY object.",
		primaryKey:  []string{"number"},
		foreignKeys: []table.ForeignKey{
			to("posts", "subject_id"), to("bodies", "body_id"), to("posts", "post_id"),
			to("areas", "area_id"), to("documents", "document_id"),
		},
		all: withNumbers(g.AllRelations()),
		columns: columns(
			[]column[numberedRelation]{
				number("number", "Place in this table, from 1; another version of the data set may number otherwise.", func(r numberedRelation) int { return r.number }),
				named("subject_id", "Post that it is said of.", func(r numberedRelation) office.PostID { return r.of.Subject().ID() }),
				oneOf("kind", "The link, read from the subject.", office.RelationKinds(), func(r numberedRelation) office.RelationKind { return r.of.Kind() }),
				linked("body_id", "Object, if it is a body.", func(r numberedRelation) (office.Body, bool) { return r.of.Body() }, office.Body.ID),
				linked("post_id", "Object, if it is a post.", func(r numberedRelation) (office.Post, bool) { return r.of.Post() }, office.Post.ID),
				linked("area_id", "Object, if it is an area.", func(r numberedRelation) (office.Area, bool) { return r.of.Area() }, office.Area.ID),
				oneOf("modality", "How strictly the source states it.", []office.Modality{office.Always, office.Usually, office.May}, func(r numberedRelation) office.Modality { return r.of.Modality() }),
			},
			date("since", "it has held from, at the latest", func(r numberedRelation) office.PartialDate { return r.of.Since() }),
			place(func(r numberedRelation) office.Claim { return r.of.Claim() }),
			[]column[numberedRelation]{
				text("note", "Remark of the editors.", func(r numberedRelation) string { return r.of.Note() }),
			},
		),
	}
}
