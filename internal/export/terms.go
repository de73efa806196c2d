package export

import (
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/table"
)

// terms are in long form: a row says by itself who held what where and when.
func terms(g *office.Graph) definition {
	statuses := []office.Status{office.Regular, office.Acting, office.Standing, office.Full, office.Alternate}
	document := func(h *holding) (office.Document, bool) { return h.document.get() }
	return kind[*holding]{
		name: "terms", title: "Terms",
		description: "One person's time in one post, one a row, with the names that its identifiers stand for.",
		primaryKey:  []string{"id"},
		foreignKeys: []table.ForeignKey{
			to("people", "person_id"), to("posts", "post_id"), to("bodies", "body_id"),
			to("areas", "area_id"), to("documents", "document_id"),
		},
		all: holdings(g.AllTerms()),
		columns: columns(
			names(),
			[]column[*holding]{
				text("ordinal", "Number that the list prints; null when it prints none.", func(h *holding) string { return h.term.Ordinal() }),
				number("row", "Row in the document that gave the term, from 1.", func(h *holding) int { return h.term.Row() }),
				oneOf("status", "Standing in the post or body: for the time being, as a full member, ...", statuses, func(h *holding) office.Status { return h.term.Status() }),
				flag("current", "Whether it was still open on the day its source speaks of.", func(h *holding) bool { return h.term.Current() }),
			},
			claimed("start", "it began", func(h *holding) office.PartialDate { return h.start }),
			claimed("end", "it ended", func(h *holding) office.PartialDate { return h.end }),
			[]column[*holding]{
				number("duration_min_days", "Fewest days from its first to its last, so 0 for a term of one day.", func(h *holding) int { return h.duration.MinDays() }),
				count("duration_max_days", "Most days from its first to its last; null when an end is open or unknown.", func(h *holding) (int, bool) { return h.duration.MaxDays() }),
				text("source", "Where the row came from, when not from the main source of its document.", func(h *holding) string { return h.term.Source() }),
				linked("document_id", "Document that gave the row.", document, office.Document.ID),
				linked("document_title", "Its heading.", document, office.Document.Title),
				named("dataset_version", "Version of the data set, a hash of all it was made from.", func(*holding) string { return g.Version() }),
			},
		),
	}
}

// names are who held what, in which body and where.
func names() []column[*holding] {
	body := func(h *holding) (office.Body, bool) { return h.body.get() }
	area := func(h *holding) (office.Area, bool) { return h.area.get() }
	return []column[*holding]{
		named("id", "Identifier of the term: its post and its row there.", func(h *holding) office.TermID { return h.term.ID() }),
		named("person_id", "Person who held it.", func(h *holding) office.PersonID { return h.person.ID() }),
		named("person_name", "Name in Latin letters.", func(h *holding) string { return h.person.Name() }),
		text("person_native_name", "Name in Han characters; null when no source gives it.", func(h *holding) string { return h.person.NativeName() }),
		named("post_id", "Post that was held.", func(h *holding) office.PostID { return h.post.ID() }),
		named("post_title", "Its full name.", func(h *holding) string { return h.post.Title() }),
		linked("body_id", "Body that the post belongs to.", body, office.Body.ID),
		linked("body_name", "Its name in English.", body, office.Body.Name),
		linked("area_id", "Place that the post is for.", area, office.Area.ID),
		linked("area_name", "Its name in English.", area, office.Area.Name),
	}
}
