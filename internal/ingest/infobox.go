package ingest

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/fold"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// An infobox is the rows that stand before an article's text.
type infobox struct {
	b *builder
	s source
}

func (i infobox) value(name string) string {
	field, _ := i.s.article.Field(name)
	return field.Value.Value
}

// facts are all rows, verbatim: whatever has no field of its own is still there.
func (i infobox) facts() []office.ClaimRecord {
	facts := make([]office.ClaimRecord, 0, len(i.s.article.Infobox))
	for _, f := range i.s.article.Infobox {
		facts = append(facts, office.ClaimRecord{
			Field: office.FactField, Text: f.Value.Value, Basis: office.Printed, Place: i.place(f.Key.Value, f.Value),
		})
	}
	return facts
}

func (i infobox) place(label string, at article.Text) office.Place {
	return office.Place{
		Document: i.s.document.ID, Section: "infobox", Label: label, Line: at.At.Line, Column: at.At.Column,
	}
}

// date reads a row as a date; unknown when the row is missing.
func (i infobox) date(name string) when.Date {
	field, ok := i.s.article.Field(name)
	if !ok {
		return when.Date{}
	}
	return i.b.dateClaim(office.FactField, field.Value, office.Printed, i.place(field.Key.Value, field.Value)).Date
}

// references reads the items of a row as names, each resolved by a function
// that sets what it means.
func (i infobox) references(name string, resolve func(*office.Reference)) []office.Reference {
	var named []office.Reference
	for _, field := range i.s.article.Fields(name) {
		for _, item := range field.Items {
			r := office.Reference{Text: item.Value, Place: i.place(field.Key.Value, item)}
			resolve(&r)
			named = append(named, r)
		}
	}
	return named
}

func (i infobox) reference(name string, resolve func(*office.Reference)) *office.Reference {
	if named := i.references(name, resolve); len(named) > 0 {
		return &named[0]
	}
	return nil
}

// body resolves a name as a body.
func (i infobox) body(r *office.Reference) {
	if body, ok := i.b.bodies[bodyKey(r.Text)]; ok {
		r.Body = body.ID
	}
}

// person resolves a name as a person, if just one bears it.
func (i infobox) person(r *office.Reference) {
	if found := i.b.people.find(splitName(r.Text)); len(found) == 1 {
		r.Person = found[0].ID
	}
}

func (i infobox) emblem(name string) *office.Emblem {
	if i.value(name) == "" {
		return nil
	}
	return &office.Emblem{File: i.value(name), Size: i.value(name + "size"), Caption: i.value(name + "caption")}
}

// postInfobox enters what an infobox says of a post.
func (b *builder) postInfobox(s source, post *office.PostRecord, terms []*office.TermRecord) {
	i := infobox{b, s}
	post.Facts = i.facts()
	fill(&post.Role, i.value("post"))
	fill(&post.NativeName, i.value("native name"))
	fill(&post.Rank, i.value("status"))
	if label := i.value("type"); label != "" && post.Type == "" {
		post.Type = b.typeOf(label, s.document.ID)
	}
	post.Department = i.reference("department", i.body)
	post.MemberOf = i.references("member of", i.body)
	post.Appointers = i.references("appointer", i.body)
	post.Nominators = i.references("nominator", i.body)
	post.Deputies = i.deputies(post.Body)
	post.Insignia, post.Flag = i.emblem("insignia"), i.emblem("flag")
	post.Formation = i.date("formation")
	post.Inaugural = i.reference("inaugural", i.person)
	post.Sources = withDocument(post.Sources, s.document.ID)
	b.checkInaugural(post.Inaugural, terms)
	b.incumbent(i, post, terms)
}

// deputies are posts of the same body. Their row separates them by commas
// alone, without the space that separates other names.
func (i infobox) deputies(body office.BodyID) []office.Reference {
	var named []office.Reference
	for _, r := range i.references("deputy", func(*office.Reference) {}) {
		at := r.Place
		for role := range strings.SplitSeq(r.Text, ",") {
			text := strings.TrimLeft(role, " ")
			at.Column += len(role) - len(text)
			named = append(named, office.Reference{
				Text: strings.TrimRight(text, " "), Post: i.b.roles[roleKey{body, fold.Name(role)}], Place: at,
			})
			at.Column += utf8.RuneCountInString(text) + len(",")
		}
	}
	return named
}

// bodyInfobox enters what an infobox says of a body, for a list of its members.
func (b *builder) bodyInfobox(s source, post *office.PostRecord) {
	i := infobox{b, s}
	body := b.bodies[string(post.Body)]
	if body == nil {
		post.Facts = i.facts()
		return
	}
	body.Facts = i.facts()
	fill(&body.NativeName, i.value("native name"))
	body.Elected = i.date("elected")
	body.ElectedBy = i.reference("elected by", i.body)
	body.Sources = withDocument(body.Sources, s.document.ID)
	fill(&post.Role, i.value("post"))
	post.Sources = withDocument(post.Sources, s.document.ID)
}

// fill sets a text that is not set yet.
func fill(to *string, text string) {
	if *to == "" {
		*to = text
	}
}

func withDocument(ids []office.DocumentID, id office.DocumentID) []office.DocumentID {
	if slices.Contains(ids, id) {
		return ids
	}
	return append(ids, id)
}
