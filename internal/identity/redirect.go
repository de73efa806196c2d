package identity

import (
	"slices"

	"github.com/seed-51aee618/cursus/internal/office"
)

// redirected makes what infoboxes of posts say of people lead where their terms
// went.
func (a *applier) redirected(posts []office.PostRecord, terms []office.TermRecord) []office.PostRecord {
	moved := a.moves(terms)
	posts = slices.Clone(posts)
	for i := range posts {
		p := &posts[i]
		lead := func(r *office.Reference) {
			if to, ok := moved[seat{p.ID, r.Person}]; ok {
				r.Person = to
			} else if head, ok := a.heads[a.sets.root(Side(r.Person))]; ok && r.Person != "" {
				r.Person = head
			}
		}
		p.Department, p.Inaugural = changed(p.Department, lead), changed(p.Inaugural, lead)
		p.MemberOf, p.Appointers = changedAll(p.MemberOf, lead), changedAll(p.Appointers, lead)
		p.Nominators, p.Deputies = changedAll(p.Nominators, lead), changedAll(p.Deputies, lead)
		if p.Incumbent != nil {
			claim := *p.Incumbent
			lead(&claim.Holder)
			p.Incumbent = &claim
		}
	}
	return posts
}

// A seat is a post as one person held it.
type seat struct {
	post   office.PostID
	person office.PersonID
}

// moves says who has the terms that somebody had in a post, where all went to
// the same.
func (a *applier) moves(terms []office.TermRecord) map[seat]office.PersonID {
	moved := make(map[seat]office.PersonID)
	torn := make(map[seat]bool)
	for i := range terms {
		if _, ok := a.side(&a.old.Terms[i]); !ok {
			continue
		}
		s := seat{terms[i].Post, a.old.Terms[i].Person}
		if to, ok := moved[s]; ok && to != terms[i].Person {
			torn[s] = true
		}
		moved[s] = terms[i].Person
	}
	for s := range torn {
		delete(moved, s)
	}
	return moved
}

func changed(r *office.Reference, change func(*office.Reference)) *office.Reference {
	if r == nil {
		return nil
	}
	c := *r
	change(&c)
	return &c
}

func changedAll(rs []office.Reference, change func(*office.Reference)) []office.Reference {
	rs = slices.Clone(rs)
	for i := range rs {
		change(&rs[i])
	}
	return rs
}

// unsettled are the issues that the rulings leave: a name that several bear is
// none any more where a ruling says whose the row is.
func (a *applier) unsettled(terms []office.TermRecord) []office.IssueRecord {
	type spot struct {
		document     office.DocumentID
		line, column int
	}
	at := func(p office.Place) spot { return spot{p.Document, p.Line, p.Column} }
	settled := make(map[spot]bool)
	for i := range terms {
		old := &a.old.Terms[i]
		if len(a.rulings.same[Side(old.ID)]) == 0 && len(a.rulings.same[Side(old.Person)]) == 0 {
			continue
		}
		for _, c := range old.Claims {
			if c.Field == office.HolderField {
				settled[at(c.Place)] = true
			}
		}
	}
	return slices.DeleteFunc(a.issues, func(i office.IssueRecord) bool {
		return i.Code == office.AmbiguousPerson && settled[at(i.Place)]
	})
}
