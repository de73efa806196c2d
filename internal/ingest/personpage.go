package ingest

import (
	"strconv"
	"strings"

	"github.com/seed-51aee618/cursus/internal/article"
	"github.com/seed-51aee618/cursus/internal/fold"
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// personPage adds what a person's infobox says: personal facts where none are
// known, claims on the terms that lists have, and terms in other posts.
func (b *builder) personPage(s source) {
	i := infobox{b, s}
	latin := i.value("name")
	if latin == "" {
		latin = s.document.Title
	}
	person, ambiguous := b.people.resolve(latin, i.value("native name"), bareSlug(string(s.document.ID)))
	if ambiguous {
		field, _ := s.article.Field("name")
		b.issue(office.IssueRecord{
			Code: office.AmbiguousPerson, Place: i.place("Name", field.Value), Text: latin,
			Message: "several people bear this name; give the name in Han characters, or rule in people.csv",
		})
	}
	person.Facts = append(person.Facts, i.facts()...)
	if birth := i.date("birth date"); person.Birth.Kind() == when.Unknown {
		person.Birth = birth
	}
	if death := i.date("death date"); person.Death.Kind() == when.Unknown {
		person.Death = death
	}
	fill(&person.Birthplace, i.value("birth place"))

	numbers := make(map[int]bool)
	for _, f := range s.article.Fields("office") {
		if numbers[f.Number] {
			b.issue(office.IssueRecord{
				Code: office.MalformedText, Place: i.place(f.Key.Value, f.Value), Text: f.Value.Value,
				Message: "another office has this number; number offices as in Office2",
			})
			continue
		}
		numbers[f.Number] = true
		b.office(i, person, f)
	}
}

// office enters one numbered office of a person's infobox.
func (b *builder) office(i infobox, person *office.PersonRecord, title article.Field) {
	name, acting := strings.CutSuffix(title.Value.Value, " (acting)")
	post, known := b.posts[fold.Name(name)]
	if !known {
		post = b.addPost(office.PostRecord{
			ID: office.PostID(b.slugs.mint("post", fold.Slug(name))), Title: name,
			Sources: []office.DocumentID{i.s.document.ID},
		})
	}
	claims := i.officeClaims(title)
	candidates := b.termsLike(person.ID, post)
	if term := sameTerm(candidates, claims, acting); term != nil {
		term.Claims = append(term.Claims, claims...)
		return
	}
	if len(candidates) > 0 && b.lists[post.ID] {
		b.issue(office.IssueRecord{
			Code: office.UnmatchedOffice, Place: i.place(title.Key.Value, title.Value), Text: title.Value.Value, Claims: claims,
			Message: "none of the person's terms in this post lies at these dates",
		})
	}
	status := office.Regular
	if acting {
		status = office.Acting
	}
	b.addTerm(office.TermRecord{
		ID:   office.TermID(string(post.ID) + "#" + bareSlug(string(i.s.document.ID)) + "." + strconv.Itoa(title.Number)),
		Post: post.ID, Person: person.ID, Document: i.s.document.ID, Row: title.Number, Status: status, Claims: claims,
	})
}

// termsLike returns the person's terms that an office in the post can mean. A
// seat on a body's standing committee is the row of that status in the list of
// the body's members.
func (b *builder) termsLike(person office.PersonID, post *office.PostRecord) []*office.TermRecord {
	terms := b.held(person, post.ID)
	committee := b.bodies[string(post.Body)]
	if committee == nil || committee.Kind != office.StandingCommittee || committee.Parent == "" {
		return terms
	}
	for _, body := range b.bodyList {
		if body.Parent == committee.Parent {
			for _, seat := range b.postsOf[body.ID] {
				terms = append(terms, standing(b.held(person, seat))...)
			}
		}
	}
	return terms
}

func standing(terms []*office.TermRecord) []*office.TermRecord {
	var chosen []*office.TermRecord
	for _, t := range terms {
		if t.Status == office.Standing {
			chosen = append(chosen, t)
		}
	}
	return chosen
}

// holder is the claim on who an infobox of a person is about: as the row Name
// says, else the title.
func (i infobox) holder() office.ClaimRecord {
	name, at := i.s.article.Title, i.place("", i.s.article.Title)
	at.Section = "title"
	if row, ok := i.s.article.Field("name"); ok && row.Value.Value != "" {
		name, at = row.Value, i.place(row.Key.Value, row.Value)
	}
	return office.ClaimRecord{Field: office.HolderField, Text: name.Value, Basis: office.Printed, Place: at}
}

// officeClaims are the rows of the infobox that carry the office's number.
func (i infobox) officeClaims(title article.Field) []office.ClaimRecord {
	claims := []office.ClaimRecord{i.holder()}
	for _, f := range i.s.article.Infobox {
		if f.Number != title.Number {
			continue
		}
		at := i.place(f.Key.Value, f.Value)
		switch f.Name {
		case "term start":
			claims = append(claims, i.b.dateClaim(office.StartField, f.Value, office.Printed, at))
		case "term end":
			claims = append(claims, i.b.dateClaim(office.EndField, f.Value, office.Printed, at))
		case "predecessor", "successor":
			claims = append(claims, office.ClaimRecord{
				Field: office.FactField, Text: f.Value.Value, Basis: office.Printed, Place: at,
			})
		}
	}
	return claims
}

// sameTerm returns the term that the claims are about: the one whose dates they
// share most with. A term shares nothing when its days certainly lie elsewhere.
func sameTerm(terms []*office.TermRecord, claims []office.ClaimRecord, acting bool) *office.TermRecord {
	var best *office.TermRecord
	most := 0
	for _, t := range terms {
		if (t.Status == office.Acting) != acting {
			continue
		}
		if shared := sharedDates(t.Claims, claims); shared > most {
			best, most = t, shared
		}
	}
	return best
}

// sharedDates counts how well two sets of claims agree: two for each end on
// which they may agree, one when the times may overlap at all, none when not.
func sharedDates(as, bs []office.ClaimRecord) int {
	aStart, aEnd := extent(as, office.StartField), extent(as, office.EndField)
	bStart, bEnd := extent(bs, office.StartField), extent(bs, office.EndField)
	if aStart.Lo > bEnd.Hi || bStart.Lo > aEnd.Hi {
		return 0
	}
	shared := 1
	if _, ok := aStart.Intersect(bStart); ok {
		shared += 2
	}
	if _, ok := aEnd.Intersect(bEnd); ok {
		shared += 2
	}
	return shared
}

// extent is the days that the claims on a date leave open together.
func extent(claims []office.ClaimRecord, field office.ClaimField) when.Box {
	for _, c := range claims {
		if c.Field == field && c.Date.Kind() == when.Known {
			return c.Date.Padded()
		}
	}
	return when.Anytime()
}
