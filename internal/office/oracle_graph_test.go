package office_test

import (
	"strconv"
	"testing"

	"github.com/seed-51aee618/cursus/internal/office"
	"github.com/seed-51aee618/cursus/internal/when"
)

// graph makes records of the case. A term's row is its number there.
func (c oracleCase) graph(t *testing.T) *office.Graph {
	t.Helper()
	r := office.Records{
		Documents: []office.DocumentRecord{{ID: "document:list", Complete: c.complete}, {ID: "document:open", AsOf: openAsOf}},
		PostTypes: []office.PostTypeRecord{{ID: "post-type:0"}, {ID: "post-type:1"}, {ID: "post-type:2"}},
		Bodies:    []office.BodyRecord{{ID: "body:0"}, {ID: "body:1", Succeeds: "body:0"}, {ID: "body:2", Succeeds: "body:1"}},
		People:    []office.PersonRecord{{ID: "person:0", Name: "P"}, {ID: "person:1", Name: "Q"}},
	}
	made := make(map[office.PostID]bool)
	for i, term := range c.terms {
		post := term.record(i)
		if !made[post.ID] {
			made[post.ID] = true
			r.Posts = append(r.Posts, post)
		}
		record := office.TermRecord{
			ID: office.TermID(string(post.ID) + "#" + strconv.Itoa(i)), Post: post.ID, Row: i, Status: office.Regular,
			Person: office.PersonID("person:" + strconv.Itoa(term.person)),
			Claims: append(term.start.claims(t, office.StartField), term.end.claims(t, office.EndField)...),
		}
		if term.post == listPost {
			record.Document, record.Listed, record.Ordinal = "document:list", true, strconv.Itoa(term.ordinal)
		}
		if term.acting {
			record.Status = office.Acting
		}
		r.Terms = append(r.Terms, record)
	}
	g, err := office.NewGraph(r)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// record is the post of term i.
func (t oracleTerm) record(i int) office.PostRecord {
	number := strconv.Itoa(t.number)
	p := office.PostRecord{Type: office.PostTypeID("post-type:" + strconv.Itoa(t.tag))}
	switch t.post {
	case ownPost:
		p.ID = office.PostID("post:own-" + strconv.Itoa(i))
	case sharedPost:
		p.ID = office.PostID("post:shared-" + number)
	case bodyPost:
		p.ID, p.Body = office.PostID("post:member-"+number), office.BodyID("body:"+number)
	case listPost:
		p.ID, p.Seats = "post:list", 1
	}
	return p
}

// claims print the date: one for each source, and for the coarse one the month
// with two claims that narrow it, each from one side.
func (d oracleDate) claims(t *testing.T, field office.ClaimField) []office.ClaimRecord {
	t.Helper()
	var all []office.ClaimRecord
	add := func(date when.Date) {
		all = append(all, office.ClaimRecord{
			Field: field, Text: date.Text(), Date: date, Basis: office.Printed, Place: office.Place{Document: "document:open"},
		})
	}
	for i, b := range d.boxes {
		switch {
		case d.kind == when.Unknown:
		case d.kind == when.Open && i+1 == len(d.boxes):
			add(when.OpenDate("Incumbent"))
		case i == 0 && d.coarse:
			add(edtf(t, "1970-01"))
			add(edtf(t, "["+b.Lo.String()+"..1971-01-01]"))
			add(edtf(t, "[1969-01-01.."+b.Hi.String()+"]"))
		default:
			add(edtf(t, "["+b.Lo.String()+".."+b.Hi.String()+"]"))
		}
	}
	return all
}

func edtf(t *testing.T, text string) when.Date {
	t.Helper()
	d, err := when.ParseEDTF(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func (c oracleCase) question(t *testing.T) office.CareerQuestion {
	t.Helper()
	q := office.CareerQuestion{AtLeast: c.atLeast, Reading: c.reading, WithinDays: c.within}
	if c.named {
		q.People = []string{"person:0"}
	}
	for _, s := range c.steps {
		s.Post = &office.PostFilter{Type: new(office.PostTypeID("post-type:" + strconv.Itoa(s.tag)))}
		if s.period != nil {
			s.Period = &office.DayRange{From: new(edtf(t, s.period.Lo.String())), To: new(edtf(t, s.period.Hi.String()))}
		}
		q.Steps = append(q.Steps, s.CareerStep)
	}
	return q
}
