package popolo

import (
	"cmp"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
)

func (b *builder) people() (err error) {
	b.rec.People, err = tryEach("persons", b.doc.People, b.person)
	return err
}

func (b *builder) person(o person) (office.PersonRecord, error) {
	r := office.PersonRecord{ID: office.PersonID(identifier(personKind, o.ID)), Name: o.Name, Gender: o.Gender}
	for _, n := range o.OtherNames {
		if r.Han == "" && isHan(n.Language) {
			r.Han = n.Name
			continue
		}
		name := office.NameRecord{Text: n.Name, Kind: cmp.Or(n.Note, n.Language)}
		if n.Extra != nil {
			name.Source = n.Extra.Source
		}
		r.Names = append(r.Names, name)
	}
	x := o.Extra
	if x == nil {
		_ = b.plainSource()
		r.Name, r.Source = cmp.Or(r.Name, o.ID), first(o.Sources)
		x = new(personExtra)
		x.Source = r.Source
	}
	r.Birthplace, r.Ethnicity, r.Source, r.Note = x.Birthplace, x.Ethnicity, x.Source, x.Note
	r.FormerIDs = x.FormerIDs
	var err error
	if r.Birth, err = join(o.BirthDate, x.Birth); err != nil {
		return r, at("cursus.birth", err)
	}
	if r.Death, err = join(o.DeathDate, x.Death); err != nil {
		return r, at("cursus.death", err)
	}
	r.Facts, err = tryEach("cursus.facts", x.Facts, claim.record)
	return r, err
}

// isHan says whether a language is written in simplified Han characters.
func isHan(language string) bool {
	return strings.EqualFold(language, hanLanguage) || strings.EqualFold(language, "zh")
}

func first(links []link) string {
	if len(links) == 0 {
		return ""
	}
	return links[0].URL
}
