package wikidata

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// acting is the item that says of a statement that somebody only acts in the post.
const acting = "Q4676846"

var (
	// natures are the properties that say in what way somebody holds a post: nature
	// of statement, and those that were used for it before: as, and the roles of
	// subject and object.
	natures = []string{"P5102", "P794", "P2868", "P3831"}
	// sources are the properties of references: address, stated in, imported from.
	sources = []string{"P854", "P248", "P143"}
)

// person enters a person, and a term for each statement of a position held.
func (r *Reader) person(e *entity, label string) {
	p := office.PersonRecord{
		ID: office.PersonID("person:" + e.ID), Name: label, Han: e.han(), Source: "https://www.wikidata.org/wiki/" + e.ID,
		Birth: r.single(e, "P569"), Death: r.single(e, "P570"), Gender: e.first("P21"), Birthplace: e.first("P19"),
	}
	if p.Han == label {
		p.Han = ""
	}
	for _, name := range e.names(label) {
		if name != p.Han {
			p.Names = append(p.Names, office.NameRecord{Text: name})
		}
	}
	r.rec.People = append(r.rec.People, p)
	for _, s := range e.Claims["P39"] {
		r.row++
		r.term(e, s, label)
	}
}

// term makes a term of a statement, unless it says that it is wrong, names no
// position, or that there is none.
func (r *Reader) term(e *entity, s statement, holder string) {
	place := r.place(e, s, "P39")
	item := s.Main.item()
	id := office.TermID("post:" + item + "#" + cmp.Or(strings.ReplaceAll(s.ID, "#", "%23"), fmt.Sprintf("%s-%d", e.ID, r.row)))
	dates, unread := r.dates(e, s, id)
	claims := append([]office.ClaimRecord{{
		Field: office.HolderField, Text: holder, Basis: office.Printed, Place: place,
	}}, dates...)
	switch {
	case s.Rank == "deprecated":
		r.issue(office.ExtraRow, place, cmp.Or(item, s.Main.text()), "Wikidata keeps this statement as deprecated; it is no term").Claims = claims
		return
	case s.Main.Kind == noValue:
		r.issue(office.Vacancy, place, noValue, "%s held no position", e.ID).Claims = claims
		return
	case !isItem(item):
		r.issue(office.MalformedTable, place, s.Main.text(), "want the item of a position; the statement is left out").Claims = claims
		return
	case s.ID != "" && r.seen[s.ID]:
		r.issue(office.ExtraRow, place, s.ID, "another statement has this identifier; this one is left out").Claims = claims
		return
	case r.terms[e.ID] == office.MaxTermsOfPerson || r.terms[item] == office.MaxTermsOfPost:
		r.issue(office.MalformedTable, place, item, "one person may have %d terms and one post %d; the statement is left out",
			office.MaxTermsOfPerson, office.MaxTermsOfPost).Claims = claims
		return
	}
	r.seen[s.ID] = true
	r.terms[e.ID]++
	r.terms[item]++
	if !r.posts[item] {
		r.posts[item] = true
		r.held = append(r.held, held{item, r.document})
	}
	t := office.TermRecord{
		ID: id, Post: office.PostID("post:" + item), Person: office.PersonID("person:" + e.ID), Document: r.document, Row: r.row,
		Status: office.Regular, Claims: claims,
	}
	qualify(&t, s)
	r.rec.Issues = append(r.rec.Issues, unread...)
	r.rec.Terms = append(r.rec.Terms, t)
}

// dates are the claims that the qualifiers of a statement make on start and end,
// and issues about those that cannot be read. No end says that it lasts; some end
// that it is over, without a date.
func (r *Reader) dates(e *entity, s statement, term office.TermID) (claims []office.ClaimRecord, unread []office.IssueRecord) {
	for _, of := range []struct {
		property string
		field    office.ClaimField
	}{{"P580", office.StartField}, {"P582", office.EndField}} {
		for _, q := range s.Qualifiers[of.property] {
			c := office.ClaimRecord{Field: of.field, Text: q.text(), Basis: office.Printed, Place: r.place(e, s, of.property)}
			var err error
			if c.Date, err = q.date(); err != nil {
				unread = append(unread, office.IssueRecord{
					Code: office.UnparsedDate, Place: c.Place, Text: c.Text, Message: err.Error(), Term: term, Claims: []office.ClaimRecord{c},
				})
			}
			if of.property == "P582" && q.Kind == noValue {
				c.Date = when.OpenDate(c.Text)
			}
			claims = append(claims, c)
		}
	}
	return claims, unread
}

// qualify takes over the other qualifiers, and the references. What has no field
// of its own is a claim of a fact, under the property that says it.
func qualify(t *office.TermRecord, s statement) {
	for _, property := range slices.Sorted(maps.Keys(s.Qualifiers)) {
		for _, q := range s.Qualifiers[property] {
			switch {
			case property == "P580" || property == "P582":
			case property == "P1545" && t.Ordinal == "":
				t.Ordinal = q.text()
			case q.item() == acting && slices.Contains(natures, property):
				t.Status = office.Acting
			default:
				fact(t, property, q)
			}
		}
	}
	for _, reference := range s.References {
		cite(t, reference.Snaks)
	}
}

// cite takes over a reference: the first address of all is the term's source.
func cite(t *office.TermRecord, reference object[[]snak]) {
	for _, property := range sources {
		for _, q := range reference[property] {
			if t.Source == "" && property == sources[0] {
				t.Source = q.text()
			} else {
				fact(t, "reference "+property, q)
			}
		}
	}
}

// fact adds what a snak says as a claim of a fact.
func fact(t *office.TermRecord, label string, q snak) {
	place := t.Claims[0].Place
	place.Label = label
	t.Claims = append(t.Claims, office.ClaimRecord{Field: office.FactField, Text: q.text(), Basis: office.Printed, Place: place})
}
