package export

import (
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/table"
	"github.com/seed-51aee618/cursus/internal/when"
)

func posts(g *office.Graph) definition {
	return kind[office.Post]{
		name: "posts", title: "Posts",
		description: "Offices that people hold one after another, or side by side.",
		primaryKey:  []string{"id"},
		foreignKeys: []table.ForeignKey{
			to("post_types", "type_id"), to("bodies", "body_id"), to("areas", "area_id"), to("people", "incumbent_person_id"),
		},
		all: g.AllPosts(),
		columns: columns(
			[]column[office.Post]{
				named("id", "Identifier of the post, kept for good.", office.Post.ID),
				named("title", "Full name: Party Secretary of Chongqing.", office.Post.Title),
				text("role", "What its holder is called within the body: Secretary.", office.Post.Role),
				text("native_name", "Name in its own language; null when no source gives it.", office.Post.NativeName),
				list("aliases", "Other titles by which sources name it.", office.Post.Aliases),
				linked("type_id", "Kind of post it is.", office.Post.Type, office.PostType.ID),
				text("rank", "Standing that the infobox gives its holder.", office.Post.Rank),
				count("seats", "How many people hold it at a time; null when not known.", office.Post.Seats),
				linked("body_id", "Organisation it belongs to.", office.Post.Body, office.Body.ID),
				linked("area_id", "Place it is for.", office.Post.Area, office.Area.ID),
			},
			date("created", "it came to be", office.Post.Created),
			date("abolished", "it ceased to be", office.Post.Abolished),
			infobox(),
			[]column[office.Post]{
				list("document_ids", "Documents that its facts come from.", func(p office.Post) []string { return ids(p.Documents(), office.Document.ID) }),
				text("note", "Remark of the editors.", office.Post.Note),
			},
		),
	}
}

// infobox is what the infobox of a post says of it.
func infobox() []column[office.Post] {
	return []column[office.Post]{
		linked("department", "Organisation that the infobox files it under, as printed.", office.Post.Department, office.NamedReference.Text),
		list("member_of", "Bodies that its holder sits on, as the infobox prints them.", func(p office.Post) []string { return texts(p.MemberOf()) }),
		list("appointers", "Who appoints its holder, as the infobox prints it.", func(p office.Post) []string { return texts(p.Appointers()) }),
		list("nominators", "Who nominates its holder, as the infobox prints it.", func(p office.Post) []string { return texts(p.Nominators()) }),
		list("deputies", "Posts that stand in for it, as the infobox prints them.", func(p office.Post) []string { return texts(p.Deputies()) }),
		linked("inaugural", "First holder, as the infobox prints the name.", office.Post.Inaugural, office.NamedReference.Text),
		linked("incumbent", "Present holder, as the infobox prints the name.", office.Post.Incumbent, func(i office.Incumbent) string { return i.Holder().Text() }),
		linked("incumbent_person_id", "Person whom that name means, when it means one.", incumbent, office.Person.ID),
		linked("incumbent_since", "Since when, as the infobox prints it.", office.Post.Incumbent, func(i office.Incumbent) string { return i.Since().Text() }),
		linked("incumbent_since_edtf", "Since when, in the Extended Date/Time Format.", office.Post.Incumbent, func(i office.Incumbent) string { return i.Since().EDTF() }),
		day("incumbent_as_of", "Day that the infobox speaks of.", func(p office.Post) (when.Day, bool) {
			i, ok := p.Incumbent()
			if !ok {
				return when.Past, false
			}
			return i.AsOf()
		}),
		text("insignia_file", "File of the emblem that stands for it.", func(p office.Post) string { return file(p.Insignia()) }),
		text("flag_file", "File of the flag that stands for it.", func(p office.Post) string { return file(p.Flag()) }),
	}
}

func incumbent(p office.Post) (office.Person, bool) {
	i, ok := p.Incumbent()
	if !ok {
		return office.Person{}, false
	}
	return i.Holder().Person()
}

func file(e *office.Emblem) string {
	if e == nil {
		return ""
	}
	return e.File
}
