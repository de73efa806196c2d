package popolo

import "github.com/seed-51aee618/cursus/internal/office"

// How names are marked that stand among others, so that they can be told from them.
const (
	hanLanguage = "zh-Hans"     // of a person's name in Han characters
	nativeName  = "native name" // note of an organization's name in its own language
)

func (s *subject) area(a *office.AreaRecord) area {
	return area{
		ID: string(a.ID), Name: a.Name, Classification: a.Kind, ParentID: string(a.Parent), Sources: s.links(a.Sources),
		Extra: &areaExtra{Aliases: a.Aliases, Sources: a.Sources},
	}
}

func (s *subject) organization(b *office.BodyRecord) organization {
	o := organization{
		ID: string(b.ID), Name: b.Name, Classification: string(b.Kind),
		ParentID: string(b.Parent), AreaID: string(b.Area), Sources: s.links(b.Sources),
		Extra: &organizationExtra{
			Succeeds: b.Succeeds, Elected: dateOf(b.Elected), ElectedBy: maybe(b.ElectedBy, referenceOf),
			Facts: each(b.Facts, claimOf), Sources: b.Sources, Note: b.Note,
		},
	}
	if b.NativeName != "" {
		o.OtherNames = append(o.OtherNames, otherName{Name: b.NativeName, Note: nativeName})
	}
	for _, alias := range b.Aliases {
		o.OtherNames = append(o.OtherNames, otherName{Name: alias})
	}
	return o
}

func (s *subject) post(p *office.PostRecord) post {
	founded, formation := split(p.Formation)
	return post{
		ID: string(p.ID), Label: p.Title, OtherLabels: p.Aliases, Role: p.Role,
		OrganizationID: string(p.Body), AreaID: string(p.Area), StartDate: founded, Sources: s.links(p.Sources),
		Extra: &postExtra{
			NativeName: p.NativeName, Type: p.Type, Rank: p.Rank, Seats: p.Seats,
			Department: maybe(p.Department, referenceOf),
			MemberOf:   each(p.MemberOf, referenceOf),
			Appointers: each(p.Appointers, referenceOf),
			Nominators: each(p.Nominators, referenceOf),
			Deputies:   each(p.Deputies, referenceOf),
			Inaugural:  maybe(p.Inaugural, referenceOf),
			Incumbent:  maybe(p.Incumbent, incumbentOf),
			Formation:  formation,
			Insignia:   (*emblem)(p.Insignia),
			Flag:       (*emblem)(p.Flag),
			Facts:      each(p.Facts, claimOf), Sources: p.Sources, Note: p.Note,
		},
	}
}

func incumbentOf(c office.IncumbentClaim) incumbent {
	return incumbent{referenceOf(c.Holder), dateOf(c.Since)}
}

func personOf(p *office.PersonRecord) person {
	o := person{ID: string(p.ID), Name: p.Name, Gender: p.Gender, Sources: addLink(nil, p.Source, "")}
	o.Extra = &personExtra{
		FormerIDs:  p.FormerIDs,
		Birthplace: p.Birthplace, Ethnicity: p.Ethnicity, Facts: each(p.Facts, claimOf), Source: p.Source, Note: p.Note,
	}
	o.BirthDate, o.Extra.Birth = split(p.Birth)
	o.DeathDate, o.Extra.Death = split(p.Death)
	if p.Han != "" {
		o.OtherNames = append(o.OtherNames, otherName{Name: p.Han, Language: hanLanguage})
	}
	for _, n := range p.Names {
		name := otherName{Name: n.Text, Note: n.Kind}
		if n.Source != "" {
			name.Extra = &nameExtra{n.Source}
		}
		o.OtherNames = append(o.OtherNames, name)
	}
	return o
}
