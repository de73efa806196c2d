package mapped

import (
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// records returns what the rows came to. Terms of people or posts that no row
// gives are issues, and so are references to bodies and areas that are none.
func (b *builder) records() office.Records {
	days := b.days()
	b.terms.settle(days)
	b.rec.Areas, b.rec.Bodies = b.areas.taken(), b.bodies.taken()
	b.rec.Posts, b.rec.People = b.posts.taken(), b.people.taken()
	b.complete()
	return b.rec
}

// days enters the documents, and returns the day that each speaks of: the one
// that the mapping gives, else the latest on which it lets a term begin.
func (b *builder) days() func(office.DocumentID) when.Day {
	asOf := make(map[office.DocumentID]when.Day, len(b.order))
	for _, d := range b.order {
		if d.record.AsOf == when.Past {
			d.record.AsOf = d.latest
		}
		asOf[d.record.ID] = d.record.AsOf
		b.rec.Documents = append(b.rec.Documents, d.record)
	}
	return func(id office.DocumentID) when.Day { return asOf[id] }
}

// complete gives names to what only identifiers were told of, and takes away
// references that lead nowhere.
func (b *builder) complete() {
	for i := range b.rec.Areas {
		r := &b.rec.Areas[i]
		unnamed(&r.Name, string(r.ID), b.areas.kind)
		lead(b, &b.areas, &r.Parent, string(r.ID), r.Sources)
	}
	for i := range b.rec.Bodies {
		r := &b.rec.Bodies[i]
		unnamed(&r.Name, string(r.ID), b.bodies.kind)
		if r.Kind == "" {
			r.Kind = office.OtherBody
		}
		lead(b, &b.bodies, &r.Parent, string(r.ID), r.Sources)
		lead(b, &b.areas, &r.Area, string(r.ID), r.Sources)
	}
	for i := range b.rec.Posts {
		r := &b.rec.Posts[i]
		unnamed(&r.Title, string(r.ID), b.posts.kind)
		lead(b, &b.bodies, &r.Body, string(r.ID), r.Sources)
		lead(b, &b.areas, &r.Area, string(r.ID), r.Sources)
	}
	for i := range b.rec.People {
		r := &b.rec.People[i]
		unnamed(&r.Name, string(r.ID), b.people.kind)
	}
}

// unnamed lets an identifier stand for a name that no row gives.
func unnamed(name *string, id, kind string) {
	if *name == "" {
		*name = id[len(kind):]
	}
}

// lead takes away a reference to a record that no row gives.
func lead[ID ~string, R any](b *builder, s *shelf[R], to *ID, of string, sources []office.DocumentID) {
	if *to == "" || s.given[s.at[string(*to)]] {
		return
	}
	b.issue(office.MalformedTable, office.Place{Document: sources[0]}, string(*to),
		"%s names it, and no row of any table gives it; the reference is left out", of)
	*to = ""
}

// settle enters the terms whose person and post are known, and what contradicts
// itself in them.
func (ts *terms) settle(asOf func(office.DocumentID) when.Day) {
	b := ts.b
	kept := ts.list[:0]
	ofPerson, ofPost := make([]int32, len(b.people.list)), make([]int32, len(b.posts.list))
	for i, t := range ts.list {
		person, post := ts.person[i], ts.post[i]
		t.Person, t.Post = office.PersonID(b.people.ids[person]), office.PostID(b.posts.ids[post])
		holder := t.Claims[0]
		switch {
		case !b.people.given[person]:
			b.issue(office.MalformedTable, holder.Place, holder.Text, "no row of any table gives %s; the term is left out", t.Person).Claims = t.Claims
		case !b.posts.given[post]:
			b.issue(office.MalformedTable, holder.Place, holder.Text, "no row of any table gives %s; the term is left out", t.Post).Claims = t.Claims
		case ofPerson[person] == office.MaxTermsOfPerson, ofPost[post] == office.MaxTermsOfPost:
			b.issue(office.MalformedTable, holder.Place, holder.Text,
				"one person may have %d terms and one post %d; give people an id that tells namesakes apart, and posts one for each body, place or seat",
				office.MaxTermsOfPerson, office.MaxTermsOfPost).Claims = t.Claims
		default:
			ofPerson[person]++
			ofPost[post]++
			kept = append(kept, t)
			b.rec.Issues = append(b.rec.Issues, office.Contradictions(t, asOf)...)
		}
	}
	b.rec.Terms = kept
}
