package synth

import (
	"github.com/seed-51aee618/cursus/internal/office"
)

// secretaries enters the committee of an area and the list of its secretaries.
func (c *country) secretaries(area office.AreaRecord) *list {
	return c.list("Party Secretary of "+area.Name, "Secretary", secretaryType, office.BodyRecord{
		Name: "Party Committee of " + area.Name, Kind: office.Committee, Parent: partyBody, Area: area.ID,
	})
}

// heads enters the government of an area and the list of its heads.
func (c *country) heads(area office.AreaRecord) *list {
	return c.list("Governor of "+area.Name, "Governor", headType, office.BodyRecord{
		Name: "Government of " + area.Name, Kind: office.Government, Area: area.ID,
	})
}

// list enters a body, its post of one seat and the document that lists the
// holders.
func (c *country) list(title, role string, kind office.PostTypeID, body office.BodyRecord) *list {
	const complete = 0.52 // of the lists of the embedded data
	document := office.DocumentID("document:" + slug(title))
	body.ID = office.BodyID("body:" + slug(body.Name))
	post := office.PostRecord{
		ID: office.PostID("post:" + slug(title)), Title: title, Role: role, Type: kind,
		Body: body.ID, Area: body.Area, Seats: 1,
	}
	return c.enter(post, body, office.DocumentRecord{
		ID: document, Title: title, Kind: office.ListDocument, Complete: c.chance(complete),
	})
}

// politburo enters one of several Politburos that succeed one another, and its
// members.
func (c *country) politburo(number, of, members int) {
	name := func(n int) string { return nth(n) + " Politburo of " + c.name }
	title := name(number)
	elected := electionDay(of - number)
	body := office.BodyRecord{
		ID: office.BodyID("body:" + slug(title)), Name: title, Kind: office.PoliticalBureau,
		Parent: politburoBody, Area: c.area, Elected: c.print(elected, asDay),
	}
	if number > 1 {
		body.Succeeds = office.BodyID("body:" + slug(name(number-1)))
	}
	post := office.PostRecord{
		ID: office.PostID("post:member-of-the-" + slug(title)), Title: "Member of the " + title, Role: "Member",
		Type: memberType, Body: body.ID, Area: c.area,
	}
	l := c.enter(post, body, office.DocumentRecord{
		ID: office.DocumentID("document:" + slug(title)), Title: title, Kind: office.MembersDocument, Complete: c.chance(0.93),
	})
	l.number, l.elected = number, body.Elected
	c.members(l, elected, of-number, members)
}

// enter enters a post, its body and the document that lists who held it.
func (c *country) enter(p office.PostRecord, b office.BodyRecord, d office.DocumentRecord) *list {
	d.Post, d.AsOf = p.ID, c.betweenDays(firstAsOf, lastAsOf)
	d.Licence, d.Note = "none needed", "invented"
	b.Sources = []office.DocumentID{d.ID}
	p.Sources = b.Sources
	c.rec.Bodies = append(c.rec.Bodies, b)
	c.rec.Posts = append(c.rec.Posts, p)
	c.rec.Documents = append(c.rec.Documents, d)
	l := &list{
		post: p.ID, kind: p.Type, document: d.ID, at: len(c.rec.Documents) - 1, asOf: d.AsOf, complete: d.Complete,
	}
	c.lists = append(c.lists, l)
	return l
}
