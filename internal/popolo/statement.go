package popolo

import "github.com/seed-51aee618/cursus/internal/office"

type relation struct {
	Subject  office.PostID       `json:"subject"`
	Kind     office.RelationKind `json:"kind"`
	Body     office.BodyID       `json:"body,omitempty"`
	Post     office.PostID       `json:"post,omitempty"`
	Area     office.AreaID       `json:"area,omitempty"`
	Modality office.Modality     `json:"modality,omitempty"`
	Since    *date               `json:"since,omitempty"`
	Claim    claim               `json:"claim"`
	Note     string              `json:"note,omitempty"`
}

type change struct {
	Kind      office.ChangeKind `json:"kind"`
	Date      *date             `json:"date,omitempty"`
	Original  []string          `json:"original,omitempty"`
	Resulting []string          `json:"resulting,omitempty"`
	Statement string            `json:"statement,omitempty"`
	Sources   []string          `json:"sources,omitempty"`
	Note      string            `json:"note,omitempty"`
}

type issue struct {
	Code    office.IssueCode  `json:"code"`
	Place   place             `json:"place"`
	Text    string            `json:"text,omitempty"`
	Message string            `json:"message,omitempty"`
	Claims  []claim           `json:"claims,omitempty"`
	Term    office.TermID     `json:"term,omitempty"`
	People  []office.PersonID `json:"people,omitempty"`
}

func relationOf(r office.RelationRecord) relation {
	return relation{
		Subject: r.Subject, Kind: r.Kind, Body: r.Body, Post: r.Post, Area: r.Area,
		Modality: r.Modality, Since: dateOf(r.Since), Claim: claimOf(r.Claim), Note: r.Note,
	}
}

func changeOf(c office.ChangeRecord) change {
	return change{c.Kind, dateOf(c.Date), c.Original, c.Resulting, c.Statement, c.Sources, c.Note}
}

func issueOf(i office.IssueRecord) issue {
	return issue{
		Code: i.Code, Place: place(i.Place), Text: i.Text, Message: i.Message,
		Claims: each(i.Claims, claimOf), Term: i.Term, People: i.People,
	}
}

func (r relation) record() (office.RelationRecord, error) {
	since, err := r.Since.date()
	if err != nil {
		return office.RelationRecord{}, at("since", err)
	}
	c, err := r.Claim.record()
	return office.RelationRecord{
		Subject: r.Subject, Kind: r.Kind, Body: r.Body, Post: r.Post, Area: r.Area,
		Modality: r.Modality, Since: since, Claim: c, Note: r.Note,
	}, at("claim", err)
}

func (c change) record() (office.ChangeRecord, error) {
	d, err := c.Date.date()
	return office.ChangeRecord{
		Kind: c.Kind, Date: d, Original: c.Original, Resulting: c.Resulting,
		Statement: c.Statement, Sources: c.Sources, Note: c.Note,
	}, at("date", err)
}

func (i issue) record() (office.IssueRecord, error) {
	claims, err := tryEach("claims", i.Claims, claim.record)
	return office.IssueRecord{
		Code: i.Code, Place: office.Place(i.Place), Text: i.Text, Message: i.Message, Claims: claims, Term: i.Term, People: i.People,
	}, err
}
