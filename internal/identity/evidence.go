package identity

import (
	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// evidence is what is known of people, laid out to compare them.
type evidence struct {
	people []office.PersonRecord
	names  map[int32][]name // of the people at these places, once they are asked for
	posts  map[office.PostID]*office.PostRecord
	terms  map[office.PersonID][]tenure
	asOf   map[office.DocumentID]when.Day
}

// maxTenures bounds how many terms of a person are compared.
const maxTenures = 32

// A tenure is a term as it can be compared.
type tenure struct {
	record     *office.TermRecord
	start, end when.Box
}

// newEvidence lays out what is known of those who may be somebody else too.
func newEvidence(r office.Records, of []candidate) *evidence {
	e := &evidence{
		people: r.People, names: make(map[int32][]name), posts: make(map[office.PostID]*office.PostRecord),
		terms: make(map[office.PersonID][]tenure), asOf: make(map[office.DocumentID]when.Day),
	}
	for _, c := range of {
		for _, person := range c.couple {
			e.terms[r.People[person].ID] = nil
		}
	}
	for i := range r.Documents {
		e.asOf[r.Documents[i].ID] = r.Documents[i].AsOf
	}
	for i := range r.Posts {
		e.posts[r.Posts[i].ID] = &r.Posts[i]
	}
	for i := range r.Terms {
		t := &r.Terms[i]
		if of, asked := e.terms[t.Person]; asked && len(of) < maxTenures {
			e.terms[t.Person] = append(e.terms[t.Person], e.tenure(t))
		}
	}
	return e
}

// tenure reads when a term began and ended: all days that its claims leave open.
func (e *evidence) tenure(t *office.TermRecord) tenure {
	return tenure{t, e.days(t, office.StartField), e.days(t, office.EndField)}
}

func (e *evidence) days(t *office.TermRecord, field office.ClaimField) when.Box {
	days, found := when.Anytime(), false
	for i := range t.Claims {
		c := &t.Claims[i]
		if c.Field != field || c.Date.Kind() == when.Unknown {
			continue
		}
		claimed := c.Date.Padded()
		if c.Date.Kind() == when.Open {
			claimed = when.Ongoing(e.asOf[c.Place.Document])
		}
		if found {
			claimed = claimed.Hull(days)
		}
		days, found = claimed, true
	}
	return days
}

// surely says whether both terms certainly ran on some day.
func (t tenure) surely(u tenure) bool {
	return t.start.Hi <= u.end.Lo && u.start.Hi <= t.end.Lo && t.start.Hi.Bounded() && u.start.Hi.Bounded()
}

// pair scores two people, and says whether any of their names speaks for it.
func (e *evidence) pair(c candidate) (p Pair, named bool) {
	a, b := &e.people[c.couple[0]], &e.people[c.couple[1]]
	p.People = [2]*office.PersonRecord{a, b}
	p.add(nameReasons(e.namesAt(c.couple[0]), e.namesAt(c.couple[1]), int(c.bearers))...)
	named = len(p.Reasons) > 0 && p.Reasons[0].Points > 0
	p.add(lifeReasons(a, b)...)
	p.add(e.agesInOffice(a, b)...)
	p.add(e.agesInOffice(b, a)...)
	p.add(e.postReasons(a, b)...)
	for _, r := range p.Reasons {
		p.Score += r.Points
	}
	p.Score = min(max(p.Score, 0), 100)
	return p, named
}

func (e *evidence) namesAt(person int32) []name {
	if _, known := e.names[person]; !known {
		e.names[person] = namesOf(&e.people[person])
	}
	return e.names[person]
}

// add adds the reasons that there are.
func (p *Pair) add(reasons ...Reason) {
	for _, r := range reasons {
		if r.Points != 0 {
			p.Reasons = append(p.Reasons, r)
		}
	}
}
