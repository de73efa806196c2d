package popolo

import "github.com/seed-51aee618/cursus/internal/office"

// The types of this file are what stands under "cursus": what the record holds
// and Popolo's object does not. Identifiers are those of records.

type areaExtra struct {
	Aliases []string            `json:"aliases,omitempty"`
	Sources []office.DocumentID `json:"sources,omitempty"`
}

type organizationExtra struct {
	Succeeds  office.BodyID       `json:"succeeds,omitempty"`
	Elected   *date               `json:"elected,omitempty"`
	ElectedBy *reference          `json:"elected_by,omitempty"`
	Facts     []claim             `json:"facts,omitempty"`
	Sources   []office.DocumentID `json:"sources,omitempty"`
	Note      string              `json:"note,omitempty"`
}

type postExtra struct {
	NativeName string              `json:"native_name,omitempty"`
	Type       office.PostTypeID   `json:"type,omitempty"`
	Rank       string              `json:"rank,omitempty"`
	Seats      int                 `json:"seats,omitempty"`
	Department *reference          `json:"department,omitempty"`
	MemberOf   []reference         `json:"member_of,omitempty"`
	Appointers []reference         `json:"appointers,omitempty"`
	Nominators []reference         `json:"nominators,omitempty"`
	Deputies   []reference         `json:"deputies,omitempty"`
	Inaugural  *reference          `json:"inaugural,omitempty"`
	Incumbent  *incumbent          `json:"incumbent,omitempty"`
	Formation  *date               `json:"formation,omitempty"` // unless start_date says it
	Insignia   *emblem             `json:"insignia,omitempty"`
	Flag       *emblem             `json:"flag,omitempty"`
	Facts      []claim             `json:"facts,omitempty"`
	Sources    []office.DocumentID `json:"sources,omitempty"`
	Note       string              `json:"note,omitempty"`
}

type incumbent struct {
	Holder reference `json:"holder"`
	Since  *date     `json:"since,omitempty"`
}

type emblem struct {
	File    string `json:"file,omitempty"`
	Size    string `json:"size,omitempty"`
	Caption string `json:"caption,omitempty"`
}

type personExtra struct {
	FormerIDs  []office.PersonID `json:"former_ids,omitempty"`
	Birth      *date             `json:"birth,omitempty"` // unless birth_date says it
	Death      *date             `json:"death,omitempty"`
	Birthplace string            `json:"birthplace,omitempty"`
	Ethnicity  string            `json:"ethnicity,omitempty"`
	Facts      []claim           `json:"facts,omitempty"`
	Source     string            `json:"source,omitempty"`
	Note       string            `json:"note,omitempty"`
}

type nameExtra struct {
	Source string `json:"source,omitempty"`
}

// A membershipExtra is always written: its claims count, and the membership's
// start_date and end_date are only what they come to.
type membershipExtra struct {
	Document office.DocumentID `json:"document,omitempty"`
	Row      int               `json:"row,omitempty"`
	Listed   bool              `json:"listed,omitempty"`
	Ordinal  string            `json:"ordinal,omitempty"`
	Status   office.Status     `json:"status,omitempty"`
	Source   string            `json:"source,omitempty"`
	Claims   []claim           `json:"claims"`
}
